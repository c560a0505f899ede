"""Criteria form a tree: nothing is its own ancestor."""

from collections.abc import Iterator

from viewer.domain.report import Report
from viewer.domain.rules.flaw import Flaw, Known


def hierarchy_flaws(report: Report, known: Known) -> Iterator[Flaw]:
    """The first criterion of every circle of parents."""
    parents = {criterion.id: criterion.parent for criterion in report.criteria}
    settled: set[str] = set()
    for number, criterion in enumerate(report.criteria):
        circle = _circle(criterion.id, parents, settled)
        if circle:
            chain = " → ".join(f"“{name}”" for name in circle)
            sentence = f"A criterion cannot stand under itself: {chain}."
            yield Flaw(("criteria", number, "parent"), sentence)


def _circle(start: str, parents: dict[str, str | None], settled: set[str]) -> list[str]:
    walked: list[str] = []
    step: str | None = start
    while step is not None and step in parents and step not in settled and step not in walked:
        walked.append(step)
        step = parents[step]
    settled.update(walked)
    if step not in walked:
        return []
    return [*walked[walked.index(step) :], step]
