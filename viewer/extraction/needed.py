"""What is needed of a draft before its report can be saved."""

from collections.abc import Iterable, Iterator

from viewer.characters import shown
from viewer.extraction.candidates import FactRole, RatingCandidate
from viewer.extraction.decided import accepted
from viewer.extraction.draft import Draft
from viewer.extraction.report_parts.about import is_due_before_published
from viewer.extraction.report_parts.criteria import ScalesById, level_of
from viewer.extraction.report_parts.facts import (
    MANY,
    FactsByRole,
    are_different,
    facts_in,
    is_tag,
    words,
)
from viewer.extraction.report_parts.written_dates import runs_backwards

ROLES: dict[FactRole, str] = {
    "title": "title",
    "body": "name of the inspected body",
    "inspectorate": "name of the inspectorate",
    "programme": "programme",
    "framework": "framework",
    "kind": "kind of inspection",
    "inspected": "dates of the inspection",
    "published": "date of publication",
    "revised": "date of a change",
    "next_due": "date of the next inspection",
    "lead_inspector": "lead inspector",
    "language": "language",
    "id": "id of the inspected body",
}
"""What each fact of a report is called within a sentence."""

WITHOUT: tuple[FactRole, ...] = ("title", "body", "inspectorate")
"""The facts that no report is without."""


def without(role: FactRole) -> str:
    """That a fact is missing, and what to do."""
    return f"Accept or add the {ROLES[role]}."


def needed(draft: Draft, scales: ScalesById) -> tuple[str, ...]:
    """What is to be done first, a sentence each; nothing where the report can be saved."""
    found = accepted(draft)
    ratings = [item for item in found if isinstance(item, RatingCandidate)]
    return (*_of_facts(facts_in(found)), *_of_ratings(ratings, scales))


def _of_facts(facts: FactsByRole) -> Iterator[str]:
    for role in WITHOUT:
        if role not in facts:
            yield without(role)
    for role, items in facts.items():
        if role not in MANY and are_different(items):
            yield f"A report has only one {ROLES[role]}: set the others aside."
        if role in ("inspected", "published", "revised", "next_due") and any(
            map(runs_backwards, items)
        ):
            yield f"Correct the {ROLES[role]}: the last day is before the first."
    if is_due_before_published(facts):
        yield "Correct the dates: the next inspection is due before this report was published."
    language = words(facts, "language")
    if language is not None and not is_tag(language):
        yield f"Correct the language: “{shown(language)}” is no tag such as en-GB or cy."


def _of_ratings(ratings: Iterable[RatingCandidate], scales: ScalesById) -> Iterator[str]:
    whole = []
    for item in ratings:
        name = shown(item.criterion)
        if item.overall:
            whole.append(name)
        if item.scale not in scales:
            yield f"Choose a scale for “{name}”."
        elif item.level is not None and level_of(item.level, scales[item.scale]) is None:
            yield f"Choose a level of the scale for “{name}”."
        elif item.level is None and item.state is None:
            yield f"Choose a level for “{name}”, or say why there is none."
    if len(whole) > 1:
        names = " and ".join(f"“{name}”" for name in whole)
        yield f"Only one rating can be that of the whole: {names} both are."
