"""What becomes of copies and of new versions, from the submission to the event."""

from typing import Final

from services.publish.formats.thin import thin
from shared.article import Article
from shared.jobs import Disposition, StageName
from shared.messages import ArticlesSubmitted
from shared.outcomes import Claimed, Ended, HandedOn, Identity, each
from shared.store.codec import decode
from shared.submission import Submission
from shared.values import JobId
from tests.builders import an_article
from tests.contract.store.builders import a_signature
from tests.desk import Desk

_ADDRESS: Final = "news.example/x"


def _ingest(claimed: Claimed[Submission]) -> HandedOn:
    """Read `text|what it is like|address|outlet`."""
    text, like, address, outlet = (claimed.document.text or "").split("|")
    signature = a_signature(of=int(like)) if like else b""
    known = Identity(text, signature=signature, address=address, outlet=outlet)
    return HandedOn(an_article(id=claimed.job_id, body=text), known)


def _publish(claimed: Claimed[Article]) -> Ended:
    return Ended(Disposition.PUBLISHED, claimed.document, notice=thin(claimed.document))


def _a_desk() -> Desk:
    return Desk(ingest=each(_ingest), publish=each(_publish))


def _read(desk: Desk, job_id: JobId) -> Article:
    packed = desk.store.ledger.jobs.get(job_id)
    assert packed is not None
    return decode(Article, packed.article)


def test_a_reprint_says_of_what_and_how_much() -> None:
    """In its document and in its event."""
    desk = _a_desk()
    first, second = desk.submit("river|1||a.example", "the river|1||b.example")

    desk.run()

    told = {"duplicate_of": first, "kind": "reprint", "similarity": 1.0}
    data = desk.event(second)["data"]
    assert {name: data[name] for name in told} == told
    assert data["reason"] == "reprint"
    dedup = _read(desk, second).dedup
    assert dedup is not None
    assert {name: getattr(dedup, name) for name in told} == told


def test_copies_are_told_apart_by_reason() -> None:
    """Word for word, nearly so, and nearly so by others."""
    desk = _a_desk()
    _, *copies = desk.submit("a|1||a.example", "a|1||", "b|1||a.example", "c|1||b.example")

    desk.run()

    reasons = [desk.job(one).reason for one in copies]
    assert reasons == ["exact_duplicate", "near_duplicate", "reprint"]


def test_a_changed_text_is_published_as_an_update() -> None:
    """One entry in the stream, of a type of its own; the version before stays as it is."""
    desk = _a_desk()
    first, second = desk.submit(f"a||{_ADDRESS}|", f"b||{_ADDRESS}|")

    desk.run()

    assert desk.endings() == [("published", first), ("updated", second)]
    event = desk.event(second)
    assert event["type"] == "org.copydesk.article.updated.v1"
    assert event["dataschema"] == "urn:copydesk:schema:article.updated.v1"
    assert (event["data"]["version"], event["data"]["revision_of"]) == (2, first)
    article = _read(desk, second)
    assert (article.version, article.revision_of) == (2, first)
    assert _read(desk, first).version == 1
    assert desk.job(second).disposition is Disposition.PUBLISHED


def test_many_versions_in_one_message_follow_each_other() -> None:
    """Each is the version after the one that was sent before it."""
    desk = _a_desk()
    ids = desk.submit(*(f"text {number}||{_ADDRESS}|" for number in range(20)))

    desk.run()

    articles = [_read(desk, one) for one in ids]
    assert [one.version for one in articles] == list(range(1, 21))
    assert [one.revision_of for one in articles] == [None, *ids[:-1]]


def test_a_version_that_differs_little_is_no_copy() -> None:
    """And a copy of it from elsewhere is one of the first version."""
    desk = _a_desk()
    ids = desk.submit(f"a|1|{_ADDRESS}|", f"b|1|{_ADDRESS}|", "c|1||")

    desk.run()

    dispositions = [desk.job(one).disposition for one in ids]
    assert dispositions == [
        Disposition.PUBLISHED,
        Disposition.PUBLISHED,
        Disposition.DUPLICATE,
    ]
    assert desk.job(ids[2]).duplicate_of == ids[0]


def test_a_message_delivered_twice_makes_no_second_version() -> None:
    """The job has moved on, whatever the message says."""
    desk = _a_desk()
    ids = desk.submit(f"a||{_ADDRESS}|", f"b||{_ADDRESS}|")
    desk.run()

    desk.deliver(ArticlesSubmitted(job_ids=tuple(ids)))
    desk.run()

    assert [kind for kind, _ in desk.endings()] == ["published", "updated"]
    assert desk.job(ids[1]).stage is StageName.PUBLISH
