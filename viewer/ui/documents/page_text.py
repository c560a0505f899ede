"""A text document with the places of the report marked in it."""

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit

from viewer.store.documents.page import Marked, Span
from viewer.ui.theme.found_words import utf16_length
from viewer.ui.theme.theme import Themed, now
from viewer.ui.widgets.scroll_bar import make_slim


def cursor_over(document: QTextDocument, start: int, end: int) -> QTextCursor:
    """A cursor that selects from one place to another."""
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def shown_as(form: QTextCharFormat, cursor: QTextCursor) -> QTextEdit.ExtraSelection:
    """What a cursor selects, in another form."""
    made = QTextEdit.ExtraSelection()
    made.format, made.cursor = form, cursor
    return made


class TextPage(QPlainTextEdit, Themed):
    """Words to read and to select. The place that the reader came for is underlined and filled."""

    def __init__(self) -> None:
        super().__init__()
        self._marks: tuple[tuple[int, int], ...] = ()
        self._here: int | None = None
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        make_slim(self)
        self.apply_theme()

    def show_text(
        self,
        text: str,
        places: tuple[Span, ...],
        marked: tuple[Marked | None, ...],
        here: int | None,
    ) -> None:
        """Show a text with its marks; `here` is the number of the one that it is scrolled to."""
        lines = text.replace("\r\n", "\n")
        if lines != self.toPlainText():
            self.setPlainText(lines)
        there = [span if one else (0, 0) for span, one in zip(places, marked, strict=True)]
        self._marks = tuple((_in_units(text, start), _in_units(text, end)) for start, end in there)
        self._here = here
        self._mark()
        if here is not None:
            cursor = self._cursor(self._marks[here])
            cursor.setPosition(cursor.selectionStart())
            self.setTextCursor(cursor)
            self.centerCursor()

    def apply_theme(self) -> None:
        self.setFont(now().font("body"))
        self.document().setDocumentMargin(now().em(1))
        self._mark()

    def _mark(self) -> None:
        self.setExtraSelections(
            [self._selection(span, number == self._here) for number, span in enumerate(self._marks)]
        )

    def _selection(self, span: tuple[int, int], is_here: bool) -> QTextEdit.ExtraSelection:
        inks, lines = now().inks, QTextCharFormat.UnderlineStyle
        form = QTextCharFormat()
        form.setUnderlineStyle(lines.SingleUnderline if is_here else lines.DotLine)
        form.setUnderlineColor(QColor(inks.accent if is_here else inks.muted))
        if is_here:
            form.setBackground(QColor(inks.found))
            form.setForeground(QColor(inks.text))
        return shown_as(form, self._cursor(span))

    def _cursor(self, span: tuple[int, int]) -> QTextCursor:
        return cursor_over(self.document(), *span)


def _in_units(text: str, at: int) -> int:
    """A place as Qt counts: in UTF-16, with a line end as one."""
    return utf16_length(text[:at].replace("\r\n", "\n"))
