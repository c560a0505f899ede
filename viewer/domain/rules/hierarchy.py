"""Criteria form a tree: nothing is its own ancestor."""

from collections.abc import Iterator

from viewer.domain.report import Report
from viewer.domain.rules.flaw import Flaw, Known


def hierarchy_flaws(report: Report, known: Known) -> Iterator[Flaw]:
    """The first criterion of every circle of parents."""
    parents: dict[str, str | None] = {}
    for criterion in report.criteria:
        parents.setdefault(criterion.id, criterion.parent)
    settled: set[str] = set()
    for number, criterion in enumerate(report.criteria):
        circle = _circle(criterion.id, parents, settled)
        if circle:
            names = circle if len(circle) <= 6 else [*circle[:3], "…", *circle[-2:]]
            chain = " → ".join(f"“{name}”" for name in names).replace("“…”", "…")
            sentence = f"A criterion cannot stand under itself: {chain}."
            yield Flaw(("criteria", number, "parent"), sentence)


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
