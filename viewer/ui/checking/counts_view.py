"""The count that must come out: one pill for each candidate, section by section."""

from functools import partial

from PySide6.QtCore import QRectF, Qt

from viewer.presentation.checking.content import SectionCount
from viewer.presentation.content.text import Line, Mark, Run
from viewer.ui.checking.state_marks import paint_pills
from viewer.ui.theme.text_layout import TextLayout, natural_width
from viewer.ui.theme.theme import now
from viewer.ui.widgets.painted import Painted

GAP_EM, LEAST_PILL = 1.2, 3.0
ShownCounts = tuple[tuple[SectionCount, ...], str]


class CountsView(Painted[ShownCounts]):
    """The counts of all sections, and what else is to be known: pages without text."""

    at_rest = Qt.FocusPolicy.TabFocus

    def spoken(self) -> str:
        counts, notice = self.content
        return ". ".join([*(one.spoken for one in counts), *([notice] if notice else [])])

    def arrange(self, sheet: TextLayout, width: float) -> float:
        counts, _ = self.content
        gap = now().em(GAP_EM)
        lines = [(one, _line(one)) for one in counts]
        y = 2.0
        while lines:
            row, lines = _fitting(lines, width, gap)
            y = self._set_row(sheet, row, y, width, gap)
        return y

    def _set_row(
        self,
        sheet: TextLayout,
        row: "list[tuple[SectionCount, Line]]",
        y: float,
        width: float,
        gap: float,
    ) -> float:
        look = now()
        needs = [_need(one, line, self.content[1]) for one, line in row]
        pills = [max(len(one.pills), 1) for one, _ in row]
        spare = max(width - sum(needs) - gap * (len(row) - 1), 0.0)
        x, high = 0.0, 0.0
        for (one, line), need, count in zip(row, needs, pills, strict=True):
            room = need + spare * count / sum(pills)
            taken, high = sheet.text(line, x, y, max(room, need) + 2)
            if one.section == "figures" and self.content[1]:
                size = look.body * 0.62
                at = x + taken + look.em(0.6)
                sheet.mark(Mark("up", "worse"), at, y + (high - size) / 2, size)
                note: Line = (Run(self.content[1], "body", "accent"),)
                sheet.text(note, at + size + look.em(0.4), y, natural_width(note) + 2)
            bar = QRectF(x, y + high + 4, room, look.em(0.36))
            sheet.shape(partial(paint_pills, one.pills), bar)
            x += room + gap
        return y + high + 4 + look.em(0.36) + 5


def _line(one: SectionCount) -> Line:
    line: Line = (Run(f"{one.title} "), Run(one.decided, "strong"))
    if one.section == "figures":
        line = (*line, Run(" accounted for"))
    return (*line, Run(f" · {one.note}", "body", "muted")) if one.note else line


def _need(one: SectionCount, line: Line, notice: str) -> float:
    words = natural_width(line)
    if one.section == "figures" and notice:
        words += natural_width((Run(notice),)) + now().em(1.8)
    return max(words, min(len(one.pills), 60) * LEAST_PILL)


def _fitting(
    lines: "list[tuple[SectionCount, Line]]", width: float, gap: float
) -> "tuple[list[tuple[SectionCount, Line]], list[tuple[SectionCount, Line]]]":
    """The sections that fit side by side, and the rest."""
    taken = 0.0
    for number, (one, line) in enumerate(lines):
        taken += _need(one, line, "") + (gap if number else 0)
        if number and taken > width:
            return lines[:number], lines[number:]
    return lines, []
