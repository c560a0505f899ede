"""What every tab of a collection is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QWidget

from viewer.presentation.wording.numbers import count_text
from viewer.store.session.open_collection import OpenCollection
from viewer.ui.collection.chip_row import ChipRow
from viewer.ui.theme.theme import now

EMPTIED = "There is no report here any more."
LOW_EM, TIGHT_EM = 27, 18
MARGINS, TIGHT_MARGINS = (24, 10, 24, 14), (24, 4, 24, 4)


class CollectionTabWidget(QWidget):
    """Shown an open collection, it sends requests.

    `viewed` sends the collection as its reader looks at it now, `opened` a location and a
    place to begin at, `said` a sentence, `did` the id of an action.
    """

    viewed = Signal(object)
    opened = Signal(object, object)
    said = Signal(str)
    did = Signal(str)

    spare: tuple[QWidget, ...] = ()
    """What is left out where there is little room."""
    instead: tuple[QWidget, ...] = ()
    """What stands for it there."""
    roomy = True
    last_spare: tuple[QWidget, ...] = ()
    """What is left out where there is hardly any."""
    chips: ChipRow | None = None
    start: QWidget | None = None
    """Where its reader begins, as a rule in the rows."""
    framed = True
    """Whether there is room around it; what scrolls as a whole has its own."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide what is said around the rows where there is little room: they matter more."""
        super().resizeEvent(event)
        high = event.size().height()
        roomy, tight = high >= now().em(LOW_EM), high < now().em(TIGHT_EM)
        self.roomy = roomy
        for part in self.spare:
            part.setVisible(roomy)
        for part in self.instead:
            part.setHidden(roomy)
        for part in self.last_spare:
            part.setHidden(tight)
        if self.framed and (column := self.layout()) is not None:
            column.setContentsMargins(*(TIGHT_MARGINS if tight else MARGINS))
        if self.chips is not None:
            self.chips.show_little(little=not roomy, tight=tight)

    def show_collection(self, one: OpenCollection) -> None:
        """Show an open collection; what is equal touches no widget."""
        raise NotImplementedError

    def panes(self) -> list[QWidget]:
        """Where each part of the tab begins for the keyboard."""
        return [
            *([self.chips.first()] if self.chips else []),
            *([self.start] if self.start else []),
        ]

    def begin(self) -> None:
        """Put the focus where its reader begins."""
        if self.start is not None:
            self.start.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def copy(self) -> None:
        """Copy what is chosen."""

    def copy_rows(self, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Put rows with their headings on the clipboard, and say so."""
        QGuiApplication.clipboard().setText("\n".join(map("\t".join, [heads, *rows])))
        self.said.emit(f"Copied {count_text(len(rows), 'row', 'rows')}")

    def find_on(self, step: int) -> None:
        """Go to the next of what was found, or the one before."""

    def start_find(self) -> None:
        """Put the cursor where words to find are typed."""
