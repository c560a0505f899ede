"""Facets: by what the rows of a matrix can be told apart."""

from typing import Literal, NamedTuple

from viewer.domain.collection.matrix import Matrix

FacetKind = Literal[
    "group",
    "level",
    "change",
    "age",
    "framework",
    "year",
    "inspectorate",
    "kind",
    "always",
    "never",
]

BY_COLUMN: tuple[FacetKind, ...] = ("level", "change", "always", "never")

ABSENT = "absent"
"""In place of a value: the report has none."""

YOUNGER = "<"
"""Before a number of years: younger than that, not older."""

ACROSS = "/across"
"""Behind an outcome: the frameworks of the two ratings differ."""

STATE = "state:"
"""Before a rating state that stands in place of a level."""

TO_COME = f"{STATE}to_come"
"""In place of a level that a report gives which is dated after today."""


class Facet(NamedTuple):
    """Something that rows are told apart by: a kind of group, the level in a column, the year.

    `of` is the kind of group, or the name of the column.
    """

    kind: FacetKind
    of: str = ""


def facets_of(matrix: Matrix) -> tuple[Facet, ...]:
    """All facets that this matrix has."""
    kinds = {item.kind: None for body in matrix.bodies for item in body.subject.groups}
    plain: tuple[FacetKind, ...] = ("age", "framework", "year", "inspectorate", "kind")
    return (
        *(Facet("group", kind) for kind in kinds),
        *(Facet(kind) for kind in plain),
        *(Facet(kind, column.name) for column in matrix.columns for kind in BY_COLUMN),
    )
