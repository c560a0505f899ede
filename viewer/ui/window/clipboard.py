"""Copying what the reader is at, bare or with its citation: the one place that puts it together.

Whatever shows something that can be cited is `Citable`, and whatever knows better how to copy
itself is `SelfCopying`; both are looked for from the focus, or the mouse, outwards.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QRect, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget

from viewer.characters import cut
from viewer.presentation.content.row import Cite
from viewer.presentation.window.offered import with_documents
from viewer.ui.accessibility.focus import alive, focus_changed
from viewer.ui.session.hub import Hub
from viewer.ui.widgets.citable import Citable, SelfCopying

if TYPE_CHECKING:  # a start need not make these
    from viewer.presentation.parts.citations import Citation
    from viewer.store.session.place import Place
    from viewer.ui.window.pages import Pages

SHOWN = 60
NOTHING = "There is nothing to copy here."


class CitationCopier(QObject):
    """Copies what has the focus, and says what was copied."""

    def __init__(self, hub: Hub, pages: "Pages", parent: QObject) -> None:
        super().__init__(parent)
        self._hub, self._pages = hub, pages
        self._focus: QWidget | None = None
        self._actions: tuple[QAction, QAction, QAction] | None = None
        focus_changed().connect(self._follow_focus)

    def offer_by(self, bare: QAction, cited: QAction, shown: QAction) -> None:
        """Offer by these actions: copying as it is and with its citation, and showing its page."""
        self._actions = (bare, cited, shown)

    def refresh(self) -> None:
        """Offer copying with a citation where there is something to cite."""
        if self._actions is not None:
            self._actions[1].setEnabled(bool(cited_from(self._start())))
            self._actions[2].setEnabled(self.source_place() is not None)

    def copy(self) -> None:
        """Copy what has the focus: chosen words, rows, a chart, a figure."""
        self._copy_from(self._start())

    def copy_cited(self) -> None:
        """Copy what has the focus, with its citation."""
        self.cite(*cited_from(self._start()))

    def source_place(self) -> "Place | None":
        """The page of a document where what has the focus stands, if it can be shown."""
        return self._in_document(self._start())

    def cite(self, *cites: Cite) -> None:
        """Put these on the clipboard with their citations, as text and as HTML."""
        found = self._citations(cites)
        if not found:
            self._hub.said.emit(NOTHING)
            return
        put("\n\n".join(one.text for one in found), "".join(one.html for one in found))
        if len(found) == 1:
            self._hub.said.emit(f"Copied with its citation: {shortened(found[0].said.words)}")
        elif len(cites) > len(found):
            self._hub.said.emit(f"Copied the first {len(found):,} of {len(cites):,} with citations")
        else:
            self._hub.said.emit(f"Copied {len(found):,} with their citations")

    def offer_menu(self, event: QContextMenuEvent) -> None:
        """Show the menu of what is under the mouse, or has the focus."""
        start = self._start()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            start = QApplication.widgetAt(event.globalPos()) or start
        menu = self.menu(start)
        if menu is not None:
            event.accept()
            menu.popup(event.globalPos())

    def offer_menu_by_key(self, start: QWidget | None) -> bool:
        """Show the menu of what has the focus, beside it; tell whether there is one."""
        menu = self.menu(start)
        if menu is None or start is None:
            return False
        place = start.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
        within = place if isinstance(place, QRect) else start.rect()
        menu.popup(start.mapToGlobal(within.center()))
        return True

    def menu(self, start: QWidget | None) -> QMenu | None:
        """The menu of a widget, with what is around it; None where there is nothing to offer."""
        if start is None or self._actions is None or not self._pages.isAncestorOf(start):
            return None
        bare, cited, shown = self._actions
        self._focus = start
        self.refresh()
        menu = QMenu(self._pages)
        menu.aboutToHide.connect(menu.deleteLater)
        if cited_from(start) or _selected(start) or _own_copier(start):
            menu.addAction(bare)
        if cited_from(start):
            menu.addAction(cited)
        if shown.isEnabled():
            menu.addAction(shown)
        own = [
            action
            for widget in _outwards(start)
            if self._pages.isAncestorOf(widget)
            for action in widget.actions()
        ]
        if own and menu.actions():
            menu.addSeparator()
        menu.addActions(own)
        return menu if menu.actions() else None

    def _start(self) -> QWidget | None:
        """What had the focus last, if it can still be seen; else the tab in front."""
        self._focus = alive(self._focus)
        if self._focus is not None and self._focus.isVisible():
            return self._focus
        front = self._pages.front_tab()
        return front if front is not None and front.isVisible() else None

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        # Menus and the palette take the focus while one chooses what to do with what had it.
        if new is not None and self._pages.isAncestorOf(new):
            self._focus = new
            self.refresh()

    def _copy_from(self, start: QWidget | None) -> None:
        if words := _selected(start):
            put(words)
            self._hub.said.emit(f"Copied: {shortened(words)}")
        elif copier := _own_copier(start):
            self._hub.said.emit(copier.copy_itself())
        elif found := self._citations(cited_from(start)):
            words = "\n".join(one.said.words for one in found)
            put(words)
            self._hub.said.emit(f"Copied: {shortened(words)}")
        else:
            self._hub.said.emit(NOTHING)

    def _in_document(self, start: QWidget | None) -> "Place | None":
        if not with_documents(self._hub.state):
            return None
        found = self._citations(cited_from(start)[:1])
        return found[0].in_document if found else None

    def _citations(self, cites: tuple[Cite, ...]) -> "tuple[Citation, ...]":
        from viewer.presentation.parts.citations import (
            citations,  # knows all of a report: not for a start
        )

        report_file = self._hub.state.report_file
        return citations(report_file.index, cites) if report_file is not None else ()


def on_clipboard() -> QMimeData | None:
    """What lies on the clipboard; None where the platform has nothing to give."""
    return QGuiApplication.clipboard().mimeData()


def put(text: str, html: str = "") -> None:
    """Put words on the clipboard as other programs take them, and what they look like."""
    from viewer.presentation.content.clipboard import html_words, plain_words  # not for a start

    data = QMimeData()
    data.setText(plain_words(text))
    if html:
        data.setHtml(f'<meta charset="utf-8">{html_words(html)}')
    QGuiApplication.clipboard().setMimeData(data)


def shortened(words: str) -> str:
    """Words fit for a notice."""
    return cut(" ".join(words.split()), SHOWN)


def cited_from(start: QWidget | None) -> tuple[Cite, ...]:
    """What can be cited at a widget or, outwards, at what it is part of."""
    for widget in _outwards(start):
        if isinstance(widget, Citable) and (found := widget.citing()):
            return found
    return ()


def _own_copier(start: QWidget | None) -> SelfCopying | None:
    for widget in _outwards(start):
        if isinstance(widget, SelfCopying):
            return widget
        if isinstance(widget, Citable) and widget.citing():
            return None
    return None


def _selected(widget: QWidget | None) -> str:
    return widget.selectedText() if isinstance(widget, QLabel) else ""


def _outwards(start: QWidget | None) -> "list[QWidget]":
    """A widget and all it is part of, up to its window."""
    found = []
    while start is not None:
        found.append(start)
        start = None if start.isWindow() else start.parentWidget()
    return found
