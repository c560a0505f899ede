"""A document that has no pages, as text, with every candidate marked."""

from itertools import accumulate

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit

from viewer.extraction.source_text import SourcePage
from viewer.presentation.checking.content import CandidateMark, MarkState
from viewer.store.documents.page import Span
from viewer.ui.checking.source.text_rows import set_rows
from viewer.ui.documents.page_text import cursor_over, shown_as
from viewer.ui.theme.theme import Themed, now
from viewer.ui.timers import single_shot
from viewer.ui.widgets.scroll_bar import make_slim

SETTLED_MS = 40


class MarkText(QTextEdit, Themed):
    """Words to read and to select.

    `picked` sends the candidate whose words were clicked, `selected` the span that was selected.
    """

    picked = Signal(str)
    selected = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._page: SourcePage | None = None
        self._set_for = 0.0
        self._soon = single_shot(self, self._set_rows, SETTLED_MS)
        self._units: list[int] = []
        self._marks: tuple[CandidateMark, ...] = ()
        self._found: tuple[Span, ...] = ()
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        make_slim(self, sideways=True)  # for wide tables
        self.apply_theme()

    def show_page(self, page: SourcePage) -> None:
        """Show the text of the document."""
        text = page.text
        if page is not self._page:
            self._page = page
            self._units = _unit_places(text)
            self._marks = ()
            self.setPlainText(text.replace("\r\n", "\n").replace("\r", "\n"))
            self._set_rows()

    def show_marks(self, marks: tuple[CandidateMark, ...], found: tuple[Span, ...] = ()) -> None:
        """Mark these; the words that were `found` are filled."""
        self._marks, self._found = marks, found
        self._mark()

    def reveal(self) -> None:
        """Scroll to what was found, or to what is in hand."""
        spans = [*self._found[:1]]
        spans += [(m.spot.start, m.spot.end) for m in self._marks if m.state == "current"][:1]
        if spans:
            cursor = self._cursor(spans[0])
            cursor.setPosition(cursor.selectionStart())
            self.setTextCursor(cursor)
            bar, at = self.verticalScrollBar(), self.cursorRect().center().y()
            bar.setValue(bar.value() + at - self.viewport().height() // 2)

    def selected_span(self) -> Span | None:
        """The characters of the document that are selected."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        return self._back(cursor.selectionStart()), self._back(cursor.selectionEnd())

    def apply_theme(self) -> None:
        self.setFont(now().font("body"))
        self.document().setDefaultFont(now().font("body"))
        self.document().setDocumentMargin(now().em(1))
        self._set_rows()
        self._mark()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._room() != self._set_for:
            self._soon.start()

    def _room(self) -> float:
        return self.viewport().width() - 2 * self.document().documentMargin()

    def _set_rows(self) -> None:
        self._set_for = self._room()
        if self._page is not None:
            set_rows(self.document(), self._page, self._unit, self._set_for)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        span = self.selected_span()
        if span is not None:
            self.selected.emit(span)
            return
        at = self._back(self.cursorForPosition(event.position().toPoint()).position())
        found = [
            (mark.spot.end - mark.spot.start, mark.candidate)
            for mark in self._marks
            if mark.state != "beside" and mark.spot.start <= at <= mark.spot.end
        ]
        if found:
            self.picked.emit(min(found)[1])

    def _mark(self) -> None:
        marks = [
            shown_as(_form(mark.state), self._cursor((mark.spot.start, mark.spot.end)))
            for mark in self._marks
        ]
        found = [shown_as(_found_form(), self._cursor(span)) for span in self._found]
        self.setExtraSelections([*marks, *found])

    def _cursor(self, span: Span) -> QTextCursor:
        last = self.document().characterCount() - 1
        start, end = (min(self._unit(at), last) for at in span)
        return cursor_over(self.document(), start, end)

    def _unit(self, at: int) -> int:
        return self._units[min(at, len(self._units) - 1)] if self._units else at

    def _back(self, unit: int) -> int:
        from bisect import bisect_left  # noqa: PLC0415 - only when words are selected

        return bisect_left(self._units, unit) if self._units else unit


def _unit_places(text: str) -> list[int]:
    """For each character, its place as Qt counts; empty where that is the same."""
    if "\r" not in text and (text.isascii() or max(text) <= "\uffff"):
        return []
    follows = (text[n : n + 2] == "\r\n" for n in range(len(text)))
    lengths = (
        0 if first else 1 + (letter > "\uffff") for letter, first in zip(text, follows, strict=True)
    )
    return [0, *accumulate(lengths)]


def _form(state: MarkState) -> QTextCharFormat:
    inks, lines = now().inks, QTextCharFormat.UnderlineStyle
    form = QTextCharFormat()
    if state == "beside":
        form.setBackground(QColor(inks.hover))
        return form
    style = {"open": lines.DashUnderline, "set_aside": lines.DotLine}.get(
        state, lines.SingleUnderline
    )
    form.setUnderlineStyle(style)
    form.setUnderlineColor(QColor(inks.control if state == "set_aside" else inks.accent))
    if state == "set_aside":
        form.setForeground(QColor(inks.muted))
    if state in {"accepted", "current"}:
        form.setBackground(QColor(inks.selected))
    if state == "current":
        form.setFontWeight(QFont.Weight.DemiBold)
    return form


def _found_form() -> QTextCharFormat:
    form = QTextCharFormat()
    form.setBackground(QColor(now().inks.found))
    return form
