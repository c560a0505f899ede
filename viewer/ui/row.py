"""A line that leads somewhere: mark, words, and a detail at the far end."""

from viewer.presentation.front import Row, row_words
from viewer.presentation.text import Ink, Line, Run
from viewer.store.history import Place
from viewer.ui.look import INSET, now
from viewer.ui.painted import Painted
from viewer.ui.sheet import Sheet, line_height, natural_width

PAD_X, PAD_Y = INSET, 3


class RowLink(Painted[Row]):
    """One row of a list on Overview or on a page."""

    def place(self) -> Place | None:
        """Where a click leads."""
        return self.content.place

    def spoken(self) -> str:
        """The row in words."""
        return row_words(self.content)

    def natural_width(self) -> int:
        """Wide enough for all of it on one line."""
        words = natural_width((Run(self.content.text),)) + natural_width(self.content.detail)
        return round(words) + now().em(4)

    def arrange(self, sheet: Sheet, width: float) -> float:
        """Mark, words and detail side by side; the words take what the detail leaves."""
        look = now()
        gap, size = look.em(1.0), look.body * 0.72
        detail = min(natural_width(self.content.detail), width * 0.5)
        left = PAD_X + (size + look.em(0.8) if self.content.mark else 0)
        room = width - left - PAD_X - (detail + gap if detail else 0)
        line: Line = (Run(self.content.text, "body", self._ink()),)
        _, height = sheet.text(line, left, PAD_Y, room)
        if self.content.mark:
            middle = PAD_Y + (line_height(line) - size) / 2
            sheet.mark(self.content.mark, PAD_X, middle, size)
        if detail:
            at = width - PAD_X - detail
            _, other = sheet.text(self.content.detail, at, PAD_Y, detail + 1, end=True)
            height = max(height, other)
        return height + 2 * PAD_Y

    def _ink(self) -> Ink:
        bare = self.content.place is not None and self.content.mark is None
        return "accent" if bare and not self.content.detail else "text"
