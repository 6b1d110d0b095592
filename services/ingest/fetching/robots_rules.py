"""Reads a robots.txt: pure, never raises, and no file makes it slow or large."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final

from protego import Protego

from services.ingest.fetching.signals import find_usage

AI_AGENTS: Final = (
    "AI2Bot",
    "Amazonbot",
    "anthropic-ai",
    "Applebot-Extended",
    "Bytespider",
    "CCBot",
    "ChatGPT-User",
    "Claude-User",
    "Claude-Web",
    "ClaudeBot",
    "cohere-ai",
    "Diffbot",
    "Google-Extended",
    "GPTBot",
    "ImagesiftBot",
    "Meta-ExternalAgent",
    "MistralAI-User",
    "OAI-SearchBot",
    "Omgilibot",
    "PerplexityBot",
    "Timpibot",
    "YouBot",
)
"""Collectors for models and their answers. What is said to them tells a publisher's mind."""

# Source: RFC 9309, 2.5: at least 500 KiB are to be read.
_MOST_BYTES: Final = 500 * 1024
# Protego keeps a rule for each agent of a group; of ours there are few, of rules not more.
_MOST_RULES: Final = 5_000
_LONGEST_CHARS: Final = 2_000
_LONGEST_GAP: Final = timedelta(minutes=1)
_AGENT_LINES: Final = frozenset({"user-agent", "useragent", "user agent"})


@dataclass(frozen=True, slots=True)
class Rules:
    """What a robots.txt says to us, and to those who collect for models."""

    parser: Protego = field(default_factory=Protego)
    named: tuple[str, ...] = ()
    """Those of `AI_AGENTS` that it speaks to by name."""
    usage: tuple[str, ...] = ()
    """What its content signals refuse to us or to all."""

    def allow(self, path: str, agent: str) -> bool:
        """Return whether an agent may fetch a path, query and all."""
        return bool(self.parser.can_fetch(_url(path), agent))

    def crawl_delay(self, agent: str) -> timedelta | None:
        """Return the gap that an agent is asked to keep, a minute at most."""
        seconds = self.parser.crawl_delay(agent)
        if seconds is None:
            return None
        return timedelta(seconds=min(seconds, _LONGEST_GAP.total_seconds()))

    def signals(self, path: str) -> tuple[str, ...]:
        """Return what it says of a page against use by machines."""
        refused = [name for name in self.named if not self.allow(path, name)]
        return tuple(
            [f"robots.txt: {name}" for name in refused]
            + [f"robots.txt: {usage}" for usage in self.usage]
        )


NO_RULES: Final = Rules()


def parse_rules(body: bytes, *, agent: str) -> Rules:
    """Return the rules of a robots.txt that concern us or the collectors."""
    names = {one.lower(): one for one in (*AI_AGENTS, agent)}
    kept: list[str] = []
    usage: list[str] = []
    named: dict[str, None] = {}
    for line, agents in _grouped(
        body[:_MOST_BYTES].decode("utf-8-sig", "replace"), {*names, "*"}
    ):
        if len(kept) >= _MOST_RULES:
            break
        kept.append(line)
        named.update(dict.fromkeys(names[one] for one in agents if one != "*"))
        key, _, value = line.partition(":")
        if key.strip().lower() == "content-signal" and agents & {"*", agent.lower()}:
            usage += find_usage(value)
    return Rules(
        parser=Protego.parse("\n".join(kept)),
        named=tuple(name for name in named if name != agent),
        usage=tuple(dict.fromkeys(usage)),
    )


def _grouped(text: str, wanted: set[str]) -> Iterator[tuple[str, frozenset[str]]]:
    """Give the lines of the groups for wanted agents, each with those it is for."""
    agents: set[str] = set()
    is_head = False
    for raw in text.splitlines():
        line = raw.partition("#")[0].strip()[:_LONGEST_CHARS]
        key, _colon, value = line.partition(":")
        if key.strip().lower() in _AGENT_LINES:
            if not is_head:
                agents = set()
            is_head = True
            # Source: RFC 9309, 2.2.1: a product token; some write the version behind it.
            name = value.strip().partition("/")[0].lower()
            if name in wanted and name not in agents:
                agents.add(name)
                yield f"User-agent: {name}", frozenset(agents)
        elif line:
            is_head = False
            if agents:
                yield line, frozenset(agents)


def _url(path: str) -> str:
    return f"http://host{path}"
