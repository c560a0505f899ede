"""Whether criteria of two reports are the same: by id, then by succession, then by title."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from viewer.domain.criteria import Criterion, Likeness
from viewer.domain.index import Index

Sameness = Literal["whole", "part", "no"]
CriterionRule = Literal["id", "succeeds", "title"]


@dataclass(frozen=True, slots=True)
class Placed:
    """A criterion with what its report says around it.

    `framework` is the id of the report's framework; `titles` is its title and those of all that
    it stands under, its own first; `beside` are the ids of all criteria of the report.
    """

    criterion: Criterion
    framework: str | None
    titles: tuple[str, ...]
    beside: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class CriterionMatch:
    """How much of a criterion is in another one, by which rule, and why in words."""

    answer: Sameness
    rule: CriterionRule
    why: str


def placed(index: Index, criterion: Criterion) -> Placed:
    """A criterion of this report, ready to be held beside one of another."""
    framework = index.report.about.framework
    titles = (criterion.title, *(item.title for item in index.ancestors(criterion)))
    return Placed(criterion, framework.id if framework else None, titles, frozenset(index.criteria))


def match_criteria(first: Placed, second: Placed) -> CriterionMatch:
    """How much of a criterion is in the other. The first rule that says something decides.

    1. Id: both reports name the same framework, and the ids are equal: the same.
    2. Succession: one of them `succeeds` the id of the other: as a whole or in part, as it says.
       Where it is said twice, part goes before whole. Within one framework this does not count if
       the report that says so has that id too: it means an id of an earlier framework.
    3. Title: the titles are equal, and so are those of all that the two stand under: the same.
       Capitals and white space do not count.
    """
    one_framework = first.framework is not None and first.framework == second.framework
    if one_framework and first.criterion.id == second.criterion.id:
        return CriterionMatch("whole", "id", "They have the same id in the same framework.")
    said = _said_by(first, second, one_framework) | _said_by(second, first, one_framework)
    if said:
        likeness = min(said)  # part comes before whole
        share = "as a whole" if likeness == "whole" else "in part"
        why = f"One takes the place of the other {share}, as its report says."
        return CriterionMatch(likeness, "succeeds", why)
    return _by_titles(first.titles, second.titles)


def _said_by(later: Placed, earlier: Placed, one_framework: bool) -> set[Likeness]:
    """How much of a criterion lives on in the later one, as that says."""
    name = earlier.criterion.id
    if one_framework and name in later.beside:
        return set()
    return {item.like for item in later.criterion.succeeds if item.id == name}


def _by_titles(first: tuple[str, ...], second: tuple[str, ...]) -> CriterionMatch:
    mine, others = _folded(first), _folded(second)
    if mine == others:
        return CriterionMatch("whole", "title", "They have the same title in the same place.")
    if mine[0] == others[0]:
        why = "They have the same title, but stand under different ones."
        return CriterionMatch("no", "title", why)
    return CriterionMatch("no", "title", "Their titles differ, and nothing else links them.")


def _folded(titles: Iterable[str]) -> list[str]:
    return [" ".join(title.split()).casefold() for title in titles]
