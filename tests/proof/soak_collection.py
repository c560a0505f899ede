"""What a restless reader does with a folder of reports: filters, sorts, searches, opens."""

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QLineEdit,
    QMenu,
    QTableView,
    QWidget,
)

from tests.proof.soak_page import Deed, PageReader
from viewer.presentation.collection.screen.tabs import COLLECTION_TABS
from viewer.ui.collection.filter_chip import FilterChip
from viewer.ui.collection.page import CollectionPage

SOUGHT = ("letters", "good", "62%", "zzz", "", "a", "“late”", "é\u202e", "x" * 300, '"', "OR", "*")
KEYS = (
    Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home,
    Qt.Key.Key_End, Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Escape,
    Qt.Key.Key_Tab, Qt.Key.Key_S, Qt.Key.Key_Menu,
)  # fmt: skip
TABS = tuple(f"folder-{tab.id}" for tab in COLLECTION_TABS)
Kind = TypeVar("Kind", bound=QWidget)


class Browser(PageReader):
    """Somebody who looks through a folder and stays nowhere."""

    def _deeds(self) -> Sequence[Deed]:
        return _DEEDS

    def _page(self) -> CollectionPage | None:
        front = self._program.window.stack.currentWidget()
        return front if isinstance(front, CollectionPage) else None

    def _open(self) -> str:
        open_ones = self._program.hub.state.collections
        if open_ones and self._chance.random() < 0.5:
            self._program.hub.bring(self._chance.choice(open_ones).id)
            return "brings a folder"
        self._program.hub.open_file(self._shelf.collection)
        return "opens the folder"

    def _some(self, kind: type[Kind]) -> Kind | None:
        page = self._page()
        found = [one for one in page.findChildren(kind) if one.isVisible()] if page else []
        return self._chance.choice(found) if found else None

    def _tab(self) -> str:
        return self._act(self._chance.choice(TABS))

    def _filter(self) -> str:
        """Choose of a chip's menu, or take back what was chosen."""
        if (chip := self._some(FilterChip)) is None:
            return ""
        chip.click()
        menu = QApplication.activePopupWidget()
        entries = [item for item in menu.actions() if item.isEnabled()] if menu else []
        told = chip.text() or chip.accessibleName()
        if isinstance(menu, QMenu) and entries:
            item = self._chance.choice(entries)
            item.trigger()
            told += f": {item.text()}"
        if menu is not None:
            menu.close()
        return told

    def _sort(self) -> str:
        table = self._some(QTableView)
        head: QHeaderView | None = table.horizontalHeader() if table else None
        if head is None or not head.count():
            return ""
        section = self._chance.randrange(head.count())
        head.sectionClicked.emit(section)
        return f"column {section}"

    def _seek(self) -> str:
        field, words = self._some(QLineEdit), self._chance.choice(SOUGHT)
        if field is None:
            self._act("find")
            field = self._some(QLineEdit)
        if field is None:
            return ""
        field.setText(words)
        QTest.keyClick(field, self._chance.choice((Qt.Key.Key_Return, Qt.Key.Key_Down)))
        return f"seeks {words[:20]!r}"

    def _row(self) -> str:
        view = self._some(QAbstractItemView)
        model = view.model() if view else None
        if view is None or model is None or not model.rowCount():
            return ""
        columns = max(1, model.columnCount()) if isinstance(view, QTableView) else 1
        row = self._chance.randrange(model.rowCount())
        view.setCurrentIndex(model.index(row, self._chance.randrange(columns)))
        view.setFocus()
        return f"row {row}"

    def _press(self) -> str:
        key = self._chance.choice(KEYS)
        QTest.keyClick(QApplication.focusWidget() or self._program.window, key)
        return key.name

    def _enter(self) -> str:
        """Open the report of a row, look at it, and go back."""
        told = self._row()
        QTest.keyClick(QApplication.focusWidget() or self._program.window, Qt.Key.Key_Return)
        self._settle()
        self._act(self._chance.choice(("tab-criteria", "tab-overview", "next-tab")))
        self._settle()
        return f"opens {told}, {self._act('back')}"

    def _compare(self) -> str:
        """Mark two rows and hold them side by side."""
        for _ in range(2):
            self._row()
            QTest.keyClick(QApplication.focusWidget() or self._program.window, Qt.Key.Key_Space)
        told = self._act("compare-marked")
        self._settle()
        if self._chance.random() < 0.5:
            told += f", {self._act('compare-swap')}"
        return f"{told}, {self._act('back')}"

    def _put_out(self) -> str:
        """The preview or the export dialog, looked at and closed."""
        told = self._act(self._chance.choice(("export", "print", "copy")))
        if self._chance.random() < 0.7:
            self._settle()
        if (over := QApplication.activeModalWidget()) is not None:
            over.close()
        return told

    def _stir(self) -> str:
        """A report of the folder is changed, damaged, lost or put back."""
        told = self._shelf.stir(self._chance.choice(self._shelf.collected))
        return f"{told}, {self._act('read-again')}"

    def _look(self) -> str:
        looks = ("theme-dark", "theme-light", "theme-white-on-black", "larger", "smaller", "normal")
        return self._act(self._chance.choice(looks))

    def _leave(self) -> str:
        told = self._act("close")
        if self._chance.random() < 0.7:
            self._settle()
            told += f", {self._act('reopen-closed')}"
        return told


_DEEDS: tuple[Deed, ...] = (
    (Browser._tab, 8),
    (Browser._filter, 12),
    (Browser._sort, 6),
    (Browser._seek, 8),
    (Browser._row, 8),
    (Browser._press, 14),
    (Browser._enter, 6),
    (Browser._compare, 3),
    (Browser._put_out, 4),
    (Browser._stir, 3),
    (Browser._look, 3),
    (Browser._leave, 1),
)
"""What may be done next, and how likely it is."""
