"""Themes that turned from praise to criticism between two reports, or back."""

from dataclasses import dataclass
from typing import Literal

from viewer.domain.comparison.words import folded
from viewer.domain.findings import AGAINST, FOR, FindingKind
from viewer.domain.index import Index


@dataclass(frozen=True, slots=True)
class TurnedTheme:
    """A theme that only praise stands under in one report, and only criticism in the other."""

    theme: str
    to: Literal["strength", "weakness"]


def turned_themes(first: Index, second: Index) -> tuple[TurnedTheme, ...]:
    """Themes that changed from praise to criticism or back, in the order of the second report."""
    before, after = _sides(first), _sides(second)
    names = {folded(item.theme): item.theme for item in second.report.findings if item.theme}
    return tuple(
        TurnedTheme(name, "weakness" if after[key] == {"weakness"} else "strength")
        for key, name in names.items()
        if len(before.get(key, ())) == len(after.get(key, ())) == 1 and before[key] != after[key]
    )


def _sides(index: Index) -> dict[str, set[str]]:
    """Whether praise or criticism stands under each theme; what is mixed is both."""
    found: dict[str, set[str]] = {}
    for item in index.report.findings:
        sides = {side for side, kinds in _SIDES.items() if item.kind in kinds}
        if item.theme and sides:
            found.setdefault(folded(item.theme), set()).update(sides)
    return found


_SIDES: dict[str, tuple[FindingKind, ...]] = {
    "strength": FOR,
    "weakness": (*AGAINST, "recommendation"),
}
