"""The widget of each tab of a collection, by the tab's id."""

from collections.abc import Callable

from viewer.ui.collection.changes_tab import ChangesTab
from viewer.ui.collection.collection_tab import CollectionTabWidget
from viewer.ui.collection.compare.compare_tab import CompareTab
from viewer.ui.collection.files.files_tab import FilesTab
from viewer.ui.collection.history.history_tab import HistoryTab
from viewer.ui.collection.matrix_tab import MatrixTab
from viewer.ui.collection.search.search_tab import SearchTab

TABS: dict[str, Callable[[], CollectionTabWidget]] = {
    "matrix": MatrixTab,
    "history": HistoryTab,
    "changes": ChangesTab,
    "compare": CompareTab,
    "search": SearchTab,
    "files": FilesTab,
}
