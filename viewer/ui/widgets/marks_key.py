"""What the marks of tiles mean, in one line."""

from functools import partial

from PySide6.QtCore import QRectF

from viewer.presentation.content.overview import KeyPart
from viewer.presentation.content.text import Line, Run
from viewer.ui.theme.text_layout import TextLayout, line_height, natural_width
from viewer.ui.theme.theme import INSET, now
from viewer.ui.widgets.painted import Painted
from viewer.ui.widgets.tile import paint_key_dot


class KeyLine(Painted[tuple[KeyPart, ...]]):
    """Each mark with its word, at the far end of its line; in more lines where room is short."""

    def spoken(self) -> str:
        """The meanings; a listener is told words in place of marks everywhere else."""
        return f"Key to the marks: {', '.join(part.text for part in self.content)}"

    def natural_width(self) -> int:
        return round(sum(map(self._wide, self.content)) + 2 * INSET) + 1

    def arrange(self, sheet: TextLayout, width: float) -> float:
        look = now()
        tall = line_height((Run("Xg", "caption"),))
        x, y = max(width - self.natural_width(), 0.0) + INSET, 0.0
        for part in self.content:
            if x > INSET and x + self._wide(part) > width:
                x, y = float(INSET), y + tall
            size = look.body * (0.62 if part.mark else 0.52)
            middle = y + (tall - size) / 2
            if part.mark:
                sheet.mark(part.mark, x, middle, size)
            else:
                sheet.shape(partial(paint_key_dot, part), QRectF(x, middle, size, size))
            line: Line = (Run(part.text, "caption", "muted"),)
            sheet.text(line, x + look.em(0.85), y, max(width - x, 1.0))
            x += self._wide(part)
        return y + tall

    def _wide(self, part: KeyPart) -> float:
        return natural_width((Run(part.text, "caption"),)) + now().em(2.0)
