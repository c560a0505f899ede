"""The chips over a matrix: what is chosen, and what there is to choose with its counts."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial

from viewer.domain.collection.columns import Column
from viewer.domain.collection.filtering.facets import BY_COLUMN, Facet, FacetKind
from viewer.domain.collection.filtering.filters import MatrixRows
from viewer.domain.collection.ordering import DUE, GROUP
from viewer.domain.dates import day_text
from viewer.presentation.collection.filter_words import facet_name, joint, value_name
from viewer.presentation.collection.rated_words import column_title
from viewer.presentation.collection.screen.chips import Chip, MenuChoice
from viewer.presentation.collection.screen.matrix_view import (
    AS_AT,
    MatrixView,
    facet_key,
    is_hidden,
)
from viewer.presentation.collection.screen.prepared import Prepared
from viewer.presentation.content.text import one_line
from viewer.presentation.parts.figure_words import extra_title
from viewer.presentation.wording.numbers import few_of, sentence_case

MOST_VALUES = 300
NEWEST = "All metrics, newest period"


def chips_of(
    made: Prepared, rows: MatrixRows, view: MatrixView, usual: frozenset[str]
) -> Iterator[Chip]:
    """The chips of a matrix, those that are always there first."""
    yield _every(rows, view)
    if len(made.programmes) > 1:
        yield _programme(made, rows)
    yield from plain_chips(rows, view)
    columns = [one for one in rows.matrix.columns if not is_hidden(view, one.name, usual)]
    if rows.matrix.columns:
        yield _nested(rows, view, columns, "level")
        yield _nested(rows, view, columns, "change")
    else:
        yield _metric(rows, view)
    for facet, values in view.filter.chosen:
        if facet.kind in BY_COLUMN:
            yield _chosen(rows, view, facet, values)
    yield from _arranging(rows, view, usual)
    yield from clear_chip(view, "rows")


def _every(rows: MatrixRows, view: MatrixView) -> Chip:
    about = "Show only the latest inspection of each body, or every inspection"
    return Chip("every", "Latest inspection of each body", not view.filter.every, about=about)


def as_at_chip(rows: MatrixRows) -> Iterator[Chip]:
    """The day that is shown, where one was chosen in the matrix; its chip takes it away."""
    if (told := rows.matrix.as_at) is not None:
        yield day_chip(told.day)


def day_chip(day: date) -> Chip:
    """The day that things are shown as at."""
    text = f"As at {day_text(day)} ✕"
    return Chip(AS_AT, text, True, about="Show how things stand today again")


def _programme(made: Prepared, rows: MatrixRows) -> Chip:
    here = rows.matrix.programme
    choices = tuple(
        MenuChoice(one.name, one_line(one.name), f"{one.count:,}", one.name == here.name)
        for one in made.programmes
    )
    about = "What is rated otherwise stands in a matrix of its own"
    return Chip("programme", one_line(here.name), True, choices, about)


def _metric(rows: MatrixRows, view: MatrixView) -> Chip:
    """All metrics, each of its newest period; or one of them by its periods."""
    extras = rows.matrix.extras
    here = next((one for one in extras if one.name == view.metric), None)
    named = [(one.name, f"{one_line(one.title)}, by period") for one in extras]
    choices = tuple(MenuChoice(name, text, ticked=name == view.metric) for name, text in named)
    every = MenuChoice("", NEWEST, ticked=here is None)
    text = f"{one_line(here.title)}, by period" if here else NEWEST
    about = "Show all metrics of the newest period, or one by its periods"
    return Chip("metric", text, here is not None, (every, *choices), about)


def clear_chip(view: MatrixView, what: str) -> Iterator[Chip]:
    """What takes every filter away, where there is one."""
    if view.filter.chosen or view.filter.words.strip():
        yield Chip("clear", "Clear filters", about=f"Show all {what} again")


def plain_chips(rows: MatrixRows, view: MatrixView) -> Iterator[Chip]:
    """A chip for each facet that is no column's."""
    found = (_plain_chip(rows, view, one) for one in rows.facets if one.kind not in BY_COLUMN)
    return filter(None, found)


def _plain_chip(rows: MatrixRows, view: MatrixView, facet: Facet) -> Chip | None:
    """A chip for a facet that is no column's; none where there is nothing to choose."""
    values = rows.values(facet)
    chosen = view.filter.values(facet)
    if not chosen and (len(values) < 2 or len(values) > MOST_VALUES):
        return None
    name = facet_name(rows, facet)
    text = f"{name}: {_words(rows, view, facet, chosen)}" if chosen else name
    about = f"Show only rows of some: {name}"
    return Chip(facet_key(facet, ""), text, bool(chosen), _choices(rows, view, facet), about)


def _choices(rows: MatrixRows, view: MatrixView, facet: Facet) -> tuple[MenuChoice, ...]:
    chosen = view.filter.values(facet)
    counts = rows.counts(view.filter, facet)
    listed = tuple(
        MenuChoice(facet_key(facet, value), value_name(facet, value), f"{count:,}", value in chosen)
        for value, count in counts.items()
        if count or value in chosen or facet.kind != "age"  # nobody is so old
    )
    if not chosen:
        return listed
    return (*listed, MenuChoice(facet_key(facet, ""), "Show all", ticked=None, apart=True))


def _words(rows: MatrixRows, view: MatrixView, facet: Facet, chosen: tuple[str, ...]) -> str:
    """What is chosen, with how many rows that are."""
    count = rows.matching(view.filter).bit_count()
    names = few_of([value_name(facet, value) for value in chosen], 2)
    return f"{joint(chosen).join(names)} ({count:,})"


def _nested(rows: MatrixRows, view: MatrixView, columns: list[Column], kind: FacetKind) -> Chip:
    """A chip whose menu has one of its own for each column."""
    made = partial(_by_column, rows, view, columns, kind)
    if kind == "level":
        about = "Show only rows with some ratings"
        return Chip("level", "Rating", about=about, asked=made)
    about = "Show only rows by what became of a rating since the inspection before"
    return Chip("change", "Change", view.filter.across, about=about, asked=made)


def _by_column(
    rows: MatrixRows, view: MatrixView, columns: list[Column], kind: FacetKind
) -> tuple[MenuChoice, ...]:
    """An entry for each column, with a menu of its own."""
    inner = []
    for column in columns:
        choices = list(_choices(rows, view, Facet(kind, column.name)))
        if kind == "level":
            for facet in (Facet("always", column.name), Facet("never", column.name)):
                first, *others = _choices(rows, view, facet) or (None,)
                choices += [replace(first, apart=True), *others] if first else []
        inner.append(MenuChoice("", column_title(column), ticked=None, inner=tuple(choices)))
    if kind == "level":
        return tuple(inner)
    key = facet_key(Facet("across", ""), "")  # type: ignore[arg-type] # a switch among the facets
    across = MenuChoice(key, "Count across frameworks too", ticked=view.filter.across, apart=True)
    return (*inner, across)


def _chosen(rows: MatrixRows, view: MatrixView, facet: Facet, values: tuple[str, ...]) -> Chip:
    """A chip for what is chosen of a column, which takes it away."""
    title = column_title(rows.matrix.columns[rows.matrix.place(facet.of)])
    text = f"{title}: {_words(rows, view, facet, values)} ✕"
    return Chip(facet_key(facet, ""), text, True, about="Take this filter away")


def _arranging(rows: MatrixRows, view: MatrixView, usual: frozenset[str]) -> Iterator[Chip]:
    kinds = rows.kinds
    if kinds:
        choices = tuple(
            MenuChoice(kind, sentence_case(one_line(kind)), ticked=kind == view.grouped)
            for kind in kinds
        )
        text = f"Grouped by {one_line(view.grouped)}" if view.grouped else "Group by"
        yield Chip("grouped", text, bool(view.grouped), choices, "Put rows under headings")
    named = [(f"{GROUP}{kind}", sentence_case(one_line(kind))) for kind in kinds]
    named += [(DUE, "Next due")] if rows.says_when_due else []
    of_bodies = len(named)
    named += [(one.name, column_title(one)) for one in rows.matrix.columns]
    extras = () if view.metric else rows.matrix.extras
    named += [(one.name, extra_title(one)) for one in extras]
    apart = {of_bodies, len(named) - len(extras)}
    if len(named) > 1:
        shown = tuple(
            MenuChoice(name, title, ticked=not is_hidden(view, name, usual), apart=number in apart)
            for number, (name, title) in enumerate(named)
        )
        changed = bool(view.shown or view.hidden)
        yield Chip("columns", "Columns", changed, shown, "Choose which columns are shown")
