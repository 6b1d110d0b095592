"""What fetching is told beyond the common settings."""

from datetime import timedelta
from ipaddress import ip_address
from typing import Annotated, Final, Literal

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    FilePath,
    NonNegativeInt,
    PositiveInt,
)
from pydantic_settings import NoDecode

from shared.settings import Duration, Settings, split_commas

_MIB: Final = 1024 * 1024


def _addresses(servers: tuple[str, ...]) -> tuple[str, ...]:
    for server in servers:
        ip_address(server)
    return servers


class ClientSettings(Settings):
    """Read from COPYDESK_*: what everybody who sends requests into the world is told."""

    fetch_agent: Annotated[str, Field(pattern=r"^[A-Za-z][A-Za-z_-]{0,40}$")] = "Copydesk"
    """The name in the User-Agent, and the one that robots.txt is asked about."""
    fetch_contact: Annotated[str, Field(pattern=r"^[\x21-\x7e]{0,200}$")] = ""
    """A page or mail address of the operator, sent with each request: hosts want to know."""

    fetch_ports: Annotated[
        frozenset[Annotated[int, Field(ge=1, le=65_535)]],
        NoDecode,
        BeforeValidator(split_commas),
        Field(min_length=1),
    ] = frozenset({80, 443})
    """Ports that pages may be fetched from."""
    fetch_allowed_hosts: Annotated[frozenset[str], NoDecode, BeforeValidator(split_commas)] = (
        frozenset()
    )
    """Hosts of the inner network that may be fetched from all the same: `cms.desk.example`,
    or with a port of their own, `cms.desk.example:8080`. A redirect from outside to them
    is refused."""
    fetch_nameservers: Annotated[
        tuple[str, ...], NoDecode, BeforeValidator(split_commas), AfterValidator(_addresses)
    ] = ()
    """Addresses of name servers to ask in place of the system's resolver."""
    fetch_nameserver_port: NonNegativeInt = Field(default=53, le=65_535)
    fetch_ca_file: FilePath | None = None
    """Certificate authorities to trust in place of the system's, PEM."""

    fetch_name_timeout: Duration = timedelta(seconds=5)
    fetch_connect_timeout: Duration = timedelta(seconds=5)
    """For each of a host's addresses; at most three are tried."""
    fetch_read_timeout: Duration = timedelta(seconds=10)
    """How long a host may be silent."""
    fetch_total_timeout: Duration = timedelta(seconds=20)
    """From the first lookup to the last byte, redirects and all."""
    fetch_wire_bytes: PositiveInt = 5 * _MIB
    """Of a body as sent."""
    fetch_body_bytes: PositiveInt = 20 * _MIB
    """Of a body once decompressed. Feeds and sitemaps may be large; pages have less."""
    fetch_ratio: PositiveInt = 100
    """How far a body above 1 MiB may have been compressed."""
    fetch_redirects: NonNegativeInt = 3

    fetch_gap: Duration = timedelta(seconds=1)
    """Between two requests to a host; one at a time."""
    fetch_patience: Duration = timedelta(seconds=5)
    """How long a request waits for its turn at a host before it is put off."""

    @property
    def user_agent(self) -> str:
        """The User-Agent of every request: who asks, and whom to tell."""
        contact = f"+{self.fetch_contact}" if self.fetch_contact else "news desk software"
        return f"{self.fetch_agent}/1 ({contact})"


class FetchSettings(ClientSettings):
    """Read from COPYDESK_*, like its base."""

    fetch_body_bytes: PositiveInt = 5 * _MIB
    """Of a page once decompressed: as much as a submission may have, for ingest reads both.
    20 MiB of line breaks take it 1.6 GB."""
    fetch_threads: PositiveInt = 16
    """Messages worked on at a time."""
    fetch_at_once: PositiveInt = 16
    """Pages fetched at a time, for messages that name several."""
    fetch_honor_robots: bool = True
    """Leave alone what robots.txt disallows; if not, its verdict is recorded only."""
    fetch_honor_ai_opt_out: Literal["record", "reserved", "any"] = "reserved"
    """Which words against use by machines keep us from a page, beside being recorded.

    `reserved`: those said to every machine (noai, noml, tdm-reservation, ai-input=no).
    `any`: also those said to others, such as a robots.txt that shuts out GPTBot, or of
    training and images alone. `record`: none.
    """
    fetch_robots_ttl: Duration = timedelta(hours=1)
    """How long a robots.txt holds. Source: RFC 9309, 2.4: no longer than a day."""
    fetch_robots_hosts: PositiveInt = 4_096
    """Hosts whose robots.txt is remembered."""
