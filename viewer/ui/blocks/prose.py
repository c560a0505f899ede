"""Words: titles, headings, paragraphs, and the line between two parts."""

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from viewer.presentation.content.blocks import Divider, Prose, SectionHeading, Title
from viewer.presentation.content.text import plain
from viewer.ui.layouts import in_column
from viewer.ui.theme.theme import INSET, Themed, now
from viewer.ui.widgets.citable_words import CitableWords
from viewer.ui.widgets.words import Words

READING_EM = 46


class ProseColumn(QWidget, Themed):
    """A column of words no wider than is good to read."""

    def __init__(self, parent: QWidget, spacing: float = 0.3) -> None:
        super().__init__(parent)
        self._spacing = spacing
        self._words: list[Words] = []
        self.column = in_column(within=self)
        self.apply_theme()

    def apply_theme(self) -> None:
        self.column.setSpacing(now().em(self._spacing))
        for words in self._words:
            words.setMaximumWidth(now().em(READING_EM) + 2 * INSET)

    def add(self, words: Words) -> None:
        """Add words under the others."""
        words.setContentsMargins(INSET, 0, INSET, 0)  # for the line around those with the focus
        words.setMaximumWidth(now().em(READING_EM) + 2 * INSET)
        self._words.append(words)
        self.column.addWidget(words)


class SectionHead(Words):
    """The head of a section, set off from what is above it."""

    def apply_theme(self) -> None:
        super().apply_theme()
        self.setContentsMargins(INSET, now().em(0.4), 0, 0)


class PageRule(QWidget):
    """A thin line across the page."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(9)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(INSET, 4, self.width() - 2 * INSET, 1, QColor(now().inks.edge))


def title(block: Title, column: QWidget) -> QWidget:
    """The head of a page."""
    made = ProseColumn(column, 0.15)
    head = Words(block.text, "title")
    head.setAccessibleName(block.text)
    made.add(head)
    if block.subtitle:
        made.add(Words(block.subtitle, "body", "muted"))
    return made


def heading(block: SectionHeading, column: QWidget) -> QWidget:
    """The head of a section, set off from what is above it."""
    return SectionHead(block.text, "heading", parent=column)


def prose(block: Prose, column: QWidget) -> QWidget:
    """Paragraphs."""
    made = ProseColumn(column)
    for number, line in enumerate(block.lines):
        first = line[0]
        if number == 0 and block.cites is not None:
            made.add(CitableWords(plain(line), block.cites, first.style, first.ink))
        else:
            made.add(Words(plain(line), first.style, first.ink))
    return made


def divider(block: Divider, column: QWidget) -> QWidget:
    """A thin line."""
    return PageRule(column)
