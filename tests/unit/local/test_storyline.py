"""Articles of one run bear the story that the first of them opened."""

import json
from datetime import timedelta

from deploy.local.in_process import Answered, Seeking
from deploy.local.storyline import Storyline
from tests.builders import a_job_id
from tests.placings import PlainPlacing


def told(*topics: str) -> list[dict[str, object]]:
    """Return the stories of articles `a1`, `a2`, … of these topics, in order."""
    storyline = Storyline(timedelta(days=30))
    answers = [
        Answered(
            b'{"id":"a%d"}' % number,
            is_failed=False,
            seeking=Seeking(a_job_id(number), f"a{number}", PlainPlacing(topic)),
        )
        for number, topic in enumerate(topics, start=1)
    ]
    return [json.loads(storyline.place(answer))["story"] for answer in answers]


def test_a_story_bears_the_senders_id_of_the_article_that_opened_it() -> None:
    """There is no desk whose ids would mean anything to the reader."""
    stories = told("quake", "vote", "quake")

    assert [(one["id"], one["size"]) for one in stories] == [("a1", 1), ("a2", 1), ("a1", 2)]


def test_what_looks_for_no_story_is_written_as_it_is() -> None:
    """A spiked article, or an error."""
    answer = Answered(b'{"id":"a1"}', is_failed=True)

    assert Storyline(timedelta(days=30)).place(answer) == b'{"id":"a1"}'
