"""The third step: what came of each row."""

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem, QWidget

from viewer.presentation.tables.results import HEADINGS, ResultsContent
from viewer.ui.forms.form_controls import FlatCheck
from viewer.ui.layouts import in_column, in_row
from viewer.ui.model_index import ModelIndex
from viewer.ui.tables.plain_table import PlainDelegate, PlainTable
from viewer.ui.tables.results_model import ResultsModel
from viewer.ui.theme.theme import now
from viewer.ui.widgets.words import Words

NOTES = len(HEADINGS) - 1
MOST_FITTED = 300
"""Rows that are made as high as their words; to measure thousands would stall the window."""

_WRAPPED = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap


class NotesDelegate(PlainDelegate):
    """Goes on in the next line with what there is to know of a row."""

    def __init__(self, table: PlainTable) -> None:
        super().__init__(table)
        self._table = table

    def sizeHint(self, option: QStyleOptionViewItem, index: ModelIndex) -> QSize:
        hint = super().sizeHint(option, index)
        if index.column() != NOTES:
            return hint
        room = QRect(0, 0, self._table.columnWidth(NOTES) - now().em(0.9), 10_000)
        words = str(index.data() or "")
        high = self._table.fontMetrics().boundingRect(room, _WRAPPED, words).height()
        return QSize(hint.width(), max(hint.height(), high + now().em(0.6)))

    def paint_words(self, painter: QPainter, inner: QRect, words: str, column: int) -> None:
        if column == NOTES and inner.height() > 2 * painter.fontMetrics().height():
            painter.drawText(inner, _WRAPPED, words)
        else:
            super().paint_words(painter, inner, words, column)


class ResultsStep(QWidget):
    """Shows what came of each row."""

    def __init__(self) -> None:
        super().__init__()
        self._content = ResultsContent("", "", (), 0)
        self.said, self.unused = Words("", "heading"), Words("", "caption", "muted")
        self.only = FlatCheck("Only rows that &need a look")
        self.only.toggled.connect(self._show_rows)
        self.model = ResultsModel(self)
        self.table = PlainTable("What came of each row", self.model)
        self.table.setItemDelegate(NotesDelegate(self.table))
        self.table.verticalHeader().hide()
        heads = self.table.horizontalHeader()
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        heads.setStretchLastSection(True)
        heads.sectionResized.connect(self._fit_notes)
        self.detail = Words("")
        self.table.selectionModel().currentChanged.connect(self._show_detail)
        self.totals = FlatCheck("&Totals become reports too")
        self.replace = FlatCheck("&Replace existing files")
        checks = in_row(self.only, self.totals, None, self.replace, spacing=24)
        parts = (self.said, self.unused, checks, (self.table, 1), self.detail)
        in_column(*parts, within=self, spacing=10)

    def show_content(self, content: ResultsContent) -> None:
        """Show the results; those to look at alone where there are few among many."""
        self._content = content
        self.said.setText(content.said)
        self.unused.setText(content.unused)
        self.unused.setVisible(bool(content.unused))
        self.only.setEnabled(any(row.needs_a_look for row in content.rows))
        self.totals.setVisible(content.totals or self.totals.isChecked())
        self._show_rows()
        for column, wide in enumerate((4, 15, 8)):
            self.table.setColumnWidth(column, now().em(wide))

    def _show_detail(self, current: QModelIndex) -> None:
        """All that there is to know of the row, which may be too long for its cell."""
        words = (
            str(self.model.index(current.row(), NOTES).data() or "") if current.isValid() else ""
        )
        self.detail.setText(words)

    def _show_rows(self) -> None:
        only = self.only.isChecked() and self.only.isEnabled()
        rows = self._content.rows
        self.model.show_rows(tuple(r for r in rows if r.needs_a_look) if only else rows)
        self._fit_rows()

    def _fit_notes(self, section: int) -> None:
        if section == NOTES:
            self._fit_rows()

    def _fit_rows(self) -> None:
        for row in range(min(self.model.rowCount(), MOST_FITTED)):
            if self.model.index(row, NOTES).data():
                self.table.resizeRowToContents(row)
