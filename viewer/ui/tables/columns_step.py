"""The first step: which sheet, where its headings stand, and what each column is."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from viewer.domain.criteria import KnownScale
from viewer.extraction.tables.counts import Counts
from viewer.extraction.tables.mapping import Mapping
from viewer.extraction.tables.table import Sheet, TableFile
from viewer.presentation.tables import editing, row_kinds
from viewer.presentation.tables.columns import ROWS, column_content, columns_words
from viewer.presentation.tables.wording import ROLES
from viewer.store.tables.suggesting import Suggested
from viewer.store.tables.text_table import ENCODINGS, SEPARATORS
from viewer.ui.forms.field import Field
from viewer.ui.forms.flat_button import FlatButton
from viewer.ui.forms.flow import Flow
from viewer.ui.forms.form_controls import FlatCheck, FlatSpin
from viewer.ui.layouts import in_column, in_row
from viewer.ui.tables.choice import ChoiceCombo
from viewer.ui.tables.column_panel import ColumnPanel
from viewer.ui.tables.labelled import labelled
from viewer.ui.tables.plain_table import PlainTable
from viewer.ui.tables.preview_model import PreviewModel
from viewer.ui.tables.role_header import RoleHeader
from viewer.ui.theme.theme import now
from viewer.ui.widgets.words import Words

MOST_ROWS_ABOVE = 100
WIDEST_EM, SAMPLE = 18, 15

ANEW, AS_LAST = "&Propose anew", "&Use the mapping of last time"


class ColumnsStep(QWidget):
    """Shows a table and its mapping; `changed` sends another mapping.

    `sheet_wanted` sends the name of a sheet, `row_wanted` the row of its headings, `groups_wanted`
    whether groups stand above them, and `form_wanted` the encoding and the separator of a text: all
    have the table looked at anew, as has `afresh_wanted`, with what was chosen before or without.
    """

    changed = Signal(object)
    sheet_wanted = Signal(str)
    row_wanted = Signal(int)
    groups_wanted = Signal(bool)
    form_wanted = Signal(str, str)
    afresh_wanted = Signal()

    def __init__(self, known: dict[str, KnownScale]) -> None:
        super().__init__()
        self._known = known
        self._mapping = self._proposed = Mapping()
        self._counts, self._why = Counts(0, ()), tuple[str, ...]()
        self._number = 1
        self.said = Words("")
        self.sheet, self.separator = ChoiceCombo("Sheet"), ChoiceCombo("Separator")
        self.encoding = ChoiceCombo("Encoding")
        self.row = FlatSpin()
        self.row.setAccessibleName("Row of the headings")
        self.row.setKeyboardTracking(False)
        self.line = Flow(spacing=20, line=8)
        self.groups = FlatCheck("with &groups above")
        self.rows = ChoiceCombo("Each row is")
        self.inspectorate = Field("Inspectorate", clears=False)
        self.model = PreviewModel(self)
        self.table = PlainTable("Rows of the table", self.model)
        self.heads = RoleHeader(self.table)
        self.heads.before = self.inspectorate
        self.table.setHorizontalHeader(self.heads)
        self.panel = ColumnPanel()
        self.afresh = FlatButton(ANEW)
        self.afresh.setAutoDefault(False)
        self._labels = self._laid_out()
        self._connect()

    def offer_other(self, *, used_before: bool, anew: bool) -> None:
        """Offer what the columns could be as well: as proposed, or as they were last time."""
        self.afresh.setText(ANEW if used_before else AS_LAST)
        self.afresh.setVisible(used_before or anew)

    def show_table(self, table: TableFile, sheet: Sheet, suggested: Suggested) -> None:
        """Show a table that was read; what its columns are is shown by `show_mapping`."""
        self._counts, self._proposed, self._why = suggested.counts, suggested.mapping, suggested.why
        mapping, self._number = suggested.mapping, 1
        self.sheet.offer(((one.name, one.name) for one in table.sheets), sheet.name)
        self.separator.offer(SEPARATORS.items(), table.separator)
        self.encoding.offer(_encodings(table.encoding), table.encoding)
        is_text = table.kind == "text"
        for part in self._labels["sheet"]:
            part.setVisible(not is_text and len(table.sheets) > 1)
        for part in self._labels["text"]:
            part.setVisible(is_text)
        self.line.arrange()
        self.row.blockSignals(True)
        self.row.setRange(1, min(max(len(sheet.rows), 1), MOST_ROWS_ABOVE))
        self.row.setValue(mapping.heading_row)
        self.row.blockSignals(False)
        self.groups.setChecked(mapping.grouped)
        self.groups.setEnabled(mapping.heading_row > 1)
        self.model.show_sheet(sheet, mapping)
        self._fit(mapping)

    def show_mapping(self, table: TableFile, mapping: Mapping) -> None:
        """Show what the columns are."""
        self._mapping = mapping
        self.model.show_dates(mapping)
        names = [self.model.name(column) for column in range(self.model.columnCount())]
        self.heads.show_roles(mapping, names)
        self.said.setText(columns_words(mapping, table))
        self.rows.offer(ROWS.items(), row_kinds.rows_of(mapping))
        self.line.arrange()  # the box is as wide as what it offers now
        if self.inspectorate.text() != (mapping.inspectorate or ""):
            self.inspectorate.setText(mapping.inspectorate or "")
        self.inspectorate.setEnabled(not mapping.of("inspectorate"))
        self._show_column()

    def first_control(self) -> QWidget:
        """Where the focus begins: at what is still to be said, else at the first column."""
        if self.inspectorate.isEnabled() and not self.inspectorate.text():
            return self.inspectorate
        return self.heads.combos[0] if self.heads.combos else self.row

    def _show_column(self) -> None:
        if not self._mapping.columns:
            self.panel.hide()
            return
        number = self._number = min(self._number, len(self._mapping.columns))
        why = self._why[number - 1] if number <= len(self._why) else ""
        content = column_content(self._mapping, number, why, self._known)
        is_own = bool(content.scales) and content.scale not in self._known
        levels = editing.levels_seen(self._mapping, number, self._counts) if is_own else ""
        self.panel.show_content(content, levels)
        self.heads.mark(number - 1)
        self.panel.show()

    def _look_at(self, number: int) -> None:
        if number != self._number:
            self._number = number
            index = self.model.index(max(self.table.currentIndex().row(), 0), number - 1)
            self.table.setCurrentIndex(index)
            self.table.scrollTo(index)
            self._show_column()

    def _look_at_cell(self, current: QModelIndex) -> None:
        if current.isValid() and current.column() + 1 != self._number:
            self._number = current.column() + 1
            self._show_column()

    def _choose_role(self, number: int, role: str) -> None:
        self._number = number
        wide = self.fontMetrics().horizontalAdvance(ROLES[role]) + now().em(3.2)  # type: ignore[index] # as below
        self.table.setColumnWidth(number - 1, max(wide, self.table.columnWidth(number - 1)))
        named = editing.with_role(self._mapping, number, role, self._counts, self._known)  # type: ignore[arg-type] # a key of the roles
        self.changed.emit(named)

    def _choose_rows(self, rows: str) -> None:
        given = self._mapping, rows, self._counts, self._proposed
        self.changed.emit(row_kinds.with_rows(*given))  # type: ignore[arg-type] # a key of the choices

    def _change(self, detail: str, value: object) -> None:
        if detail == "scale" and not value:
            self._give_levels(editing.levels_seen(self._mapping, self._number, self._counts))
            return
        change = {detail: value}
        self.changed.emit(
            editing.with_detail(self._mapping, self._number, self._counts, self._known, **change)
        )

    def _give_levels(self, words: str) -> None:
        made = editing.with_own_scale(self._mapping, self._number, words, self._counts, self._known)
        if isinstance(made, str):
            self.panel.why.setText(made)
        else:
            self.changed.emit(made)

    def _scale_everywhere(self) -> None:
        scale = editing.column_of(self._mapping, self._number).scale or ""
        self.changed.emit(
            editing.with_scale_everywhere(self._mapping, scale, self._counts, self._known)
        )

    def _name_inspectorate(self, words: str) -> None:
        named = " ".join(words.split()) or None
        self.changed.emit(self._mapping.model_copy(update={"inspectorate": named}))

    def _want_form(self, _key: str) -> None:
        self.form_wanted.emit(self.encoding.currentData(), self.separator.currentData())

    def _fit(self, mapping: Mapping) -> None:
        """Columns as wide as their first cells and their role, so that most can be read."""
        metrics, look = self.fontMetrics(), now()
        rows = range(min(self.model.rowCount(), SAMPLE))
        for column, said in enumerate(mapping.columns):
            words = (str(self.model.index(row, column).data()) for row in rows)
            widest = max((metrics.horizontalAdvance(one) for one in words), default=0)
            role = metrics.horizontalAdvance(ROLES[said.role]) + look.em(3.2)
            wide = min(max(widest + look.em(1.5), look.em(9)), look.em(WIDEST_EM))
            self.table.setColumnWidth(column, max(wide, role))

    def _laid_out(self) -> dict[str, list[QWidget]]:
        sheet = labelled("&Sheet", self.sheet)
        text = [labelled("Separa&tor", self.separator), labelled("&Encoding", self.encoding)]
        row = labelled("&Headings in row", self.row, self.groups)
        rows = labelled("Each ro&w is", self.rows)
        self.inspectorate.setMinimumWidth(now().em(15))
        named = labelled("&Inspectorate", self.inspectorate)
        self.line.show_parts(sheet, *text, row, rows, named)
        first = in_row((self.said, 1), self.afresh, spacing=10)
        in_column(first, self.line, (self.table, 1), self.panel, within=self, spacing=10)
        return {"sheet": [sheet], "text": text}

    def _connect(self) -> None:
        self.sheet.picked.connect(self.sheet_wanted)
        self.separator.picked.connect(self._want_form)
        self.encoding.picked.connect(self._want_form)
        self.row.valueChanged.connect(self.row_wanted)
        self.groups.clicked.connect(self.groups_wanted)
        self.rows.picked.connect(self._choose_rows)
        self.inspectorate.textEdited.connect(self._name_inspectorate)
        self.heads.chosen.connect(self._choose_role)
        self.heads.entered.connect(self._look_at)
        self.heads.sectionClicked.connect(self._look_at_section)
        self.table.selectionModel().currentChanged.connect(self._look_at_cell)
        self.table.picks = True
        self.table.picked.connect(self._enter_box)
        self.afresh.clicked.connect(self.afresh_wanted)
        self.table.horizontalScrollBar().valueChanged.connect(self.heads.place)
        self.panel.changed.connect(self._change)
        self.panel.levels_given.connect(self._give_levels)
        self.panel.scale_everywhere.connect(self._scale_everywhere)

    def _enter_box(self, cell: QModelIndex) -> None:
        """Move the focus from a cell to the role of its column."""
        if cell.isValid():
            self.heads.combos[cell.column()].setFocus(Qt.FocusReason.OtherFocusReason)

    def _look_at_section(self, section: int) -> None:
        self._look_at(section + 1)


def _encodings(used: str) -> tuple[tuple[str, str], ...]:
    """Those that can be chosen, and the one in use if somebody named another."""
    listed = tuple(ENCODINGS.items())
    return listed if not used or used in ENCODINGS else (*listed, (used, used))
