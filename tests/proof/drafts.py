"""Drafts that went wrong, and what is promised of every draft, whatever is decided in it."""

import json
from functools import cache, partial
from pathlib import Path
from random import Random
from typing import Any

from tests import published
from tests.proof import mutants
from tests.proof.trial import LONGER, LONGEST_SENTENCE, OF_PYTHON, Complaint, small_reading, within
from viewer.extraction.counting import counts
from viewer.extraction.decided import decided_candidates
from viewer.extraction.decisions import in_force, undone
from viewer.extraction.draft import Draft
from viewer.extraction.reader import read_draft
from viewer.extraction.source_text import SourceText
from viewer.presentation.checking import deciding
from viewer.presentation.checking.checking_page import checking_content
from viewer.store.documents.document_reader import read_bytes
from viewer.store.drafts.draft_text import draft_in, text_of
from viewer.store.drafts.report_of_draft import drafted_report
from viewer.store.problem import Problem, Refused, outcome_text
from viewer.store.reading.known_scales import known_scales
from viewer.store.session import open_draft
from viewer.store.session.open_draft import OpenDraft

MANY, VERY_MANY = 60, 3_000
ROWS = 40
"""Candidates that are taken into hand of a draft with more."""


@cache
def sound() -> bytes:
    """The draft of a document of our own making, with decisions of every kind."""
    text = read_bytes(published.pdf(), "northshire.pdf")
    assert isinstance(text, SourceText)
    draft = read_draft(text, known_scales(), "/home/me/northshire.pdf")
    raw: dict[str, Any] = json.loads(text_of(draft))
    raw["decisions"] = [_decision(raw, Random(number)) for number in range(MANY)]
    raw["done"] = MANY - 5
    return json.dumps(raw).encode()


def _decision(raw: dict[str, Any], chance: Random) -> dict[str, Any]:
    """Any decision, of a candidate that is there or of one that nobody knows."""
    one = chance.choice(raw["candidates"])
    name = one["id"] if chance.random() < 0.9 else "no-such-candidate"
    match chance.randrange(6):
        case 0:
            return {"type": "set_aside", "candidates": [name], "reason": "said of another body"}
        case 1:
            return {"type": "reopen", "candidates": [name]}
        case 2:
            return {"type": "correct", "candidate": one}
        case 3:
            return {"type": "add", "candidate": {**one, "id": f"added-{chance.randrange(9)}"}}
        case 4:
            return {"type": "take_apart", "candidate": name}
        case _:
            return {"type": "accept", "candidates": [name]}


def _shuffled(raw: dict[str, Any], chance: Random) -> None:
    chance.shuffle(raw["decisions"])


def _more(raw: dict[str, Any], chance: Random) -> None:
    raw["decisions"] += [_decision(raw, chance) for _ in range(chance.choice((1, 50)))]
    raw["done"] = chance.choice((0, len(raw["decisions"]), 10**9, -1, raw["done"]))


def _huge(raw: dict[str, Any], chance: Random) -> None:
    raw["candidates"] = [
        {**chance.choice(raw["candidates"]), "id": f"many-{number}"}
        for number in range(chance.choice((MANY, VERY_MANY)))
    ]


def _related(raw: dict[str, Any], chance: Random) -> None:
    """Figures related to each other in circles, to themselves, and to what is no figure."""
    names = [one["id"] for one in raw["candidates"]] + ["no-such-candidate"]
    for one in raw["candidates"]:
        if one["type"] == "figure":
            one |= {
                "relation": chance.choice(("from_to", "against")),
                "other": chance.choice(names),
            }


def _other_version(raw: dict[str, Any], chance: Random) -> None:
    raw["version"] = chance.choice((0, 2, 99, -1, "1", None, 1.0, True, 10**30))


def _elsewhere(raw: dict[str, Any], chance: Random) -> None:
    """Places that are in no document."""
    for one in raw["candidates"]:
        for place in one["places"]:
            place["page"] = chance.choice((1, 3, 10**6))
            place["start"] = chance.choice((0, 10**9))
            place["end"] = place["start"] + chance.choice((1, 10**9))


WAYS = (_shuffled, _more, _huge, _related, _other_version, _elsewhere)


def mutant(chance: Random) -> bytes:
    """A draft that went wrong in its own ways, or as any JSON file can."""
    if chance.random() < 0.4:
        wild = chance.choice((mutants.gentle, mutants.wild, mutants.ragged))
        return wild(sound(), chance)
    return mutants.changed(sound(), chance, WAYS)


def tried(data: bytes) -> str:
    """Whether a draft opened or was refused; raises for a broken promise."""
    with small_reading(data):
        draft = draft_in(data)
    if isinstance(draft, Problem):
        return told_well(draft)
    with within(LONGER, "using the draft"):
        use(draft)
    return "resumed"


def told_well(problem: Problem) -> str:
    """Check that a problem is a sentence for people; return “refused”."""
    said = problem.sentence
    is_one = said.isprintable() and said.endswith(".") and len(said) < LONGEST_SENTENCE
    if not is_one or OF_PYTHON.search(said):
        raise Complaint(f"no sentence: {said!r}"[:500])
    return "refused"


def use(draft: Draft, text: SourceText | None = None) -> None:
    """What any draft must keep: it comes back as saved, adds up, makes a report, has a page."""
    found, count = decided_candidates(draft), counts(draft)
    begun = draft
    for _ in in_force(draft):
        begun = undone(begun)
    promises = {
        "it does not come back as it was saved": draft_in(text_of(draft)) == draft,
        f"{count} for {len(found)}": sum(one.all for one in count.values()) == len(found),
        "undoing all is not the beginning": not begun.done and begun.decisions == draft.decisions,
    }
    for broken in (words for words, is_kept in promises.items() if not is_kept):
        raise Complaint(broken)
    report = drafted_report(draft)
    if isinstance(report, Refused):
        raise Complaint(f"its report does not open: {outcome_text(report)}"[:900])
    _look(draft, text)


def _look(draft: Draft, text: SourceText | None) -> None:
    """The page of each candidate in hand, and what every key and digit would decide of it."""
    one = OpenDraft(1, draft, Path("x.draft.json"), text, known_scales())
    names = list(decided_candidates(draft))
    for name in ("", deciding.first_open(one), *names[:: max(1, len(names) // ROWS)]):
        here = open_draft.chose(one, name, deciding.page_of(one, name))
        checking_content(here)
        step = partial(deciding.step_for, here)
        for action in deciding.offered(here):
            step(action)
        for digit in range(1, 10):
            deciding.choice_for(here, digit)
