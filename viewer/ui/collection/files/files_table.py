"""The table of files: the end of a name and the date are always seen, sentences go on below."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent

from viewer.presentation.collection.screen.files import HEADS
from viewer.ui.collection.files.files_model import FilesModel
from viewer.ui.tables.plain_table import PlainDelegate, PlainTable
from viewer.ui.theme.painting import draw_cut
from viewer.ui.theme.theme import now

FILE, REPORT, DATED, WORDS = range(len(HEADS))
MEASURED = 400
"""So many rows, of which those with problems stand first, tell how wide and high things are."""

PAD_EM, ROW_EM = 1.2, 1.9
MOST_FILE_EM, MOST_REPORT_EM, WORDS_EM = 24, 22, 14
WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class FilesDelegate(PlainDelegate):
    """Cuts a file in the middle, since its line stands at the end; wraps what is to be known."""

    def paint_words(self, painter: QPainter, inner: QRect, words: str, column: int) -> None:
        if column == WORDS:
            painter.drawText(inner, WRAPPED, words)
            return
        ends = Qt.TextElideMode
        cut = ends.ElideMiddle if column == FILE else ends.ElideRight
        draw_cut(painter, inner, words, cut=cut)


class FilesTable(PlainTable):
    """Walked by row; Enter opens the file."""

    picks = True

    def __init__(self, model: FilesModel) -> None:
        self._files = model
        super().__init__("Files", model)
        self.setItemDelegate(FilesDelegate(self))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def apply_theme(self) -> None:
        super().apply_theme()
        self.fit()

    def fit(self) -> None:
        """Share the width out among the columns, and make rows as high as their words."""
        rows = [row.cells for row in self._files.rows[:MEASURED]]
        look, whole = now(), self.viewport().width()
        body, label = QFontMetrics(look.font("body")), QFontMetrics(look.font("label"))
        needed = [
            max((body.horizontalAdvance(cells[at]) for cells in rows), default=0) for at in range(4)
        ]
        pad = look.em(PAD_EM)
        titles = [label.horizontalAdvance(title.upper()) + pad for title in HEADS]
        least = [max(title, one + pad) for title, one in zip(titles, needed, strict=True)]
        words = min(least[WORDS], max(look.em(WORDS_EM), titles[WORDS]))
        report = min(least[REPORT], look.em(MOST_REPORT_EM))
        left = max(whole - least[DATED] - words, look.em(WORDS_EM // 2))
        file = min(least[FILE], look.em(MOST_FILE_EM), max(left // 2, left - report))
        report = max(min(report, left - file), titles[REPORT])
        rest = max(whole - file - report - least[DATED], words)
        for column, wide in enumerate((file, report, least[DATED], rest)):
            self.setColumnWidth(column, wide)
        self._make_high([cells[WORDS] for cells in rows], rest, body)

    def _make_high(self, told: list[str], wide: int, body: QFontMetrics) -> None:
        look = now()
        room = QRect(0, 0, max(wide - look.em(PAD_EM), 1), look.em(100))
        usual = look.em(ROW_EM)
        for number, words in enumerate(told):
            lines = body.boundingRect(room, int(WRAPPED), words).height() if words else 0
            high = max(usual, lines + look.em(ROW_EM) - body.height())
            if self.rowHeight(number) != high:
                self.setRowHeight(number, high)
