"""A place in what is open: a tab, and what is chosen in it."""

from dataclasses import dataclass

DOCUMENT = "document"
"""In place of a tab: a page of a document; what is chosen there is a place in it."""

COMPARISON = "comparison"
"""In place of a tab: two open reports side by side; what is chosen there says which, and how."""

NO_TABS = frozenset({DOCUMENT, COMPARISON})


@dataclass(frozen=True, slots=True)
class Place:
    """A tab, and what is chosen in it: the id of a criterion, finding, metric or part."""

    tab: str
    item: str | None = None
