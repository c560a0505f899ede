"""A figure, large, with what to make of it."""

from viewer.presentation.content import Tile
from viewer.presentation.text import Run
from viewer.store.history import Place
from viewer.ui.look import INSET, now
from viewer.ui.painted import Painted
from viewer.ui.sheet import Sheet, line_height

PAD = INSET


class FigureTile(Painted[Tile]):
    """A tile on Overview or on a page."""

    def place(self) -> Place | None:
        """Where a click leads."""
        return self.content.place

    def spoken(self) -> str:
        """The figure with its movement and verdict in words."""
        return self.content.spoken

    def natural_width(self) -> int:
        """Wide enough for a figure and its movement."""
        return now().em(16)

    def arrange(self, sheet: Sheet, width: float) -> float:
        """Figure, remarks, caption, one under the other."""
        look = now()
        y, left, room = float(PAD), float(PAD), width - 2 * PAD
        y += self._value(sheet, left, y, room)
        y += look.em(0.1)
        for remark in self.content.remarks:
            size = look.body * 0.68
            indent = size + look.em(0.35) if remark.mark else 0.0
            if remark.mark:
                middle = y + (line_height(remark.line) - size) / 2
                sheet.mark(remark.mark, left, middle, size)
            y += sheet.text(remark.line, left + indent, y, room - indent)[1]
        caption = (Run(self.content.caption, "body", "muted"),)
        y += sheet.text(caption, left, y, room)[1]
        return y + PAD

    def _value(self, sheet: Sheet, x: float, y: float, room: float) -> float:
        look = now()
        indent = 0.0
        if self.content.mark:
            size = look.body * 1.0
            sheet.mark(self.content.mark, x, y + (line_height(self.content.value) - size) / 2, size)
            indent = size + look.em(0.5)
        return sheet.text(self.content.value, x + indent, y, room - indent)[1]
