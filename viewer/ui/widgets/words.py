"""Words that cannot be clicked, but can be selected and copied."""

import re

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from viewer.characters import LEFT_TO_RIGHT, NAME_OPENS, ZERO_WIDTH_SPACE
from viewer.presentation.content.text import Ink, Run, Style, runs_from_right
from viewer.presentation.search.filtering import spans
from viewer.ui.accessibility.roles import Accessible
from viewer.ui.accessibility.spoken_language import tell_language
from viewer.ui.theme.found_words import mark_found, sought_around
from viewer.ui.theme.theme import Themed, now, recolour

HEADINGS: frozenset[Style] = frozenset({"title", "heading"})
_ENDLESS, _PART = re.compile(r"\S{31,}"), re.compile(r"(?:[/\\]|[^\s/\\]{10})(?=\S)")


def breakable(text: str) -> str:
    """Give endless words places to wrap (zero-width spaces), which QLabel does not find itself."""
    return _ENDLESS.sub(lambda word: _PART.sub(f"\\g<0>{ZERO_WIDTH_SPACE}", word[0]), text)


def led(text: str) -> str:
    """Text of ours that begins with a name written from right to left, led by a sign for left.

    WORKAROUND: words that can be selected are a QTextDocument. It looks into names that are set
    apart for the direction of the whole (QTextBlock::textDirection); nothing else in Qt does.
    """
    return f"{LEFT_TO_RIGHT}{text}" if NAME_OPENS in text and not runs_from_right(text) else text


class Words(QLabel, Themed, Accessible):
    """A run of plain text: whatever a file holds, it is never read as markup."""

    def __init__(
        self,
        text: str = "",
        style: Style = "body",
        ink: Ink = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._style, self._ink = style, ink
        self._heights: dict[int, int] = {}
        self._laid_out: tuple[int, str] | None = None
        self.apply_theme()  # before there are words, which would be set twice
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        # Absolute: a name in Arabic stays in its place instead of moving to the far end.
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        self.setText(breakable(text))
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def spoken_role(self) -> QAccessible.Role | None:
        """What a screen reader calls it: readers leap from heading to heading."""
        return QAccessible.Role.Heading if self._style in HEADINGS else None

    @classmethod
    def of(cls, run: Run, parent: QWidget | None = None) -> "Words":
        """The words of a run."""
        return cls(run.text, run.style, run.ink, parent)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt's own menu for words that are selected; else what is around them offers one."""
        if self.hasSelectedText():
            super().contextMenuEvent(event)
        else:
            event.ignore()

    def heightForWidth(self, width: int) -> int:
        """The height at this width; layouts ask even beyond the maximum width."""
        width = min(width, self.maximumWidth())
        if width not in self._heights:
            self._laid_out = None
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    def paintEvent(self, event: QPaintEvent) -> None:
        if (sought := sought_around(self)) and spans(self.text(), sought):
            self._mark(sought)
        super().paintEvent(event)

    def _mark(self, sought: tuple[str, ...]) -> None:
        from PySide6.QtGui import QTextDocument  # noqa: PLC0415 - not needed for a start

        self._lay_out()
        # Words that can be selected are a document, which Qt keeps among the label's children.
        (document,) = self.findChildren(QTextDocument)
        painter = QPainter(self)
        block = document.begin()
        while block.isValid():
            at = QPointF(self.contentsRect().topLeft()) + block.layout().position()
            mark_found(painter, block.text(), block.layout(), at, sought)
            block = block.next()

    def _lay_out(self) -> None:
        """Have Qt lay the words out, which it puts off; each time it asks for a painting."""
        now_shown = (self.width(), self.text())
        if now_shown != self._laid_out:
            self._laid_out = now_shown
            super().heightForWidth(self.width())

    def setText(self, text: str) -> None:
        self._heights.clear()
        tell_language(self, text)
        super().setText(led(text))

    def minimumSizeHint(self) -> QSize:
        """Narrow and low; the height follows from the width it gets."""
        return QSize(1, self.fontMetrics().height())

    def apply_theme(self) -> None:
        look = now()
        self._heights.clear()
        self._laid_out = None
        self.setFont(look.font(self._style))
        recolour(self, look.colour(self._ink), QPalette.ColorRole.WindowText)
