"""A line of a list as a frozen value, and what of it can be cited."""

from dataclasses import dataclass

from viewer.presentation.content.text import Line, Mark, plain
from viewer.store.session.place import Place


@dataclass(frozen=True, slots=True)
class Cite:
    """What can be cited, by name: the citation itself is made when it is copied.

    `kind` is one of viewer/presentation/parts/citations.py; `id` names a metric, finding or
    criterion, and `part` a comparator, or the number of a figure or fact.
    """

    kind: str
    id: str = ""
    part: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a list: a mark, words, and a short detail at the far end."""

    text: str
    mark: Mark | None = None
    detail: Line = ()
    place: Place | None = None
    spoken: str = ""
    cites: Cite | None = None
    tip: str = ""


def row_words(row: Row) -> str:
    """A row as it is said."""
    detail = plain(row.detail)
    return row.spoken or (f"{row.text}: {detail}" if detail else row.text)
