"""Certificates that time may mend are waited for; others are refused at once."""

from datetime import UTC, datetime, timedelta
from typing import Final

import pytest
import trustme

from services.ingest.fetching.errors import CertificateLapsedError
from services.ingest.fetching.robots import RobotsUnavailableError
from shared.jobs import Disposition
from shared.outcomes import Ended, Failed, Outcome
from tests.unit.ingest.fetching.servers import answer, redirects, running_host, says
from tests.unit.ingest.fetching.towns import Town

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

_PAGE: Final = says(answer(b"a page"))


def _lapsed(town: Town, how: str, name: str = "news.example") -> trustme.LeafCert:
    now = datetime.now(UTC)
    match how:
        case "expired":
            return town.authority.issue_cert(name, not_after=now - timedelta(days=1))
        case "for later":
            return town.authority.issue_cert(name, not_before=now + timedelta(hours=1))
        case _:
            return trustme.CA().issue_cert(name)


@pytest.mark.parametrize(
    ("how", "complaint"),
    [
        ("expired", "certificate has expired"),
        ("for later", "certificate is not yet valid"),
        ("without its chain", "unable to get local issuer certificate"),
    ],
)
def test_a_certificate_that_has_lapsed_is_waited_for_as_long_as_backoff_ever_is(
    town: Town, how: str, complaint: str
) -> None:
    """It is renewed within hours, as a rule; nothing is sent meanwhile."""
    host = town.host(_PAGE, certificate=_lapsed(town, how))

    outcome = town.outcome(host)

    assert isinstance(outcome, Failed)
    assert isinstance(outcome.error, CertificateLapsedError)
    assert outcome.error.wait == timedelta(hours=1)
    assert outcome.error.is_counted
    told = f"the certificate of news.example does not hold: {complaint}"
    assert str(outcome.error) == told
    assert host.requests == []


@pytest.mark.parametrize("how", ["expired", "for later", "without its chain"])
def test_a_page_is_spiked_once_the_tries_for_its_certificate_are_used_up(
    town: Town, how: str
) -> None:
    """And not quarantined: no operator of the desk can mend it."""
    host = town.host(_PAGE, certificate=_lapsed(town, how))

    earlier, last = town.outcome(host), town.outcome(host, is_last_try=True)

    assert isinstance(earlier, Failed)
    assert isinstance(last, Ended)
    assert (last.disposition, last.reason) == (Disposition.SPIKED, "tls_refused")
    assert last.detail.startswith("the certificate of news.example does not hold: ")
    assert host.requests == []


def test_a_certificate_that_was_renewed_meanwhile_is_no_matter(town: Town) -> None:
    """The page is read like any other."""
    host = town.host(_PAGE, certificate=town.authority.issue_cert("news.example"))

    outcome = town.outcome(host, is_last_try=True)

    assert not isinstance(outcome, Failed)
    assert host.paths == ["/robots.txt", "/"]


def test_a_host_that_signs_for_itself_is_refused_at_once(town: Town) -> None:
    """It was never set up for anybody else."""
    host = town.host(_PAGE, certificate=trustme.CA())

    outcome = town.outcome(host)

    assert isinstance(outcome, Ended)
    assert (outcome.disposition, outcome.reason) == (Disposition.SPIKED, "tls_refused")
    assert "self-signed certificate" in outcome.detail


@pytest.mark.parametrize("how", ["expired", "without its chain", "for another name"])
def test_robots_txt_behind_a_certificate_that_does_not_hold_has_not_come(
    town: Town, how: str
) -> None:
    """RFC 9309: unreachable. The host of the page is sound, and the page waits unread."""
    certificate = _lapsed(town, how, "other.example")
    if how == "for another name":
        certificate = town.authority.issue_cert("third.example")
    other = town.host(_PAGE, certificate=certificate)
    astray = redirects(f"https://other.example:{other.port}/robots.txt")
    host = town.host(
        {"/robots.txt": astray, "/": _PAGE},
        certificate=town.authority.issue_cert("news.example"),
    )

    outcome = town.visit(f"https://news.example:{host.port}/", host, other)

    assert isinstance(outcome, Failed)
    assert isinstance(outcome.error, RobotsUnavailableError)
    assert "the certificate of other.example does not hold" in str(outcome.error)
    assert host.paths == ["/robots.txt"]
    assert other.requests == []


@pytest.mark.parametrize("how", ["expired", "for another name"])
def test_a_host_that_leads_from_http_to_its_broken_tls_is_treated_as_if_asked_by_https(
    town: Town, how: str
) -> None:
    """Its robots.txt is led there like its pages: no quarantine after half a minute."""
    certificate = _lapsed(town, how)
    if how == "for another name":
        certificate = town.authority.issue_cert("third.example")
    secure = town.host(_PAGE, certificate=certificate)
    there = f"https://news.example:{secure.port}"
    scripts = {"/robots.txt": redirects(f"{there}/robots.txt"), "/": redirects(f"{there}/")}
    with running_host(scripts) as plain:
        by_http = town.visit(f"http://news.example:{plain.port}/", plain, secure)
        by_https = town.visit(f"{there}/", plain, secure)

        assert _told(by_http) == _told(by_https)
        assert plain.paths == ["/robots.txt"]


def _told(outcome: Outcome) -> tuple[str | None, timedelta | None, str]:
    if isinstance(outcome, Ended):
        return outcome.reason, None, outcome.detail
    assert isinstance(outcome, Failed)
    assert isinstance(outcome.error, CertificateLapsedError)
    return None, outcome.error.wait, str(outcome.error)
