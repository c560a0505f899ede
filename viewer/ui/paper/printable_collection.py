"""What a collection shows, as something that is to leave the program: the rows that are chosen."""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from viewer.domain.collection.filtering.filters import MatrixRows
from viewer.export.collection.changes_job import changes_job
from viewer.export.collection.history_job import history_job
from viewer.export.collection.matrix_job import matrix_job
from viewer.export.formats import OF_SEVERAL
from viewer.export.job import DocumentJob
from viewer.presentation.collection.changes import ChangesWanted
from viewer.presentation.collection.history import HistoryWanted
from viewer.presentation.collection.paper.frame import Origin
from viewer.presentation.collection.paper.matrix_wanted import MatrixWanted
from viewer.presentation.collection.screen.compare.compare_view import (
    COMPARE,
    compare_view,
    others_shown,
    sides_of,
)
from viewer.presentation.collection.screen.heading import title_of
from viewer.presentation.collection.screen.matrix_heads import extras_shown, usually_hidden
from viewer.presentation.collection.screen.matrix_view import fitting, is_hidden, view_of
from viewer.presentation.collection.screen.prepared import Prepared, prepare
from viewer.presentation.collection.screen.search_view import SEARCH, query_of
from viewer.presentation.collection.screen.tabs import EXPORTED_TABS
from viewer.presentation.collection.screen.time_views import (
    CHANGES,
    HISTORY,
    ChangesView,
    HistoryView,
    known_column,
)
from viewer.presentation.content.text import one_line
from viewer.presentation.summary.document import Options
from viewer.store.collection.search.answer import SearchQuery
from viewer.store.session.open_collection import MATRIX, OpenCollection
from viewer.ui.paper.document_writer import Failed
from viewer.ui.paper.printable import Printable
from viewer.ui.session.collection_tasks import (
    CompareWanted,
    NotRead,
    all_briefings_job,
    compare_job,
    each_briefing,
    found_job,
)

_APART, LONGEST = re.compile(r"[^a-z0-9]+"), 60


WORDS, BRIEFINGS = "in-words", "briefings"
VARIANTS: dict[str, tuple[tuple[str, str], ...]] = {
    MATRIX: (
        ("", "Matrix, a letter for each level"),
        (WORDS, "Matrix, the words of all levels"),
        (BRIEFINGS, "Briefing of each report shown"),
    ),
    HISTORY: (("", "History, drawn"), (WORDS, "History, in words")),
}
"""What the export of a tab can be, on paper."""

LONG = 500
"""Reports from which nothing is made before it is asked for."""


def printable_collection(one: OpenCollection) -> Printable | None:
    """What the tab in front shows; None where there is nothing to write."""
    made, view = prepare(one.collection), view_of(one)
    rows = made.rows(made.number(view.programme), view.as_at)
    job: Callable[[Options], DocumentJob | Failed]
    if one.tab == SEARCH:
        query = query_of(one)
        if not query.words.strip():
            return None
        job = partial(_found, one, query, made)
    elif rows is not None and (
        one.tab in EXPORTED_TABS if rows.matrix.columns else one.tab in {MATRIX, COMPARE}
    ):
        job = partial(_job, one, rows, made)
    else:
        return None
    many = len(one.collection.inspections) > LONG
    name = f"{_stem(one)}-{one.tab}"
    variants = VARIANTS.get(one.tab, ())
    return Printable(
        name, job, OF_SEVERAL, forms=False, long=many, variants=variants, landscape=True
    )


def _stem(one: OpenCollection) -> str:
    return _APART.sub("-", title_of(one).lower()).strip("-")[:LONGEST]


def briefings_of(one: OpenCollection, parent: Path) -> tuple[Any, ...] | None:
    """The task of a worker that writes a briefing of each report shown, in a new folder here."""
    made, view = prepare(one.collection), view_of(one)
    rows = made.rows(made.number(view.programme), view.as_at)
    if rows is None:
        return None
    view = fitting(view, rows.matrix)
    wanted = MatrixWanted(view.filter, view.order, grouped=view.grouped)
    folder = parent / f"{_stem(one)}-briefings"
    return each_briefing, one.collection, rows, wanted, folder, made.today


def _origin(one: OpenCollection, made: Prepared) -> Origin:
    names = dict.fromkeys(item.about.inspectorate for item in one.collection.inspections)
    name = title_of(one).removesuffix(f", {one_line(next(iter(names), ''))}")  # told behind it
    return Origin(name, tuple(names), len(one.collection.inspections), made.today)


def _found(
    one: OpenCollection, query: SearchQuery, made: Prepared, options: Options
) -> DocumentJob | Failed:
    job = found_job(one.collection, query, _origin(one, made), options)
    return Failed(job.sentence) if isinstance(job, NotRead) else job


def _job(
    one: OpenCollection, rows: MatrixRows, made: Prepared, options: Options
) -> DocumentJob | Failed:
    view = fitting(view_of(one), rows.matrix)
    if one.tab == COMPARE:
        return _compared(one, rows, made, options)
    origin = _origin(one, made)
    if one.tab == HISTORY:
        history = one.view(HISTORY, HistoryView())
        column = known_column(rows, history.column)
        wanted = HistoryWanted(column, view.filter, history.order, history.body)
        return history_job(rows, wanted, origin, options, words=options.variant == WORDS)
    if one.tab == CHANGES:
        changes = one.view(CHANGES, ChangesView())
        asked = ChangesWanted(known_column(rows, changes.column), changes.span, view.filter)
        return changes_job(rows, asked, origin, options)
    extras = extras_shown(rows, view, usually_hidden(rows, every=view.filter.every))
    names = tuple(extra.name for extra in extras)
    asked_for = MatrixWanted(view.filter, view.order, _columns(rows, one), view.grouped, names)
    if options.variant == BRIEFINGS:
        return all_briefings_job(one.collection, rows, asked_for, origin, options)
    return matrix_job(rows, asked_for, origin, options, words=options.variant == WORDS)


def _compared(
    one: OpenCollection, rows: MatrixRows, made: Prepared, options: Options
) -> DocumentJob | Failed:
    sides = sides_of(one, rows)
    assert sides is not None
    only, shown = not compare_view(one).everything, tuple(others_shown(one, rows))
    wanted = CompareWanted(one.collection, rows, sides, only, shown)
    job = compare_job(wanted, options, made.today)
    return Failed(job.sentence) if isinstance(job, NotRead) else job


def _columns(rows: MatrixRows, one: OpenCollection) -> tuple[str, ...]:
    """The columns that are shown; none named where they are the usual ones."""
    view = view_of(one)
    usual = usually_hidden(rows, every=view.filter.every)
    if not view.shown and not view.hidden:
        return ()
    names = (column.name for column in rows.matrix.columns)
    return tuple(name for name in names if not is_hidden(view, name, usual))
