"""By what an enriched article finds its story."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from services.enrich.stories.choosing import LIKENESS, Candidate, Weights, choose
from services.enrich.stories.moments import moment_of
from services.enrich.stories.profile import Profile
from services.enrich.stories.rarity import LengthRarity, Rarity, load_english
from services.enrich.stories.signature import READ_CHARS, Signature, sign
from shared.article import Article
from shared.outcomes import Chosen, StoryRecord


@dataclass(frozen=True, slots=True)
class ArticlePlacing:
    """What an article is known by, when it appeared, and how it chooses."""

    at: int
    """Seconds since 1970."""
    signature: Signature
    window_seconds: int
    annotator: str
    weights: Weights = LIKENESS

    @property
    def buckets(self) -> tuple[int, ...]:
        """Where stories like it are filed."""
        return self.signature.buckets

    def choose(self, near: Sequence[StoryRecord]) -> Chosen:
        """Return the story to join, with its profile after that."""
        candidates = [
            Candidate(one.id, one.first_at, one.last_at, profile)
            for one in near
            if (profile := Profile.find(one.profile)) is not None
        ]
        best = choose(
            self.signature,
            self.at,
            candidates,
            window_seconds=self.window_seconds,
            weights=self.weights,
        )
        if best is not None and best.joins:
            joined = best.candidate.profile.joined_by(self.signature)
            return Chosen(best.candidate.story_id, joined.pack(), round(best.sureness, 3))
        sureness = 1 - best.sureness if best is not None else 1.0
        return Chosen("", Profile.of(self.signature).pack(), round(sureness, 3))


@dataclass(frozen=True, slots=True)
class StoryPlacer:
    """Places articles by headline and the head of the body; it needs no entities."""

    window_seconds: int
    """How long after its last article a story takes another."""
    english: Rarity = field(default_factory=load_english)
    name: str = field(default="stories", init=False)
    version: str = field(default="1", init=False)

    def place(self, article: Article) -> ArticlePlacing | None:
        """Return by what the article finds its story; None if no word of it tells anything."""
        headline = article.headline.text if article.headline else ""
        text = article.body.text[:READ_CHARS] if article.body else ""
        signature = sign(headline, text, self._rarity(article))
        if signature is None:
            return None
        return ArticlePlacing(
            moment_of(article), signature, self.window_seconds, f"{self.name}@{self.version}"
        )

    def _rarity(self, article: Article) -> Rarity:
        language = article.language.code.partition("-")[0].lower() if article.language else "en"
        return self.english if language == "en" else LengthRarity()
