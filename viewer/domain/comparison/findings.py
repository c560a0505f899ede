"""The findings of two reports side by side: what is new, what is gone, and what is repeated."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from viewer.domain.comparison.words import folded
from viewer.domain.findings import Finding, FindingKind
from viewer.domain.index import Index

Recurrence = Literal["gone", "new", "repeated", "turned"]
"""Of a finding: only in the first, only in the second, in both, in both as another kind."""


ORDER: tuple[FindingKind, ...] = ("recommendation", "weakness", "mixed", "strength", "context")
"""What has to improve comes first."""


@dataclass(frozen=True, slots=True)
class SeenFinding:
    """A finding of one report, whether the other has it too, and as which finding."""

    finding: Finding
    recurrence: Recurrence
    other: Finding | None = None


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """The findings of one kind on one theme: those of the first report, and of the second."""

    kind: FindingKind
    theme: str
    first: tuple[SeenFinding, ...]
    second: tuple[SeenFinding, ...]

    @property
    def differs(self) -> bool:
        """Whether one of the reports has something that the other does not."""
        return any(item.recurrence != "repeated" for item in (*self.first, *self.second))


def finding_groups(first: Index, second: Index) -> tuple[FindingGroup, ...]:
    """All findings by kind, then by theme in the order of the second report."""
    before, after = first.report.findings, second.report.findings
    old = _seen(before, after, "gone")
    new = _seen(after, before, "new")
    groups: list[FindingGroup] = []
    for kind in ORDER:
        mine, others = _by_theme(old, kind), _by_theme(new, kind)
        for key in sorted(dict.fromkeys((*others, *mine)), key=bool):
            before_it, after_it = mine.get(key, []), others.get(key, [])
            theme = (after_it or before_it)[0].finding.theme or ""
            groups.append(FindingGroup(kind, theme, tuple(before_it), tuple(after_it)))
    return tuple(groups)


def _by_theme(every: Iterable[SeenFinding], kind: FindingKind) -> dict[str, list[SeenFinding]]:
    found: dict[str, list[SeenFinding]] = {}
    for item in every:
        if item.finding.kind == kind:
            found.setdefault(folded(item.finding.theme), []).append(item)
    return found


def _seen(
    mine: Iterable[Finding], others: Iterable[Finding], alone: Recurrence
) -> list[SeenFinding]:
    """Each finding beside its equal in the other report; each of those is taken once."""
    left: dict[str, list[Finding]] = {}
    for other in others:
        left.setdefault(folded(other.text), []).append(other)
    made: list[SeenFinding] = []
    for item in mine:
        same = left.get(folded(item.text), [])
        alike = next((one for one in same if one.kind == item.kind), same[0] if same else None)
        if alike is None:
            made.append(SeenFinding(item, alone))
            continue
        same.remove(alike)
        made.append(SeenFinding(item, "repeated" if alike.kind == item.kind else "turned", alike))
    return made
