"""What one report says in a row, painted: a rating on its scale or a figure, and a caption."""

from functools import partial

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QAccessible

from viewer.presentation.comparison.content import ComparePoint, Held
from viewer.presentation.content.text import Line, Mark, Run, plain
from viewer.store.session.place import Place
from viewer.ui.theme.text_layout import TextLayout, line_height, natural_width
from viewer.ui.theme.theme import now
from viewer.ui.widgets.painted import Painted
from viewer.ui.widgets.rating import paint_bar

PAD_X, PAD_Y = 6, 4
BAR_EM, LEAST_EM = 8, 7


def narrow() -> QSize:
    """The least size of each part of a row, one for all, so that columns stand in line."""
    return QSize(now().em(LEAST_EM), now().em(2))


class HeldView(Painted[Held]):
    """What one report says; a click leads to its place there."""

    def place(self) -> Place | None:
        return self.content.leads.place if self.content.leads else None

    def spoken(self) -> str:
        return self.content.heard or self.content.spoken

    def sizeHint(self) -> QSize:
        return narrow()

    def arrange(self, sheet: TextLayout, width: float) -> float:
        """The bar with the word beside it where both have room, and the caption below."""
        look, held = now(), self.content
        room, y = width - 2 * PAD_X, float(PAD_Y)
        if held.rating is not None:
            bar, gap = min(look.em(BAR_EM), room), look.em(0.8)
            beside = room - bar - gap
            thick = look.em(0.45)
            middle = y + (line_height(held.words) - thick) / 2
            place = QRectF(PAD_X, middle, bar, thick)
            sheet.shape(partial(paint_bar, held.rating), place)
            if natural_width(held.words) <= beside:
                y += sheet.text(held.words, PAD_X + bar + gap, y, beside)[1]
            else:
                y += line_height(held.words)
                y += sheet.text(held.words, PAD_X, y, room)[1]
        else:
            y += sheet.text(held.words, PAD_X, y, room)[1]
        if held.caption:
            caption: Line = (Run(held.caption, "caption", "muted"),)
            y += sheet.text(caption, PAD_X, y, room)[1]
        return y + PAD_Y

    def _follow(self) -> None:
        if self.content.leads is not None:
            self.followed.emit(self.content.leads)


class PointView(Painted[ComparePoint]):
    """A finding with its mark, and whether the other report has it; a click leads to it."""

    def place(self) -> Place | None:
        return self.content.leads.place

    def spoken(self) -> str:
        return self.content.spoken

    def sizeHint(self) -> QSize:
        return narrow()

    def arrange(self, sheet: TextLayout, width: float) -> float:
        """The words beside the mark; the tag behind them, or below where there is no room."""
        look, point = now(), self.content
        size = look.body * 0.72
        left = PAD_X + size + look.em(0.7)
        room = width - left - PAD_X
        line: Line = (Run(point.text),)
        middle = PAD_Y + (line_height(line) - size) / 2
        sheet.mark(point.mark, PAD_X, middle, size)
        tag: Line = (Run(point.tag, "caption", "muted"),)
        wide = natural_width(tag)
        beside = room - wide - look.em(0.8)
        if natural_width(line) <= beside:
            sheet.text(tag, width - PAD_X - wide, PAD_Y, wide + 1, end=True)
            return sheet.text(line, left, PAD_Y, beside)[1] + 2 * PAD_Y
        y = PAD_Y + sheet.text(line, left, PAD_Y, room)[1]
        return y + sheet.text(tag, left, y, room)[1] + PAD_Y

    def _follow(self) -> None:
        self.followed.emit(self.content.leads)


class NotedWords(Painted[tuple[Line, Mark | None, str, bool]]):
    """Words with a mark before them and a note below: a title, or a change. Tab passes it.

    The mark is hollow where what it says is not counted.
    """

    def spoken(self) -> str:
        line, _, note, _ = self.content
        return ", ".join(filter(None, (plain(line), note)))

    def spoken_role(self) -> QAccessible.Role | None:
        return QAccessible.Role.StaticText

    def sizeHint(self) -> QSize:
        return narrow()

    def arrange(self, sheet: TextLayout, width: float) -> float:
        """The mark, the words, and the note under them."""
        look = now()
        line, mark, note, hollow = self.content
        left, size = float(PAD_X), look.body * 0.72
        if mark:
            middle = PAD_Y + (line_height(line) - size) / 2
            sheet.mark(mark, PAD_X, middle, size, hollow=hollow)
            left += size + look.em(0.6)
        y = PAD_Y + sheet.text(line, left, PAD_Y, width - left - PAD_X)[1]
        if note:
            caption: Line = (Run(note, "caption", "muted"),)
            y += sheet.text(caption, PAD_X, y, width - 2 * PAD_X)[1]
        return y + PAD_Y
