"""Follows redirects, as far as they may lead."""

from dataclasses import dataclass, field
from urllib.parse import urljoin

from services.ingest.fetching.errors import AddressRefusedError, RedirectRefusedError
from services.ingest.fetching.guard import Place


@dataclass(slots=True)
class Trail:
    """The places that a fetch came by, and where it is now."""

    place: Place
    passed: list[str] = field(default_factory=list)
    moved_to: str | None = None
    _is_lasting: bool = True

    def follow(self, place: Place, *, is_lasting: bool, limit: int) -> None:
        """Go on to the next place.

        Raises:
            RedirectRefusedError: not there, or not that far.
        """
        self.passed.append(self.place.url)
        start = self.passed[0]
        if place.url in self.passed:
            raise RedirectRefusedError(f"{start} redirects in a circle")
        if len(self.passed) > limit:
            raise RedirectRefusedError(f"{start} redirects more than {limit} times")
        if self.place.scheme == "https" and place.scheme == "http":
            raise RedirectRefusedError(f"{start} redirects from https to http")
        if place.is_inner and not self.place.is_inner:
            raise RedirectRefusedError(f"{start} redirects into the inner network")
        self._is_lasting = self._is_lasting and is_lasting
        self.moved_to = place.url if self._is_lasting else self.moved_to
        self.place = place


def follow_location(base: str, location: str) -> str:
    """Return the URL that a Location header names, which may be relative.

    Raises:
        AddressRefusedError: it names none.
    """
    if any(character < " " or character == "\x7f" for character in location):
        # Parsers drop some of these in silence, so no two need to read the same.
        raise AddressRefusedError("the redirect has control characters in it")
    try:
        # Hosts send spaces where %20 is meant, and browsers take them for that.
        return urljoin(base, location.replace(" ", "%20"))
    except ValueError as error:
        raise AddressRefusedError(f"the redirect leads nowhere: {error}") from None
