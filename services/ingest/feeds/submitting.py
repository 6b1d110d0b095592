"""From entries to submissions: a lone address to fetch, or the feed's own text."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import uuid_utils
from pydantic import ValidationError

from services.ingest.feeds.entries import Entry
from services.ingest.feeds.recognizing import make_key
from services.ingest.feeds.seen import News
from services.ingest.feeds.settings import FeedSettings
from services.ingest.fetching.guard import is_inner_url
from services.ingest.reading.flatten import flatten
from shared.messages import ArticlesSubmitted, Message, UrlsSubmitted, in_loads
from shared.store.codec import encode
from shared.store.feed_records import FeedOptions, TakenFeed
from shared.store.records import Intake
from shared.submission import FeedNote, SentArticle, StoredSubmission

_LONGEST_GUID: Final = 1_000
_LONGEST_BODY_CHARS: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Delivery:
    """One message's worth of submissions, and the news they are of."""

    message: Message
    intakes: tuple[Intake, ...]
    news: tuple[News, ...]


def make_deliveries(
    news: Sequence[News], feed: TakenFeed, settings: FeedSettings
) -> Iterator[Delivery]:
    """Yield what to send in, in the order of the news but pages apart from texts.

    News that hold nothing to send are left out.
    """
    inner = settings.fetch_allowed_hosts
    submissions = [
        (one, make_submission(one.sight.entry, feed, inner_hosts=inner)) for one in news
    ]
    for kind, size in (
        (UrlsSubmitted, min(settings.feed_load, settings.batch_size)),
        (ArticlesSubmitted, settings.batch_size),
    ):
        rows = [
            ((one, sent), sent.content_chars)
            for one, sent in submissions
            if sent is not None and sent.is_url_alone == (kind is UrlsSubmitted)
        ]
        for load, chars in in_loads(rows, size=size, chars=settings.batch_chars):
            intakes = tuple(_make_intake(one, sent, feed) for one, sent in load)
            message = kind(
                job_ids=tuple(intake.job_id for intake in intakes),
                priority=feed.options.priority,
                chars=chars,
            )
            yield Delivery(message, intakes, tuple(one for one, _ in load))


def make_submission(
    entry: Entry, feed: TakenFeed, *, inner_hosts: Collection[str] = ()
) -> StoredSubmission | None:
    """Return the submission of an entry, None if it has nothing to send.

    That is the entry's address, for its page to be fetched; or where the operator wants no
    fetching, or the entry has no address, its text in the feed. As with redirects, a feed
    from outside does not lead to the operator's own hosts.
    """
    strays = is_inner_url(entry.url, inner_hosts) and not is_inner_url(feed.url, inner_hosts)
    if entry.url and feed.options.fetch and not strays:
        content: dict[str, object] = {"url": entry.url}
    else:
        article = _make_article(entry)
        if article is None:
            return None
        content = {"article": article}
    try:
        return StoredSubmission.model_validate(
            {
                **content,
                **_declared(feed.options),
                "feed": FeedNote(
                    feed_id=feed.id,
                    guid=(entry.guid or entry.url or entry.title)[:_LONGEST_GUID],
                    headline=entry.title or None,
                    published_at=entry.published,
                ),
            }
        )
    except ValidationError:  # an address of a spelling that a submission may not have
        return None


def _make_article(entry: Entry) -> SentArticle | None:
    body = flatten((entry.content or entry.summary)[:_LONGEST_BODY_CHARS])
    fields: dict[str, object] = {
        "body": body,
        "headline": entry.title or None,
        "url": entry.url or None,
        "authors": entry.authors,
    }
    try:
        return SentArticle.model_validate(
            {name: value for name, value in fields.items() if value}
        )
    except ValidationError:  # no text
        return None


def _declared(options: FeedOptions) -> dict[str, object]:
    said = {"source": options.source, "language": options.language}
    return {name: value for name, value in said.items() if value is not None}


def _make_intake(news: News, submission: StoredSubmission, feed: TakenFeed) -> Intake:
    sight = news.sight
    return Intake(
        job_id=str(uuid_utils.uuid7()),
        original=encode(submission),
        chars=submission.content_chars,
        # The same for every poll that finds this version, until one of them has noted it.
        key=make_key(feed.id, sight, news.times),
        fingerprint=sight.version.hex(),
    )
