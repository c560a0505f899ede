"""Criteria form a tree: nothing is its own ancestor, and no branch is endless."""

from collections.abc import Iterator

from viewer.domain.criteria import Criterion
from viewer.domain.report import Report
from viewer.domain.rules.flaw import Flaw, Known, Path

DEEPEST = 12
"""How many criteria can stand above one; real frameworks have two or three."""


def hierarchy_flaws(report: Report, known: Known) -> Iterator[Flaw]:
    """Circles of parents, what stands too deep, and a second rating of the whole."""
    yield from _roles(report)
    parents: dict[str, str | None] = {}
    for criterion in report.criteria:
        parents.setdefault(criterion.id, criterion.parent)
    settled: set[str] = set()
    for number, criterion in enumerate(report.criteria):
        circle = _circle(criterion.id, parents, settled)
        if circle:
            names = circle if len(circle) <= 6 else [*circle[:3], "…", *circle[-2:]]
            chain = " → ".join(f"“{name}”" for name in names).replace("“…”", "…")
            sentence = f"A criterion cannot be its own parent: {chain}."
            yield Flaw(("criteria", number, "parent"), sentence)
        elif _above(criterion.id, parents) == DEEPEST + 1:
            sentence = f"More than {DEEPEST} criteria stand above this one; that is too deep."
            yield Flaw(("criteria", number, "parent"), sentence)


def _roles(report: Report) -> Iterator[Flaw]:
    overall: Path | None = None
    for number, criterion in enumerate(report.criteria):
        here = ("criteria", number)
        if criterion.parent is None and criterion.parent_basis != "stated":
            sentence = "“parent_basis” says who puts it under its “parent”, and it has none."
            yield Flaw((*here, "parent_basis"), sentence)
        if isinstance(criterion, Criterion) and criterion.role == "overall":
            if overall is not None:
                sentence = "Only one criterion can be the overall one."
                yield Flaw((*here, "role"), sentence, first=overall)
            overall = overall or (*here, "role")


def _above(step: str, parents: dict[str, str | None]) -> int:
    """How many criteria stand above one, counted no further than is needed."""
    count, above = 0, parents[step]
    while above in parents and count <= DEEPEST + 1:
        count, above = count + 1, parents[above]
    return count


def _circle(start: str, parents: dict[str, str | None], settled: set[str]) -> list[str]:
    walked: dict[str, None] = {}
    step: str | None = start
    while step is not None and step in parents and step not in settled and step not in walked:
        walked[step] = None
        step = parents[step]
    settled.update(walked)
    if step is None or step not in walked:
        return []
    names = list(walked)
    return [*names[names.index(step) :], step]
