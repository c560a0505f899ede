"""Labels with what is said of them."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from viewer.presentation.content.blocks import Entry, FactList, LabelledEntries
from viewer.presentation.content.text import plain
from viewer.ui.blocks.block_parent import BlockParent
from viewer.ui.layouts import in_column, in_row
from viewer.ui.theme.text_layout import TextLayout, natural_width
from viewer.ui.theme.theme import INSET, Themed, now
from viewer.ui.widgets.citable_words import ROOM, CitableWords
from viewer.ui.widgets.painted import PaintedLink
from viewer.ui.widgets.words import Words

LABEL_EM, LABEL_SHARE = 8.5, 0.38
LEAST_TARGET = 24


class EntryLink(PaintedLink[Entry]):
    """An entry that leads somewhere, or copies what it cites."""

    cited = Signal(object)

    def spoken(self) -> str:
        return plain(self.content.line)

    def natural_width(self) -> int:
        return round(natural_width(self.content.line)) + 1

    def arrange(self, sheet: TextLayout, width: float) -> float:
        height = sheet.text(self.content.line, 0, 2, width)[1] + 4
        return max(height, LEAST_TARGET)

    def _leads(self) -> bool:
        return self.content.place is not None or self.content.cites is not None

    def _follow(self) -> None:
        super()._follow()
        if self.content.place is None and self.content.cites is not None:
            self.cited.emit(self.content.cites)


class FactGrid(QWidget, Themed):
    """Labels on the left, entries on the right."""

    def __init__(self, block: FactList, parent: BlockParent) -> None:
        super().__init__(parent)
        self._parent = parent
        self._cited: list[CitableWords] = []
        # All values stand as far in as those that need room for a line around them.
        self._inset = ROOM[0] if any(fact.cites for fact in block.facts) else 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(INSET, 0, INSET, 0)
        self._grid.setColumnStretch(1, 1)
        for number, fact in enumerate(block.facts):
            self._add(number, fact)
        for words in self._cited:
            words.stand_among(self._cited)
        self.apply_theme()

    def apply_theme(self) -> None:
        self._share_width(self.width())
        self._grid.setHorizontalSpacing(now().em(0.6) - self._inset)
        self._grid.setVerticalSpacing(now().em(0.5))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew: in a narrow page, large labels leave room for the entries."""
        super().resizeEvent(event)
        self._share_width(event.size().width())

    def _share_width(self, width: int) -> None:
        least = min(now().em(LABEL_EM), round(width * LABEL_SHARE))
        if least != self._grid.columnMinimumWidth(0):  # the same would have all laid out anew
            self._grid.setColumnMinimumWidth(0, least)

    def _add(self, number: int, fact: LabelledEntries) -> None:
        label, entries = in_column(spacing=1), in_column(spacing=1)
        label.addWidget(Words(fact.label, "body", "muted"))
        if fact.source:
            label.addWidget(Words(fact.source, "caption", "muted"))
        rest = fact.entries
        if fact.cites is not None:
            values, rest = _parted(fact.entries)
            cited = CitableWords("\n".join(values), fact.cites)
            cited.setAccessibleName(f"{fact.label}: {', '.join(values)}")
            self._cited.append(cited)
            entries.addWidget(cited)
        for entry in rest:
            if entry.place is not None or entry.cites is not None:
                entries.addLayout(in_row(self._link(entry), margins=(self._inset, 0, 0, 0)))
            else:
                for run in entry.line:
                    words = Words.of(run)
                    words.setContentsMargins(self._inset, 0, self._inset, 0)
                    entries.addWidget(words)
        for column, stack in enumerate((label, entries)):
            # Not aligned to the top: Qt gives an aligned layout its unwrapped height and no more.
            stack.addStretch(1)
            self._grid.addLayout(stack, number, column)

    def _link(self, entry: Entry) -> QWidget:
        link = EntryLink(entry)
        link.followed.connect(self._parent.followed)
        link.cited.connect(self._parent.cited)
        return link


def _parted(entries: tuple[Entry, ...]) -> tuple[list[str], tuple[Entry, ...]]:
    """The values that a fact begins with, and what is said of them."""
    count = 0
    for entry in entries:
        (first, *_) = entry.line
        if (first.style, first.ink) != ("body", "text") or entry.place or entry.cites:
            break
        count += 1
    values = [entry.line[0].text for entry in entries[:count]]
    notes = tuple(Entry(entry.line[1:]) for entry in entries[:count] if entry.line[1:])
    return values, (*notes, *entries[count:])
