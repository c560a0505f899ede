"""Shares: how many bodies are at each level, by group, or on two days."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain

from viewer.domain.collection.columns import Column
from viewer.domain.collection.filtering.filters import Filter, MatrixRows
from viewer.domain.collection.filtering.row_values import on_one_scale
from viewer.domain.collection.matrix import MatrixRow
from viewer.domain.collection.standings import Standing, standing_on
from viewer.domain.dates import day_text
from viewer.presentation.content.text import one_line

NOT_STATED = "Not stated"
OR = " / "
"""Between words for one level."""


@dataclass(frozen=True, slots=True)
class ShareLine:
    """Bodies with a level: how many at each, and how many of 100 are at it or better.

    `levels` are what the reports of these bodies call them. `others` have no level on this scale,
    and are no part of the shares.
    """

    title: str
    levels: tuple[str, ...]
    counts: tuple[int, ...]
    others: int

    @property
    def whole(self) -> int:
        """How many inspections have a level."""
        return sum(self.counts)

    @property
    def or_better(self) -> tuple[str, ...]:
        """The share at each level or better: 60%."""
        if not self.whole:
            return tuple("–" for _ in self.counts)
        sums = (sum(self.counts[: step + 1]) for step in range(len(self.counts)))
        return tuple(f"{(200 * one + self.whole) // (2 * self.whole)}%" for one in sums)


def share_words(line: ShareLine) -> str:
    """How many of 100 have the second best level or better, and how many have each."""
    counts = ", ".join(
        f"{count:,} {level}" for level, count in zip(line.levels, line.counts, strict=True) if count
    )
    if len(line.levels) < 3 or not line.whole:
        return counts
    return f"{line.or_better[1]} {line.levels[1]} or better ({counts})"


@dataclass(frozen=True, slots=True)
class Shares:
    """Lines of shares."""

    title: str
    lines: tuple[ShareLine, ...]

    @property
    def levels(self) -> tuple[str, ...]:
        """The words of the levels, best first; of one that has several, each of them."""
        first, found = self.lines[0], []
        for step, word in enumerate(first.levels):
            called = [line.levels[step].split(OR) for line in self.lines if line.counts[step]]
            found.append(OR.join(dict.fromkeys(chain(*called))) or word)
        return tuple(found)


def shares_by_group(rows: MatrixRows, wanted: Filter, column: Column, kind: str) -> Shares:
    """How many of each group are at each level in their latest inspection; first of all of them.

    Whoever was not inspected yet is not among them.
    """
    place, today = rows.matrix.place(column.name), rows.matrix.today
    found = [row for row in rows.latest(wanted) if not row.inspection.is_after(today)]
    groups: dict[str, list[MatrixRow]] = {}
    for row in found:
        for group in _groups(row, kind):
            groups.setdefault(group, []).append(row)
    named = sorted(groups, key=lambda one: (one == NOT_STATED, one.casefold()))
    lines = [_line("All", column, _latest(found, place))]
    lines += [_line(name, column, _latest(groups[name], place)) for name in named]
    title = f"{one_line(column.title)} by {one_line(kind).lower()}"
    return Shares(title, tuple(lines))


def shares_on(rows: MatrixRows, wanted: Filter, column: Column, days: Iterable[date]) -> Shares:
    """How many bodies were at each level at the end of each day, as the matrix of that day has it.

    A report that gives a state in place of a level counts as none.
    """
    place = rows.matrix.place(column.name)
    let_through = {id(row.body) for row in rows.latest(wanted)}
    tracks = [
        tracks[place]
        for body, tracks in zip(rows.matrix.bodies, rows.matrix.tracks, strict=True)
        if id(body) in let_through
    ]
    lines = tuple(
        _line(f"On {day_text(day)}", column, (standing_on(track, day) for track in tracks))
        for day in days
    )
    return Shares(f"{one_line(column.title)} on each day", lines)


def _groups(row: MatrixRow, kind: str) -> list[str]:
    return [*map(one_line, row.body.subject.within(kind))] or [NOT_STATED]


def _latest(found: Iterable[MatrixRow], place: int) -> Iterator[Standing | None]:
    for row in found:
        cell = row.cells[place]
        yield cell.standing if cell else None


def _line(title: str, column: Column, found: Iterable[Standing | None]) -> ShareLine:
    labels = [*map(one_line, column.scale.labels)]
    called: list[dict[str, None]] = [{} for _ in labels]
    counted: Counter[int | None] = Counter()
    for one in found:
        step = one.step if one and on_one_scale(one.scale, column.scale) else None
        counted[step] += 1
        if one and step is not None:
            called[step][one_line(one.scale.labels[step])] = None
    levels = tuple(
        OR.join(sorted(words)) or label for words, label in zip(called, labels, strict=True)
    )
    counts = tuple(counted[step] for step in range(len(labels)))
    return ShareLine(title, levels, counts, counted[None])
