"""How many reports of each year say it, as bars with their counts; and where it stands."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from viewer.presentation.collection.screen.search_page import SearchPage
from viewer.ui.theme.painting import ON_LEFT, ON_RIGHT, smooth_painter
from viewer.ui.theme.theme import Themed, now

ROW_EM, YEAR_EM, COUNT_EM = 1.65, 3.4, 4.9


class YearBars(QWidget, Themed):
    """Bars from the first year to the last, and under them the kinds of passages."""

    def __init__(self) -> None:
        super().__init__()
        self._page = SearchPage("", "", (), (), ())

    def show_page(self, page: SearchPage) -> None:
        """Show the counts of another answer."""
        self._page = page
        self.updateGeometry()
        self.update()

    def spoken(self) -> str:
        """The bars in words, for a screen reader."""
        years = "; ".join(f"{one.year}: {one.reports} of {one.of}" for one in self._page.years)
        kinds = "; ".join(f"{words} {count}" for words, count in self._page.kinds)
        return f"Reports that say it, by year: {years}. Where it stands: {kinds}" if years else ""

    def apply_theme(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        years, kinds = len(self._page.years), len(self._page.kinds)
        rows = (years + 1.4 if years else 0) + (kinds + 1.6 if kinds else 0)
        return QSize(now().em(17), now().em(ROW_EM * rows))

    def minimumSizeHint(self) -> QSize:
        return QSize(now().em(14), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        look, page = now(), self._page
        if not page.years:
            return
        painter = smooth_painter(self)
        row = float(look.em(ROW_EM))
        y = self._paint_heading(painter, "Reports that say it, by year", 0.0)
        painter.setFont(look.font("caption"))
        counts = [f"{one.reports:,} of {one.of:,}" for one in page.years]
        wide = max(map(painter.fontMetrics().horizontalAdvance, counts)) + look.em(0.8)
        for one in page.years:
            self._paint_words(painter, one.year, f"{one.reports:,} of {one.of:,}", y, row)
            left = float(look.em(YEAR_EM))
            width = self.width() - left - max(wide, look.em(COUNT_EM))
            bar = QRectF(left, y + row * 0.32, max(width, 1.0), row * 0.36)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(look.inks.track))
            painter.drawRoundedRect(bar, 3, 3)
            bar.setWidth(bar.width() * one.reports / one.of)
            painter.setBrush(QColor(look.inks.accent))
            painter.drawRoundedRect(bar, 3, 3)
            y += row
        y = self._paint_heading(painter, "Where it stands", y + row * 0.3)
        for words, count in page.kinds:
            self._paint_words(painter, words, count, y, row)
            y += row

    def _paint_heading(self, painter: QPainter, words: str, y: float) -> float:
        look = now()
        high = look.em(ROW_EM * 1.2)
        painter.setFont(look.font("label"))
        painter.setPen(QColor(look.inks.muted))
        painter.drawText(QRectF(0, y, self.width(), high), ON_LEFT, words)
        return y + high

    def _paint_words(
        self, painter: QPainter, words: str, count: str, y: float, high: float
    ) -> None:
        look, whole = now(), QRectF(0, y, self.width(), high)
        painter.setFont(look.font("body"))
        painter.setPen(QColor(look.inks.text))
        painter.drawText(whole, ON_LEFT, words)
        painter.setFont(look.font("caption"))
        painter.setPen(QColor(look.inks.muted))
        painter.drawText(whole, ON_RIGHT, count)
