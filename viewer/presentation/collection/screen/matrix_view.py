"""What the reader of a matrix has chosen: programme, rows, order, groups, columns and cell."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from viewer.domain.collection.filtering.facets import BY_COLUMN, Facet, FacetKind
from viewer.domain.collection.filtering.filters import Filter
from viewer.domain.collection.inspection import Location
from viewer.domain.collection.matrix import Matrix
from viewer.domain.collection.ordering import NAME, Order, can_order
from viewer.presentation.collection.screen.chips import toggled
from viewer.store.session.open_collection import MATRIX, OpenCollection

PART = "\t"
"""Between the parts of a key of a facet."""

AS_AT = "as-at"
"""The chip of the day that things are shown as at."""

TOGGLES = frozenset({"every", "across"})


@dataclass(frozen=True, slots=True)
class MatrixView:
    """What is chosen in a matrix. `shown` and `hidden` are columns that differ from the usual.

    `at` is the report and the column in front, `metric` the one whose periods are shown, `as_at`
    the day at whose end things are shown as they were.
    """

    programme: str = ""
    filter: Filter = Filter()  # noqa: RUF009 - frozen
    order: Order = Order(NAME)  # noqa: RUF009 - frozen
    grouped: str = ""
    shown: frozenset[str] = frozenset()
    hidden: frozenset[str] = frozenset()
    at: tuple[Location | None, str] = (None, "")
    metric: str = ""
    as_at: date | None = None


def view_of(one: OpenCollection) -> MatrixView:
    """What is chosen in the matrix of an open collection."""
    return one.view(MATRIX, MatrixView())


def fitting(view: MatrixView, matrix: Matrix) -> MatrixView:
    """What of a choice this matrix has: a column goes when no report of the folder has it now."""
    names = {column.name for column in matrix.columns}
    kept = tuple(
        (facet, values)
        for facet, values in view.filter.chosen
        if facet.kind not in BY_COLUMN or facet.of in names
    )
    wanted = view.filter if kept == view.filter.chosen else replace(view.filter, chosen=kept)
    order = view.order if can_order(matrix, view.order.by) else Order(NAME)
    metric = view.metric if matrix.extra(view.metric) else ""
    return replace(view, filter=wanted, order=order, metric=metric)


def facet_key(facet: Facet, value: str) -> str:
    """The key of a value of a facet."""
    return PART.join((facet.kind, facet.of, value))


def picked(view: MatrixView, chip: str, key: str, usual: frozenset[str]) -> MatrixView:
    """The view after an entry was picked. `usual` are the columns that are usually hidden."""
    if chip in _PICKED:
        return _PICKED[chip](view, key)
    return _with_column(view, key, usual) if chip == "columns" else _with_value(view, key or chip)


_PICKED: Mapping[str, Callable[[MatrixView, str], MatrixView]] = {
    "every": lambda view, _: replace(
        view, filter=replace(view.filter, every=not view.filter.every)
    ),
    "across": lambda view, _: replace(
        view, filter=replace(view.filter, across=not view.filter.across)
    ),
    "clear": lambda view, _: replace(
        view, filter=replace(view.filter, chosen=(), words=""), as_at=None
    ),
    AS_AT: lambda view, _: replace(view, as_at=None),
    "programme": lambda view, key: MatrixView(programme=key, as_at=view.as_at),
    "metric": lambda view, key: replace(view, metric=key, order=Order(NAME)),
    "grouped": lambda view, key: replace(view, grouped="" if key == view.grouped else key),
}


def _with_column(view: MatrixView, name: str, usual: frozenset[str]) -> MatrixView:
    if name in usual:
        return replace(view, shown=view.shown ^ {name})
    return replace(view, hidden=view.hidden ^ {name})


def _with_value(view: MatrixView, key: str) -> MatrixView:
    """A value is chosen, or no more; without one, none of its facet is."""
    kind, of, value = key.split(PART, 2)
    if kind in TOGGLES:
        return picked(view, kind, "", frozenset())
    facet = Facet(_kind(kind), of)
    values = toggled(view.filter.values(facet), value) if value else ()
    return replace(view, filter=view.filter.choosing(facet, values))


def _kind(kind: str) -> FacetKind:
    return kind  # type: ignore[return-value] # a key was made of a facet


def is_hidden(view: MatrixView, name: str, usual: frozenset[str]) -> bool:
    """Whether a column is not shown."""
    return name not in view.shown if name in usual else name in view.hidden
