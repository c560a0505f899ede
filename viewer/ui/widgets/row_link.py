"""A line that leads somewhere: mark, words, and a detail at the far end."""

from viewer.presentation.content.row import Row, row_words
from viewer.presentation.content.text import Ink, Line, Run
from viewer.ui.theme.text_layout import TextLayout, line_height, natural_width, stays_whole
from viewer.ui.theme.theme import INSET, now
from viewer.ui.widgets.painted import PaintedLink

PAD_X, PAD_Y = INSET, 3


class RowLink(PaintedLink[Row]):
    """One row of a list on Overview or on a page."""

    def tip(self) -> str:
        return self.content.tip

    def spoken(self) -> str:
        return row_words(self.content)

    def natural_width(self) -> int:
        words = natural_width((Run(self.content.text),)) + natural_width(self.content.detail)
        return round(words) + now().em(4)

    def arrange(self, sheet: TextLayout, width: float) -> float:
        """Mark, words and detail side by side.

        The detail stands below where a word would be parted, or where it would not be one line.
        """
        look = now()
        gap, size = look.em(1.0), look.body * 0.72
        detail = self.content.detail
        left = PAD_X + (size + look.em(0.8) if self.content.mark else 0)
        whole = width - left - PAD_X
        line: Line = (Run(self.content.text, "body", self._ink()),)
        most = max(width * 0.5, whole - gap - natural_width(line) - 1)
        long = natural_width(detail)
        wide = min(long, most)
        room = whole - (wide + gap if detail else 0)
        if self.content.mark:
            middle = PAD_Y + (line_height(line) - size) / 2
            sheet.mark(self.content.mark, PAD_X, middle, size)
        if detail and not (stays_whole(line, room) and long <= wide):
            _, height = sheet.text(line, left, PAD_Y, whole)
            height += sheet.text(detail, left, PAD_Y + height, whole)[1]
            return height + 2 * PAD_Y
        _, height = sheet.text(line, left, PAD_Y, room)
        _, other = sheet.text(detail, width - PAD_X - wide, PAD_Y, wide + 1, end=True)
        return max(height, other) + 2 * PAD_Y

    def _ink(self) -> Ink:
        bare = self.content.place is not None and self.content.mark is None
        return "accent" if bare and not self.content.detail else "text"
