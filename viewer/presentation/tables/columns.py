"""The step in which each column gets a role, as content."""

from collections.abc import Mapping as Known
from dataclasses import dataclass

from viewer.characters import cut, shown
from viewer.domain.criteria import KnownScale
from viewer.domain.units import UNITS
from viewer.extraction.tables.headings import column_name
from viewer.extraction.tables.mapping import DATES, ColumnMapping, DateOrder, Mapping
from viewer.extraction.tables.table import TableFile, letters_of
from viewer.presentation.tables.editing import column_of
from viewer.presentation.tables.row_kinds import RowKind
from viewer.presentation.tables.wording import ROLES, scales_of

ROWS: dict[RowKind, str] = {
    "reports": "A report",
    "ratings": "One rating of a report",
    "periods": "One period of a report",
}
OWN_SCALE = "A scale of its own"
ORDERS: tuple[tuple[DateOrder, str], ...] = (
    ("day_first", "Day first: 31/12/2024"),
    ("month_first", "Month first: 12/31/2024"),
)
UNIT_CHOICES = tuple((unit.id, unit.title) for unit in UNITS)

NAMES = {
    "body_id": "Register",
    "group": "Kind of group",
    "rating": "Criterion",
    "figure": "Metric",
}
"""What the name of a column of each role is called, of those that have one."""


@dataclass(frozen=True, slots=True)
class ColumnContent:
    """A column that is looked at: what it is called, why it is what it is, what may be changed.

    `name_label` is empty where its role has no name; so are `scales` where it is no rating.
    """

    title: str
    why: str
    name_label: str
    name: str
    scales: tuple[tuple[str, str], ...]
    scale: str
    overall: bool
    unit: str
    shares: bool
    order: str


def column_content(
    mapping: Mapping, number: int, why: str, known: Known[str, KnownScale]
) -> ColumnContent:
    """What is shown of a column below the table."""
    column = column_of(mapping, number)
    heading = column_name(column.heading, number)
    title = f"Column {letters_of(number)}: {cut(shown(heading, 200), 90)}"
    scales = scales_of(mapping, known) if column.role == "rating" else {}
    listed = tuple((name, scale.title) for name, scale in scales.items() if name in known)
    own = ((_own(column, known), OWN_SCALE),) if scales else ()
    return ColumnContent(
        title,
        f"Proposed because: {why}." if why else "",
        NAMES.get(column.role, ""),
        column.name or (heading if column.role in NAMES else ""),
        (*listed, *own),
        column.scale or "",
        column.overall,
        column.unit or "",
        column.shares,
        column.order if column.role in DATES else "",
    )


def _own(column: ColumnMapping, known: Known[str, KnownScale]) -> str:
    return "" if column.scale in known else column.scale or ""


def role_choices() -> tuple[tuple[str, str], ...]:
    """The roles that a column can have, and what they are called."""
    return tuple(ROLES.items())


def columns_words(mapping: Mapping, table: TableFile) -> str:
    """How many columns are used, and for what is taken from nowhere."""
    used = sum(one.role != "ignored" for one in mapping.columns)
    ratings, figures = len(mapping.of("rating")), len(mapping.of("figure"))
    told = [f"{ratings} of them for ratings"] if ratings or not figures else []
    told += [f"{figures} {'' if told else 'of them '}for figures"] if figures else []
    return (
        f"{shown(table.name)}: {used} of {len(mapping.columns)} columns are used,"
        f" {' and '.join(told)}."
    )
