"""The tabs of a collection in order. What each shows is asked of its own presenter."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CollectionTab:
    """A tab of a collection: its id, its title, and what it shows, in a sentence."""

    id: str
    title: str
    about: str


COLLECTION_TABS: tuple[CollectionTab, ...] = (
    CollectionTab("matrix", "Matrix", "Show every body with its ratings, one row each."),
    CollectionTab("history", "History", "Show how long each rating of each body stood."),
    CollectionTab("changes", "Changes", "Show who rose, who fell and who stayed the same."),
    CollectionTab("compare", "Compare", "Hold two reports side by side, or one against a group."),
    CollectionTab("search", "Search", "Search every passage of every report."),
    CollectionTab("files", "Files", "Show the files, those with problems first."),
)
COLLECTION_TAB_IDS = tuple(tab.id for tab in COLLECTION_TABS)
EXPORTED_TABS = frozenset({"matrix", "history", "changes", "compare", "search"})
"""What can be written as a document."""
