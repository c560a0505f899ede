"""A rating on its scale: a word, and where it stands among the levels."""

from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from viewer.presentation.content.rating import RatingCard, RatingScale, Tally
from viewer.presentation.content.text import Line, Run
from viewer.ui.theme.pixel_edge import draw_edged
from viewer.ui.theme.text_layout import (
    TextLayout,
    line_height,
    longest_word,
    natural_width,
    stays_whole,
)
from viewer.ui.theme.theme import INSET, now
from viewer.ui.widgets.painted import Painted, PaintedLink
from viewer.ui.widgets.surfaces import CARD_ROUND

PAD = 14
GAP = 4
FOCUS_RING = 3.0
SMALL_BAR, LINE_PAD = 4.2, 3
"""The width of a bar in a line of words, in em, and the room above and below the line."""


def label_line(rating: RatingScale, number: int) -> Line:
    """A level's label under its part of the bar; the rated one stands out."""
    here = number in {rating.position, *rating.others}
    label = rating.labels[number]
    return (Run(label, "strong"),) if here else (Run(label, "caption", "muted"),)


def labels_fit(rating: RatingScale, step: float) -> bool:
    """Whether every label fits under its part of the bar."""
    lines = (label_line(rating, number) for number in range(len(rating.labels)))
    return all(natural_width(line) <= step for line in lines)


def set_labels(sheet: TextLayout, rating: RatingScale, x: float, y: float, width: float) -> float:
    """Set the labels, or only the ends where not all fit; return the height."""
    count = len(rating.labels)
    step = width / count
    if labels_fit(rating, step - GAP):
        for number in range(count):
            line = label_line(rating, number)
            across = (step - natural_width(line)) / 2
            sheet.text(line, x + number * step + across, y, step)
        return line_height(label_line(rating, 0))
    low: Line = (Run(rating.labels[0], "caption", "muted"),)
    high: Line = (Run(rating.labels[-1], "caption", "muted"),)
    half = width / 2 - GAP
    tall = sheet.text(low, x, y, half)[1]
    return max(tall, sheet.text(high, x + width - half, y, half, end=True)[1])


def paint_bar(rating: RatingScale, painter: QPainter, bar: QRectF) -> None:
    """Draw one part for each level, filled up to the rating; the rated one carries a dot.

    Where sources disagree, each of their ratings carries one, and the lowest ends what is filled.
    A rating that is a state leaves every part open, so that nothing looks like the lowest level.
    """
    inks = now().inks
    count = len(rating.labels)
    step = (bar.width() + GAP) / count
    for number in range(count):
        part = QRectF(bar.left() + number * step, bar.top(), max(step - GAP, 1.0), bar.height())
        filled = number < rating.reached
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(inks.accent if filled else inks.track))
        if rating.position is None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(inks.control), 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(part, bar.height() / 2, bar.height() / 2)
    for dot in () if rating.position is None else (rating.position, *rating.others):
        radius = bar.height() * 0.8
        middle = bar.left() + dot * step + (step - GAP) / 2
        # Of many levels the parts are narrower than a dot, which would lie on the words beside.
        middle = min(max(middle, bar.left() + radius), bar.right() - radius)
        painter.setPen(QPen(QColor(inks.accent), 2))
        painter.setBrush(QColor(inks.card))
        painter.drawEllipse(QPointF(middle, bar.center().y()), radius, radius)


class _Rated(PaintedLink[RatingCard]):
    """A criterion with its rating, which leads to the criterion's own page."""

    def spoken(self) -> str:
        said = f"{self.content.title}: {self.content.rating.spoken}"
        return f"{said}, {self.content.detail}" if self.content.detail else said

    def set_detail(self, sheet: TextLayout, x: float, y: float, width: float) -> float:
        """Set what else is said of the rating; return the height."""
        detail: Line = (Run(self.content.detail, "caption", "muted"),)
        return sheet.text(detail, x, y, width)[1] if self.content.detail else 0.0


class Card(_Rated):
    """A criterion on Overview: title, rating in a word, the scale, and what else is said of it."""

    def natural_width(self) -> int:
        return now().em(18)

    def least_width(self) -> float:
        rating = self.content.rating
        ends = (rating.labels[0], rating.labels[-1])
        needs = [
            longest_word((Run(self.content.title),)),
            longest_word((Run(rating.word, "title"),)),
            *(2 * (longest_word((Run(label, "caption"),)) + GAP) for label in ends),
        ]
        return max(needs) + 2 * PAD + 1

    def arrange(self, sheet: TextLayout, width: float) -> float:
        look, rating = now(), self.content.rating
        room, y = width - 2 * PAD, PAD * 0.75
        y += sheet.text((Run(self.content.title, "body", "muted"),), PAD, y, room)[1]
        y += sheet.text((Run(rating.word, "title"),), PAD, y, room)[1] + look.em(0.4)
        sheet.shape(partial(paint_bar, rating), QRectF(PAD, y, room, look.em(0.5)))
        y += look.em(0.5) + look.em(0.35)
        y += set_labels(sheet, rating, PAD, y, room)
        y += self.set_detail(sheet, PAD, y, room)
        return y + PAD * 0.6

    def paint_ground(self, painter: QPainter) -> None:
        inks = now().inks
        focus = self.shows_focus()
        shade = inks.selected if self.isDown() else inks.hover
        touched = self.underMouse() or self.isDown() or focus
        # Its own edge may be as bright as the ring: so the ring is wide, and the ground differs.
        edge, ring = (inks.accent, FOCUS_RING) if focus else (inks.edge, 1)
        draw_edged(painter, self.rect(), shade if touched else inks.card, edge, ring, CARD_ROUND)


class OverallCard(Card):
    """The rating of the whole: its word is set large, the scale beside it where there is room."""

    def arrange(self, sheet: TextLayout, width: float) -> float:
        look, rating = now(), self.content.rating
        room = width - 2 * PAD
        title: Line = (Run(self.content.title, "body", "muted"),)
        word: Line = (Run(rating.word, "display"),)
        beside = max(natural_width(title), natural_width(word)) + 2 * PAD + look.em(24) <= room
        left = min(room * 0.45, room - look.em(24) - PAD) if beside else room
        y = PAD * 0.75 + sheet.text(title, PAD, PAD * 0.75, left)[1]
        y += sheet.text(word, PAD, y, left)[1]
        x, at = (PAD + left + PAD, PAD * 1.5) if beside else (PAD, y + look.em(0.4))
        across = width - PAD - x
        sheet.shape(partial(paint_bar, rating), QRectF(x, at, across, look.em(0.7)))
        at += look.em(0.7) + look.em(0.35)
        at += set_labels(sheet, rating, x, at, across)
        at += self.set_detail(sheet, x, at + look.em(0.2), across) + look.em(0.2)
        return max(y, at) + PAD * 0.6


class RatingLine(_Rated):
    """A criterion in one line: its title, a small bar, and its rating in a word."""

    def natural_width(self) -> int:
        return now().em(22)

    def arrange(self, sheet: TextLayout, width: float) -> float:
        """Title, bar and word; bars of one scale stand under each other."""
        look, rating = now(), self.content.rating
        words = [*((Run(label),) for label in rating.labels), (Run(rating.word),)]
        word = min(max(map(natural_width, words)), width * 0.35)
        bar = look.em(SMALL_BAR)
        at = width - INSET - word
        room = at - bar - look.em(1.6) - INSET
        title = self._title_line(room)
        said: Line = (Run(rating.word),)
        top, beside = 0.0, stays_whole(title, room) and stays_whole(said, word + 1)
        if not beside:  # the title in a line of its own, and the word gets what the bar leaves
            top = sheet.text(title, INSET, LINE_PAD, width - 2 * INSET)[1]
            at, word = INSET + bar + look.em(0.6), width - 2 * INSET - bar - look.em(0.6)
        middle = top + LINE_PAD + (line_height(title) - look.em(0.4)) / 2
        place = QRectF(at - bar - look.em(0.6), middle, bar, look.em(0.4))
        sheet.shape(partial(paint_bar, rating), place)
        height = sheet.text(title, INSET, LINE_PAD, room)[1] if beside else 0.0
        other = top + sheet.text(said, at, LINE_PAD + top, word + 1)[1]
        y = max(height, other) + LINE_PAD
        if len(title) == 1:
            y += self.set_detail(sheet, INSET, y, width - 2 * INSET)
        return y + LINE_PAD

    def _title_line(self, room: float) -> Line:
        """The title, with what else is said of the rating where both have room in one line."""
        title: Line = (Run(self.content.title),)
        both = (*title, Run(f"   {self.content.detail}", "caption", "muted"))
        return both if self.content.detail and natural_width(both) <= room else title


class TallyView(Painted[Tally]):
    """How many criteria have each rating: a small bar and words for each, in lines as needed."""

    def spoken(self) -> str:
        return self.content.spoken

    def natural_width(self) -> int:
        return now().em(32)

    def arrange(self, sheet: TextLayout, width: float) -> float:
        look = now()
        label: Line = (Run(self.content.label, "heading"),)
        height, bar, gap = line_height(label) + LINE_PAD, look.em(SMALL_BAR), look.em(1.8)
        taken, tall = sheet.text(label, INSET, LINE_PAD, width - 2 * INSET)
        x, y = INSET + taken + gap, LINE_PAD + max(tall - line_height(label), 0.0)
        for one in self.content.counts:
            line: Line = (Run(f"{one.count:,}", "strong"), Run(f" {one.rating.word}"))
            needed = bar + look.em(0.6) + natural_width(line)
            if x > INSET and x + needed > width - INSET:
                x, y = INSET, y + height
            middle = y + (line_height(label) - look.em(0.4)) / 2
            sheet.shape(partial(paint_bar, one.rating), QRectF(x, middle, bar, look.em(0.4)))
            at = x + bar + look.em(0.6)
            below = y + (line_height(label) - line_height(line)) / 2
            sheet.text(line, at, below, max(width - INSET - at, 1.0))
            x += needed + gap
        return y + height


class ScaleView(Painted[RatingScale]):
    """A rating on its scale, large, on a criterion's page."""

    def spoken(self) -> str:
        return f"Rating: {self.content.spoken}"

    def natural_width(self) -> int:
        return now().em(32)

    def arrange(self, sheet: TextLayout, width: float) -> float:
        look = now()
        room = min(width - 2 * INSET, look.em(40))
        y = sheet.text((Run(self.content.word, "display"),), INSET, 0, room)[1] + look.em(0.5)
        bar = QRectF(INSET, y, room, look.em(0.6))
        sheet.shape(partial(paint_bar, self.content), bar)
        y += look.em(0.6) + look.em(0.4)
        return y + set_labels(sheet, self.content, INSET, y, room)
