"""How much one document holds at most, and the sentence that says what was left out.

A data file of one megabyte can hold ten thousand criteria or a fact of a hundred thousand values.
Nobody reads them on paper, and setting them takes minutes and gigabytes: a document ends where a
reader would, and says so. A data file has no such end.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from viewer.domain.rules.flaw import in_a_row
from viewer.presentation.content.blocks import LabelledEntries
from viewer.presentation.summary import document as doc
from viewer.presentation.wording.numbers import count_text

Item = TypeVar("Item")

MOST_METRICS = 200  # metrics with a table of their own; the design of a page is for some dozens
MOST: dict[str, int] = {
    "charts": 60,
    "ratings": 400,
    "strength": 400,
    "weakness": 400,
    "recommendation": 400,
    "context": 400,
    "headlines": 60,
    "figures": 1_500,
    "changes": 60,
    "entries": 1_500,
    "paragraphs": 1_500,
}
"""How many of each kind a whole document has room for."""

LISTS: dict[type, tuple[str, str]] = {
    doc.Figures: ("tiles", "headlines"),
    doc.Paragraphs: ("lines", "paragraphs"),
    doc.Changes: ("changes", "changes"),
}
"""Blocks that are one list: the field that holds it, and what is in it."""

_END = doc.SummaryHeading(1, "")

MOST_OF_ONE = 300  # paragraphs of a finding, values of a fact, rows of a table
NOUNS = {
    "charts": ("chart", "charts"),
    "ratings": ("rating", "ratings"),
    "strength": ("strength", "strengths"),
    "weakness": ("weakness", "weaknesses"),
    "recommendation": ("recommendation", "recommendations"),
    "context": ("piece of context", "pieces of context"),
    "headlines": ("headline figure", "headline figures"),
    "figures": ("figure", "figures"),
    "changes": ("change", "changes"),
    "entries": ("entry", "entries"),
    "paragraphs": ("paragraph", "paragraphs"),
    "metrics": ("metric", "metrics"),
}


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Said by a section that does not even make what there is no room for."""

    count: int
    kind: str


def bounded(parts: Iterable[doc.SummaryBlock | LeftOut]) -> tuple[doc.SummaryBlock, ...]:
    """The blocks that a document has room for, and at each section's end what it leaves out."""
    room, blocks, heads = _Room(), list[doc.SummaryBlock](), list[doc.SummaryHeading]()
    for part in (*parts, _END):
        if isinstance(part, doc.SummaryHeading):
            if part.level == 1 and (said := [*room.said()]):
                blocks += [*(head for head in heads if head.level == 1), *said]
            heads = [head for head in heads if head.level < part.level] + [part]
        elif taken := [*room.taken(part)]:
            blocks += [*heads, *taken]  # a heading waits for what it heads, and goes with it
            heads = []
    return tuple(blocks)


class _Room:
    """What is still free of each kind, and what found no room since it was last said."""

    def __init__(self) -> None:
        self._free = Counter(MOST)
        self._left: Counter[str] = Counter()

    def said(self) -> Iterator[doc.SummaryBlock]:
        """A sentence on what was left out, if anything was; it is said once."""
        found = [count_text(count, *NOUNS[kind]) for kind, count in self._left.items() if count]
        self._left.clear()
        if found:
            words = f"Left out to save space: {in_a_row(found)}. The report file has them all."
            yield doc.said(words)

    def taken(self, part: doc.SummaryBlock | LeftOut) -> Iterator[doc.SummaryBlock]:
        """The part, or as much of it as there is room for."""
        if isinstance(part, LeftOut):
            self._left[part.kind] += part.count
        elif isinstance(part, doc.Points):
            yield from self._points(part)
        elif isinstance(part, doc.SideBySide):
            (first, some), (second, others) = part.left, part.right
            yield doc.SideBySide((first, self._pointed(some)), (second, self._pointed(others)))
        elif isinstance(part, doc.Facts):
            if (facts := tuple(self._facts(part))) or not part.facts:
                yield doc.Facts(facts)
        elif isinstance(part, doc.SummaryMetric):
            yield from self._figure(part)
        elif isinstance(part, doc.Ratings):
            cards = self._first("ratings", part.cards)
            notes = self._first("paragraphs", part.notes)
            if cards or notes or not part.cards:
                yield replace(part, cards=cards, notes=notes)
        elif type(part) in LISTS:
            field, kind = LISTS[type(part)]
            yield replace(part, **{field: self._first(kind, getattr(part, field))})  # type: ignore[arg-type] # a part has its field
        else:
            yield part

    def _first(
        self, kind: str, items: tuple[Item, ...], most: int = sys.maxsize
    ) -> tuple[Item, ...]:
        kept = items[: min(self._free[kind], most)]
        self._free[kind] -= len(kept)
        self._left[kind] += len(items) - len(kept)
        return kept

    def _points(self, block: doc.Points) -> Iterator[doc.SummaryBlock]:
        kept = self._pointed(block)
        if kept.points or not block.points:
            yield kept

    def _pointed(self, block: doc.Points) -> doc.Points:
        points = self._first(block.kind, block.points)
        return replace(block, points=tuple(map(self._point, points)))

    def _point(self, point: doc.SummaryFinding) -> doc.SummaryFinding:
        return replace(point, text=self._first("paragraphs", point.text, MOST_OF_ONE))

    def _facts(self, block: doc.Facts) -> Iterator[LabelledEntries]:
        for fact in block.facts:
            entries = self._first("entries", fact.entries, MOST_OF_ONE)
            if entries or not fact.entries:
                yield replace(fact, entries=entries)

    def _figure(self, block: doc.SummaryMetric) -> Iterator[doc.SummaryBlock]:
        rows = self._first("figures", block.table.rows, MOST_OF_ONE)
        if block.table.rows and not rows:
            return
        cites = block.table.cites[: len(rows)]
        drawn = self._first("charts", (block.chart,)) if block.chart else ()
        chart = drawn[0] if drawn else None
        notes = self._first("paragraphs", block.notes)
        yield replace(
            block, chart=chart, table=replace(block.table, rows=rows, cites=cites), notes=notes
        )
