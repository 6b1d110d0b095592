"""Which articles of one run of `copydesk process` tell of the same happening."""

from datetime import timedelta

from deploy.local.in_process import Answered
from shared.placing import story_of
from shared.store.memory_stories import Stories
from shared.store.story_records import Joining, Nearby
from shared.values import JobId


class Storyline:
    """Puts articles into stories in the order of the input, as the store of a desk does."""

    def __init__(self, window: timedelta) -> None:
        self._stories = Stories(window, now=lambda: 0)  # a run forgets nothing
        self._openers: dict[JobId, str] = {}

    def place(self, answer: Answered) -> bytes:
        """Return the JSON of an answer, its story in it if it looks for one.

        The story bears the sender's id of the article that opened it.
        """
        seeking = answer.seeking
        if seeking is None:
            return answer.json
        placing = seeking.placing
        near = Nearby("", 0, 0, self._stories.near(placing.buckets, placing.at))
        chosen = placing.choose(near.stories)
        story = story_of(placing, chosen, near, opener=seeking.job_id)
        self._stories.join(
            Joining(story.id, placing.at, placing.buckets, near.sight, chosen.profile),
            copies=0,
            reprints=0,
        )
        opener = self._openers.setdefault(story.id, seeking.client_id)
        told = story.model_copy(update={"id": opener}).model_dump_json(exclude_unset=True)
        return b'%b,"story":%b}' % (answer.json.removesuffix(b"}"), told.encode())
