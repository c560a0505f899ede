"""The bar over a page of a document: from page to page, from place to place, and how large."""

from collections.abc import Callable
from functools import partial
from operator import attrgetter

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from viewer.presentation.tabs.document import DocumentPage
from viewer.ui.forms.flat_button import FlatButton
from viewer.ui.layouts import in_row, turn
from viewer.ui.theme.theme import now
from viewer.ui.widgets.words import Words

STEP = 1.25


class StepsBar(QWidget):
    """`chosen` sends what is to be seen next; `zoomed` a factor, 0 for the width of the view."""

    chosen = Signal(str)
    zoomed = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self._content = DocumentPage("")
        self.previous_page = self._stepping("&Previous", "Previous page", "previous_page")
        self.next_page = self._stepping("&Next", "Next page", "next_page")
        self.previous_place = self._stepping("Pr&evious", "Previous place", "previous_place")
        self.next_place = self._stepping("Ne&xt", "Next place", "next_place")
        self._page, self._place = Words("", "strong"), Words("", "strong")
        for words in (self._page, self._place):
            words.setWordWrap(False)
            words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        larger, smaller = (partial(self.zoomed.emit, factor) for factor in (STEP, 1 / STEP))
        self.zoom_in = _button("+", "Zoom in", larger, "Make the page larger")
        self.zoom_out = _button("−", "Zoom out", smaller, "Make the page smaller")
        self.fit_width = FlatButton("Fit &width", partial(self.zoomed.emit, 0.0))
        self._sizes = (self.zoom_in, self.zoom_out, self.fit_width)
        pages = (self._page, self.previous_page, self.next_page)
        places = (self._place, self.previous_place, self.next_place)
        self._steps = in_row(*pages, _gap(), *places, None, spacing=8)
        self._zooms = in_row(*self._sizes, None, spacing=8)
        self._row = in_row((self._steps, 1), self._zooms, within=self, spacing=8)

    def show_content(self, content: DocumentPage) -> None:
        """Offer the steps from here; how many pages there are is told later."""
        self._content = content
        self._place.setText(content.counter)
        self.previous_page.setEnabled(content.previous_page is not None)
        self.previous_place.setEnabled(content.previous_place is not None)
        self.next_place.setEnabled(content.next_place is not None)
        self._fold()

    def show_page(self, label: str, *, has_next: bool, is_picture: bool) -> None:
        """Show what the page is called, once it has been read."""
        self._page.setText(label)
        self.next_page.setEnabled(has_next)
        for button in self._sizes:
            button.setEnabled(is_picture)
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons in several rows where one has no room for all."""
        super().resizeEvent(event)
        self._fold()

    def _stepping(self, text: str, name: str, step: str) -> FlatButton:
        """A button for one of the steps that a `DocumentPage` names."""
        return _button(text, name, partial(self._go, attrgetter(step)))

    def _fold(self) -> None:
        for words in (self._page, self._place):
            words.setMinimumWidth(words.fontMetrics().horizontalAdvance(words.text()) + 2)
        self._steps.invalidate()
        needed = self._steps.minimumSize().width() + self._zooms.minimumSize().width() + 24
        turn(self._row, across=needed <= self.width())

    def _go(self, step: Callable[[DocumentPage], str | None]) -> None:
        if (item := step(self._content)) is not None:
            self.chosen.emit(item)

    def turn(self, step: int) -> None:
        """Go to the next page, or the one before, if there is one."""
        button = self.next_page if step > 0 else self.previous_page
        if button.isEnabled():
            button.click()


def _button(text: str, name: str, clicked: Callable[..., object], about: str = "") -> FlatButton:
    """A button whose words are short, because what it is for stands beside it."""
    made = FlatButton(text, clicked)
    made.setAccessibleName(name)
    made.setAccessibleDescription(about)
    made.setToolTip(about)
    return made


def _gap() -> QWidget:
    made = QWidget()
    made.setFixedWidth(now().em(1))
    return made
