"""How articles and their copies come into stories, in memory: the rest of `lua/stories.lua`."""

from shared.store.memory_jobs import Job
from shared.store.memory_ledger import Ledger
from shared.store.records import Ending
from shared.store.story_records import Joining, Nearby, Seeker, sight_of
from shared.values import JobId


def nearby(ledger: Ledger, seeker: Seeker) -> Nearby:
    """Return the stories that an article may join."""
    job = ledger.jobs.get(seeker.job_id)
    kept = ledger.stories.get(ledger.story_kept(job)[0] if job else None)
    copies, reprints = ledger.copies_of(seeker.job_id)
    near = (kept,) if kept else ledger.stories.near(seeker.buckets, seeker.at)
    return Nearby(kept.id if kept else "", copies, reprints, near)


def is_seen(ledger: Ledger, joining: Joining | None) -> bool:
    """Return whether nobody joined a story near an article since its story was chosen."""
    if joining is None or not joining.buckets:
        return True
    near = ledger.stories.near(joining.buckets, joining.at)
    return sight_of(near) == joining.sight


def join(ledger: Ledger, job: Job, joining: Joining | None, *, joined: set[JobId]) -> bool:
    """Put an article into its story; return False if that has to be chosen anew.

    Args:
        ledger: of the desk.
        job: of the article.
        joining: the story, None for an article that looks for none.
        joined: those of this call that are in their stories by now; changed.
    """
    if joining is None:
        return True
    kept, is_own = ledger.story_kept(job)
    if kept or not joining.buckets:
        if kept != joining.story_id:
            return False
        copies, reprints = (0, 0) if is_own else ledger.copies_of(job.id)
        if copies:
            ledger.stories.count(kept, size=copies, unique=0, reprints=reprints)
        job.story_id = kept
    elif joining.after and joining.after not in joined:
        return False
    else:
        copies, reprints = ledger.copies_of(job.id)
        ledger.stories.join(joining, copies=copies, reprints=reprints)
        job.story_id, job.in_story = joining.story_id, True
    joined.add(job.id)
    return True


def join_as_copy(ledger: Ledger, job_id: JobId, ending: Ending) -> None:
    """Count a copy in the story of its original, once that has one."""
    original = ledger.jobs.get(ending.duplicate_of)
    story_id = original.story_id if original else None
    reprints = int(ending.reason == "reprint")
    if story_id and ledger.stories.count(story_id, size=1, unique=0, reprints=reprints):
        ledger.stories.tell(story_id, job_id)
