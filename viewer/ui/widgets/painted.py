"""A control that paints frozen content and can be clicked, by mouse or by key."""

from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from viewer.presentation.content.row import Cite
from viewer.store.session.place import Place
from viewer.ui.accessibility import roles as spoken
from viewer.ui.accessibility.keyboard_focus import KeyboardFocus
from viewer.ui.accessibility.roles import Accessible
from viewer.ui.keys import ENTER
from viewer.ui.theme.painting import smooth_painter
from viewer.ui.theme.pixel_edge import draw_edged
from viewer.ui.theme.text_layout import TextLayout
from viewer.ui.theme.theme import Themed, now
from viewer.ui.theme.tool_tip import tool_tip
from viewer.ui.widgets.citable import Citable

Content = TypeVar("Content")
WIDTHS_KEPT = 6
EDGE = 2.0
"""The width of the line around what has the focus, in pixels."""


class Painted(KeyboardFocus, QAbstractButton, Themed, Accessible, Citable, Generic[Content]):
    """Shows one frozen value; a click sends the place it leads to, where it leads anywhere."""

    followed = Signal(object)
    at_rest = Qt.FocusPolicy.NoFocus
    """Whether the Tab key stops at it where it leads nowhere: for what is to be heard."""

    def __init__(self, content: Content, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.content = content
        self._sheets: dict[int, tuple[TextLayout, int]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._follow)
        self._take()

    def place(self) -> Place | None:
        """Where a click leads; by default, nowhere."""
        return None

    def spoken(self) -> str:
        """What a screen reader says."""
        raise NotImplementedError

    def spoken_role(self) -> QAccessible.Role | None:
        """What a screen reader calls it: a link, a button that does something, or mere words."""
        if self.place() is not None:
            return QAccessible.Role.Link
        return None if self._leads() else QAccessible.Role.StaticText

    def arrange(self, sheet: TextLayout, width: float) -> float:
        """Set the content into the sheet and return the height it needs, in pixels."""
        raise NotImplementedError

    def natural_width(self) -> int:
        """The width it would like to have."""
        return now().em(12)

    def least_width(self) -> float:
        """The width below which a word of it would be parted."""
        return self.minimumSizeHint().width()

    def show_content(self, content: Content) -> None:
        """Show another value; an equal one changes nothing."""
        if content != self.content:
            before, self.content = self.spoken_role(), content
            self._take()
            if self.spoken_role() != before:
                spoken.changed(self)
            self.apply_theme()

    def apply_theme(self) -> None:
        self._sheets.clear()
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """The height that the content needs at this width.

        Layouts ask for the width of the whole column, even where a maximum width is set.
        """
        return self._set(min(width, self.maximumWidth()))[1]

    def sizeHint(self) -> QSize:
        width = self.natural_width()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough to fit anywhere; the height follows the width."""
        return QSize(min(self.natural_width(), now().em(7)), now().em(1))

    def paintEvent(self, event: QPaintEvent) -> None:
        sheet, _ = self._set(self.width())
        painter = smooth_painter(self)
        self.paint_ground(painter)
        sheet.paint(painter, self)

    def paint_ground(self, painter: QPainter) -> None:
        """Show that it can be clicked, that it is pressed, and where the focus is."""
        if self._leads() and (self.underMouse() or self.isDown()):
            inks = now().inks
            fill = inks.selected if self.isDown() else inks.hover
            draw_edged(painter, self.rect(), fill, None, EDGE)
        if self.shows_focus():
            draw_edged(painter, self.rect(), None, now().inks.accent, EDGE)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.focus_seen = True
        if event.key() in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def cites(self) -> Cite | None:
        """What the content cites, where it does."""
        return None

    def tip(self) -> str:
        """What the mouse is told of the content, where there is more to say than it shows."""
        return ""

    def citing(self) -> tuple[Cite, ...]:
        cites = self.cites()
        return (cites,) if cites is not None else ()

    def _leads(self) -> bool:
        return self.place() is not None

    def _take(self) -> None:
        self.setAccessibleName(self.spoken())
        tip = self.tip()
        self.setToolTip(tool_tip(tip))
        self.setAccessibleDescription(tip)
        leads = self._leads()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if leads else self.at_rest)
        self.setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)

    def _follow(self) -> None:
        if (place := self.place()) is not None:
            self.followed.emit(place)

    def _set(self, width: int) -> tuple[TextLayout, int]:
        """The content set for a width, and its height; a layout asks for several widths in turn."""
        known = self._sheets.get(width)
        if known is None:
            if len(self._sheets) >= WIDTHS_KEPT:
                self._sheets.clear()
            sheet = TextLayout()
            known = self._sheets[width] = sheet, round(self.arrange(sheet, width) + 0.5)
        return known


class Linked(Protocol):
    """A value that may lead somewhere and may cite something."""

    @property
    def place(self) -> Place | None:
        """Where it leads."""

    @property
    def cites(self) -> Cite | None:
        """What it cites."""


Link = TypeVar("Link", bound=Linked)


class PaintedLink(Painted[Link], Generic[Link]):
    """Shows a value that says itself where it leads and what it cites."""

    def place(self) -> Place | None:
        return self.content.place

    def cites(self) -> Cite | None:
        return self.content.cites
