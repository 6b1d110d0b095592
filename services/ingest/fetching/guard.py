"""Decides where a request may go: the URL as written, then every address of its host."""

import socket
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from typing import Final, NamedTuple
from urllib.parse import quote, urlsplit

from ssrfguard import (
    DEFAULT_DENIED,
    Address,
    AddressTable,
    Block,
    Policy,
    Reach,
    SSRFGuardError,
    Target,
    resolve,
)

from services.ingest.fetching.errors import AddressRefusedError, NameLookupError
from services.ingest.fetching.lookup import Resolver
from services.ingest.fetching.settings import ClientSettings

# Escaped, 2,048 characters of a submission may be several times as many; few hosts take more.
_LONGEST_URL: Final = 8_192
_DEFAULT_PORTS: Final = {"http": 80, "https": 443}

# Public by its number, and the door to the host agent inside Azure.
# Source: learn.microsoft.com, "What is IP address 168.63.129.16?".
_AZURE: Final = Block(
    network=ip_network("168.63.129.16/32"),
    name="Cloud host agent (Azure)",
    rfc="no RFC",
    reach=Reach.DENIED,
)
_DENIED: Final = AddressTable((*DEFAULT_DENIED.blocks, _AZURE))

# What a newsroom calls its inner network. Link-local is not among it: metadata lives there.
_INNER: Final[tuple[IPv4Network | IPv6Network, ...]] = tuple(
    ip_network(block)
    for block in (
        "10.0.0.0/8",
        "172.16.0.0/12",
        "192.168.0.0/16",
        "100.64.0.0/10",
        "127.0.0.0/8",
        "::1/128",
        "fc00::/7",
    )
)
_NEVER: Final = frozenset(
    ip_address(one) for one in ("100.100.100.200", "fd00:ec2::254", "fd20:ce::254")
)
"""Metadata services that stand inside the ranges above."""


_OWN: Final = "a host of your own goes into COPYDESK_FETCH_ALLOWED_HOSTS"
_TOLD: Final = (
    ("carries credentials", "the URL carries credentials; send it without them"),
    ("every address it resolves to", "all its addresses are inner ones"),
    ("resolves to both", "some of its addresses are inner ones"),
)
"""How the library begins a reason, and how we tell it: who is refused need not learn what
addresses an inner name has."""


class Place(NamedTuple):
    """Where a request goes, taken from the URL once; nothing reads the URL again."""

    scheme: str
    host: str
    """Lower case, as an A-label; an IPv6 literal without its brackets."""
    port: int
    path: str
    """With its query, in ASCII; begins with a slash."""
    is_inner: bool
    """Whether the host is one of the inner network that the settings allow by name."""

    @property
    def authority(self) -> str:
        """Host and port as the Host header has them: a port only if it is an unusual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == _DEFAULT_PORTS[self.scheme] else f":{self.port}"
        return host + port

    @property
    def origin(self) -> str:
        """Scheme and authority."""
        return f"{self.scheme}://{self.authority}"

    @property
    def url(self) -> str:
        """The URL that is asked for, without a fragment."""
        return self.origin + self.path


@dataclass(frozen=True, slots=True)
class _Rules:
    outside: Policy
    inside: Policy
    allowed: frozenset[str]


class Guard:
    """Knows where requests may go. What it lets through is connected to by address."""

    def __init__(self, settings: ClientSettings, resolver: Resolver) -> None:
        outside = Policy(denied_networks=_DENIED, allowed_ports=settings.fetch_ports)
        every_port = frozenset(range(1, 65_536)) if settings.fetch_allowed_hosts else {80}
        self._rules = _Rules(
            outside=outside,
            inside=Policy(
                denied_networks=_DENIED,
                allowed_networks=_INNER,
                allowed_ports=frozenset(every_port),
            ),
            allowed=settings.fetch_allowed_hosts,
        )
        self._resolver = resolver

    def check(self, url: str) -> Place:
        """Return where a URL leads, as far as can be told without asking a name server.

        Raises:
            AddressRefusedError: not to where this desk goes; the message says why.
        """
        _require_bearable(url)
        is_inner = is_inner_url(url, self._rules.allowed)
        policy = self._rules.inside if is_inner else self._rules.outside
        try:
            target = policy.check_url(url)
        except SSRFGuardError as error:
            raise AddressRefusedError(_explain(error)) from None
        place = Place(
            scheme=target.scheme,
            host=target.host.rstrip("."),
            port=target.port,
            path=_path(url),
            is_inner=is_inner,
        )
        _require_bearable(place.url)  # what passes once has to pass again
        return place

    def find_addresses(self, place: Place) -> Sequence[Address]:
        """Return the addresses to connect to: all that the host has, each of them checked.

        Raises:
            AddressRefusedError: one of them is where this desk does not go.
            NameLookupError: there is none, or no answer.
        """
        policy = self.policy_for(place)
        try:
            found = resolve(
                Target(
                    scheme=place.scheme,
                    host=place.host,
                    port=place.port,
                    host_as_written=place.host,
                    address=_find_literal(place.host),
                ),
                policy=policy,
                resolver=self._resolver,
            )
        except SSRFGuardError as error:
            raise AddressRefusedError(f"{place.host}: {_explain(error)}; {_OWN}") from None
        except socket.gaierror as error:
            raise NameLookupError(f"no address for {place.host}: {error.strerror}") from None
        except (OSError, ValueError) as error:
            raise NameLookupError(f"no address for {place.host}: {error}") from None
        for address in found:
            if address.ip in _NEVER:
                raise AddressRefusedError(f"{place.host}: {address.ip} is a metadata service")
        return found

    def policy_for(self, place: Place) -> Policy:
        """Return the policy that a place was let through by; connecting checks it again."""
        return self._rules.inside if place.is_inner else self._rules.outside


def is_inner_url(url: str, allowed: Collection[str]) -> bool:
    """Return whether a URL leads to a host of the inner network that may be fetched from.

    Args:
        url: anything; what is no URL leads nowhere.
        allowed: `ClientSettings.fetch_allowed_hosts`.
    """
    if not allowed:
        return False
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return False
    default = _DEFAULT_PORTS.get(parts.scheme.lower())
    named = f"[{host}]" if ":" in host else host
    if port is None or port == default:
        return named in allowed or f"{named}:{default}" in allowed
    return f"{named}:{port}" in allowed


def _require_bearable(url: str) -> None:
    if len(url) > _LONGEST_URL:
        raise AddressRefusedError(f"the URL is longer than {_LONGEST_URL:,} characters")


def _path(url: str) -> str:
    """Return path and query as they go on the wire; what is escaped already stays so."""
    parts = urlsplit(url)
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?[]|^`{}\\")
    if not path.startswith("/"):
        path = f"/{path}"
    return f"{path}?{query}" if parts.query else path


def _find_literal(host: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(host)
    except ValueError:
        return None


def _explain(error: SSRFGuardError) -> str:
    """Return the reason in our own terms, without the addresses of a name."""
    reason = str(getattr(error, "reason", error))
    for beginning, told in _TOLD:
        if reason.startswith(beginning):
            return told
    return reason.replace("is not in allowed_ports", "is none of COPYDESK_FETCH_PORTS")
