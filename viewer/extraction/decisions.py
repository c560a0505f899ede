"""Decisions on a draft: made, undone to the very beginning, and done again."""

from viewer.extraction.draft import Decision, Draft


def in_force(draft: Draft) -> tuple[Decision, ...]:
    """The decisions that were made and not undone, in order."""
    return draft.decisions[: draft.done]


def decided(draft: Draft, decision: Decision) -> Draft:
    """The draft after one more decision; those that were undone cannot be done again."""
    made = (*in_force(draft), decision)
    return draft.model_copy(update={"decisions": made, "done": len(made)})


def undone(draft: Draft) -> Draft:
    """The draft without its last decision, or as it is where there is none."""
    return _until(draft, len(in_force(draft)) - 1)


def redone(draft: Draft) -> Draft:
    """The draft with the decision that was undone last, or as it is where there is none."""
    return _until(draft, draft.done + 1)


def last_decision(draft: Draft) -> Decision | None:
    """What `undone` takes back."""
    made = in_force(draft)
    return made[-1] if made else None


def next_undone(draft: Draft) -> Decision | None:
    """What `redone` does again."""
    return draft.decisions[draft.done] if draft.done < len(draft.decisions) else None


def free_id(draft: Draft, stem: str) -> str:
    """An id for a candidate that a person adds, which no other ever had here."""
    added = (one.candidate.id for one in draft.decisions if one.type == "add")
    taken = {*(item.id for item in draft.candidates), *added}
    number = 1
    while f"{stem}-{number}" in taken:
        number += 1
    return f"{stem}-{number}"


def _until(draft: Draft, done: int) -> Draft:
    within = min(max(done, 0), len(draft.decisions))
    return draft if within == draft.done else draft.model_copy(update={"done": within})
