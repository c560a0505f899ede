"""Histories drawn on paper: each body's spells as bars on one axis of time, and in words."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from viewer.domain.dates import day_text
from viewer.presentation.collection.history import HistoryPage
from viewer.presentation.collection.over_time.spell_bars import Bar, HistoryLine
from viewer.presentation.collection.paper.frame import NONE, Origin, framed, month_text
from viewer.presentation.collection.paper.letters import JOINT, NO_LEVEL, letters_of, sign_text
from viewer.presentation.collection.short_titles import shorter_words
from viewer.presentation.content.blocks import Cell, Table, TableColumn
from viewer.presentation.content.time_chart import TimeChart
from viewer.presentation.content.timeline import Stretch, TimeAxis
from viewer.presentation.summary.document import (
    SummaryBlock,
    SummaryDocument,
    SummaryHeading,
    SummaryMetric,
    said,
)
from viewer.presentation.wording.numbers import sentence_case

TITLE = "Ratings over time"
INDENT = "\u2003"


def history_sheet(page: HistoryPage, chosen: str, origin: Origin) -> SummaryDocument:
    """The page as a drawing with its words; `chosen` is the sentence of the filter."""
    made = framed(origin, page.title, "History", chosen, ())
    return replace(made, blocks=tuple(_blocks(page, made.closing)), closing=())


def _blocks(page: HistoryPage, closing: tuple[str, ...]) -> Iterator[SummaryBlock]:
    if not page.lines:
        yield said(NONE, *closing)
        return
    yield said(page.sentence, key_text(page), " ".join(closing))
    yield SummaryHeading(1, "One by one")
    heading = SummaryHeading(2, TITLE)
    yield SummaryMetric(heading, "", None, _table(page), tuple(unplaced_notes(page)))


def _table(page: HistoryPage) -> Table:
    """The lines of the page, with bars in place of words."""
    columns = (TableColumn("Whose"), TableColumn(_axis_words(page)))
    rows = tuple(_row(page, line) for line in page.lines)
    return Table(TITLE, columns, rows, axis=axis_of(page))


def time_chart(page: HistoryPage) -> TimeChart:
    """The history as a drawing, for a document in which its words stand below it."""
    told = f"{_axis_words(page)}. The same stands in words in the table below."
    return TimeChart(TITLE, told, _table(page))


def unplaced_notes(page: HistoryPage) -> Iterator[str]:
    """Which ratings have no place on the axis."""
    lines = [f"{line.title}: {line.unplaced}" for line in page.lines if line.unplaced]
    if lines:
        yield f"Not drawn: {'. '.join(lines)}."


def key_text(page: HistoryPage) -> str:
    """What the bars mean, in words: the levels with their letters, dashes and lines."""
    scales = {bar.labels for line in page.lines for bar in line.bars if not bar.dashed}
    parts = [
        sign_text(letter, label)
        for labels in sorted(scales)
        for letter, label in zip(letters_of(labels), labels, strict=True)
    ]
    parts = [*dict.fromkeys(parts)]
    bars = [bar for line in page.lines for bar in line.bars]
    if any(bar.dashed for bar in bars):
        parts.append(f"{NO_LEVEL} within dashes: no one level is known")
    if any(bar.rough and not bar.dashed for bar in bars):
        parts.append("dashes before a bar: the day it began is not stated")
    if any(bar.joint for bar in bars):
        parts.append(f"{JOINT} given together with another criterion")
    if page.frameworks:
        parts.append("a dashed line across: the first inspection here under a framework")
    told = f"Each bar lasts from its inspection to the next, or until {page.until}"
    return f"{told}. Signs: {'; '.join(parts)}." if parts else f"{told}."


def _axis_words(page: HistoryPage) -> str:
    began = "".join(f"; {one.text} first seen here {day_text(one.when)}" for one in page.frameworks)
    return f"Ratings from {page.first.year} to {page.last.year}{began}"


def axis_of(page: HistoryPage) -> TimeAxis:
    """The years of the axis, and where frameworks began."""
    years = tuple((_share(page, date(year, 1, 1)), str(year)) for year in page.years)
    return TimeAxis(years, tuple((_share(page, one.day), one.text) for one in page.frameworks))


def _share(page: HistoryPage, day: date) -> float:
    whole = max((page.last - page.first).days, 1)
    return round(min(max((day - page.first).days / whole, 0.0), 1.0), 4)


def _row(page: HistoryPage, line: HistoryLine) -> tuple[Cell, ...]:
    told = "; ".join((*(bar.spoken for bar in line.bars), *filter(None, (line.followed,))))
    told = told or line.sequence
    stretches = tuple(one for bar in line.bars for one in _stretches(page, bar))
    title = f"{INDENT}{line.title}" if line.indent else line.title
    return (Cell(title), Cell(sentence_case(told), stretches=stretches))


def _stretches(page: HistoryPage, bar: Bar) -> Iterator[Stretch]:
    """A bar, and before it the days on which it may have begun."""
    start, end = _share(page, bar.start), _share(page, bar.end)
    if bar.rough:
        yield Stretch(_share(page, bar.first), start, ())
    level = None if bar.step is None else (bar.step, bar.of)
    yield Stretch(start, end, tuple(_words(bar)), level)


def _words(bar: Bar) -> Iterator[str]:
    """What stands in a bar, less and less of it: Good 05/2018, Good, G."""
    joint = JOINT if bar.joint else ""
    since = month_text(bar.since)
    yield f"{bar.text}{joint} {since}" if bar.one_date else f"{bar.text}{joint}"
    yield from (f"{word}{joint}" for word in shorter_words(bar.text))
    letter = NO_LEVEL if bar.step is None else letters_of(bar.labels)[bar.step]
    if bar.one_date:
        yield f"{letter}{joint} {since}"
    yield f"{letter}{joint}"
