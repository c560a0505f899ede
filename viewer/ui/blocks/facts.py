"""Labels with what is said of them."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from viewer.presentation.content import Entry, Facts, LabelledEntries
from viewer.presentation.text import plain
from viewer.store.history import Place
from viewer.ui.look import INSET, Dressed, now
from viewer.ui.painted import Painted
from viewer.ui.sheet import Sheet, natural_width
from viewer.ui.words import Words

LABEL_EM = 8.5
PAD = 0
LEAST_TARGET = 24


class EntryLink(Painted[Entry]):
    """An entry that leads somewhere, or copies something."""

    copied = Signal(str)

    def place(self) -> Place | None:
        """Where a click leads."""
        return self.content.place

    def spoken(self) -> str:
        """The entry's words."""
        return plain(self.content.line)

    def natural_width(self) -> int:
        """All on one line."""
        return round(natural_width(self.content.line)) + 2 * PAD + 1

    def arrange(self, sheet: Sheet, width: float) -> float:
        """The words, with room enough to be hit."""
        height = sheet.text(self.content.line, PAD, 2, width - 2 * PAD)[1] + 4
        return max(height, LEAST_TARGET)

    def _leads(self) -> bool:
        return self.content.place is not None or self.content.copies is not None

    def _follow(self) -> None:
        super()._follow()
        if self.content.copies is not None:
            QGuiApplication.clipboard().setText(self.content.copies)
            self.copied.emit(self.content.copies)


class FactGrid(QWidget, Dressed):
    """Labels on the left, entries on the right."""

    def __init__(self, block: Facts, column: QWidget) -> None:
        super().__init__(column)
        self._target = column
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(INSET, 0, INSET, 0)
        self._grid.setColumnStretch(1, 1)
        for number, fact in enumerate(block.facts):
            self._add(number, fact)
        self.dress()

    def dress(self) -> None:
        """The label's column and the gaps grow with the text."""
        self._grid.setColumnMinimumWidth(0, now().em(LABEL_EM))
        self._grid.setHorizontalSpacing(now().em(0.6))
        self._grid.setVerticalSpacing(now().em(0.5))

    def _add(self, number: int, fact: LabelledEntries) -> None:
        label, entries = _stack(), _stack()
        label.addWidget(Words(fact.label, "body", "muted"))
        if fact.source:
            label.addWidget(Words(fact.source, "caption", "muted"))
        for entry in fact.entries:
            if entry.place is not None or entry.copies is not None:
                entries.addWidget(self._link(entry))
            else:
                for run in entry.line:
                    entries.addWidget(Words.of(run))
        for column, stack in enumerate((label, entries)):
            # Not aligned to the top: Qt gives an aligned layout its unwrapped height and no more.
            stack.addStretch(1)
            self._grid.addLayout(stack, number, column)

    def _link(self, entry: Entry) -> QWidget:
        link = EntryLink(entry)
        link.followed.connect(self._target.followed)  # type: ignore[attr-defined]
        link.copied.connect(self._target.copied)  # type: ignore[attr-defined]
        return link


def _stack() -> QVBoxLayout:
    layout = QVBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(1)
    return layout


def facts(block: Facts, column: QWidget) -> QWidget:
    """Labels with entries."""
    return FactGrid(block, column)
