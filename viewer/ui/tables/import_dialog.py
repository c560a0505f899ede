"""Import table: three steps from a spreadsheet to report files, none of which stalls the window."""

from pathlib import Path
from threading import Event

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QStackedWidget, QWidget

from viewer.characters import shown
from viewer.export.imported import WrittenFiles, is_lines_file
from viewer.extraction.tables.mapping import Mapping
from viewer.extraction.tables.proposing.proposal import AS_IT_LOOKS, HeadingsAt
from viewer.extraction.tables.reports import mapping_problems
from viewer.extraction.tables.table import TableFile
from viewer.presentation.tables import meanings
from viewer.presentation.tables.values import values_content
from viewer.presentation.wording.numbers import count_text
from viewer.store.endings import REPORTS_ENDING
from viewer.store.problem import Problem
from viewer.store.reading.known_scales import known_scales
from viewer.store.tables.text_table import TextForm
from viewer.ui.accessibility.announce import announce
from viewer.ui.forms.flat_button import FlatButton
from viewer.ui.layouts import in_column, in_row, size_within_screen
from viewer.ui.session import table_tasks
from viewer.ui.session.table_tasks import TableMade, TableRead
from viewer.ui.session.worker import Question, Worker
from viewer.ui.tables.columns_step import ColumnsStep
from viewer.ui.tables.results_step import ResultsStep
from viewer.ui.tables.step_area import StepArea
from viewer.ui.tables.values_step import ValuesStep
from viewer.ui.widgets.words import Words

STEPS = ("Columns", "Values", "Results")
COLUMNS, VALUES, RESULTS = range(3)
READING, WORKING = "Reading the table…", "Making a report of each row…"
NEXT, BACK, SAVE, SAVE_ONE = "&Next", "&Back", "Sa&ve to a folder…", "Save as one &file…"


class ImportDialog(QDialog):
    """`saved` sends a sentence and the folder or file that the reports went to.

    `wants_report` sends the file or folder that was saved, for whoever wants to see it.
    """

    saved = Signal(str, object)
    wants_report = Signal(object)

    def __init__(self, file: Path, folder: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(f"Import {shown(file.name)} – Inspection Viewer")
        self._file, self._folder = file, folder
        self._known = known_scales()
        self._read: TableRead | None = None
        self._mapping, self._form, self._anew = Mapping(), TextForm(), False
        self._made: TableMade | None = None
        self._saved: Path | None = None
        self.head, self.said = Words("", "title"), Words("", "body")
        self.columns, self.values = ColumnsStep(self._known), ValuesStep()
        self.results = ResultsStep()
        self.stack = QStackedWidget()
        for step in (self.columns, self.values, self.results):
            self.stack.addWidget(StepArea(step))
        self.back, self.next = FlatButton(BACK, self._go_back), FlatButton(NEXT, self._go_on)
        self.save = FlatButton(SAVE, self._ask_folder)
        self.save_one = FlatButton(SAVE_ONE, self._ask_file)
        self.open_saved = FlatButton("&Open what was saved", self._open_saved)
        self.close_button = FlatButton("&Cancel", self.reject)
        for button in (self.back, self.save, self.save_one, self.open_saved, self.close_button):
            button.setAutoDefault(False)
        self._reading = Question(self, self._take_table)
        self._making = Worker(self, self._take_results, told=self._tell_made)
        self._stopped = Event()
        self._writer = Worker(self, self._take_written, told=self._tell_written, holds=True)
        self._lay_out()
        self._connect()
        self._show_step(COLUMNS)
        self._begin(file, None)

    def done(self, result: int) -> None:
        """Close, in whatever way; keep what was chosen, and drop what is under way."""
        read = self._read
        if read is not None and self._mapping != read.suggested.mapping:
            self._writer.run(None, table_tasks.keep_mapping, self._mapping)
        self._reading.drop()
        self._stopped.set()
        super().done(result)

    def finish(self) -> None:
        """Wait for files that are being written."""
        self._writer.finish()

    def _begin(
        self,
        source: Path | TableFile,
        sheet: str | None,
        at: HeadingsAt = AS_IT_LOOKS,
        *,
        afresh: bool = False,
    ) -> None:
        self._tell(READING)
        self.next.setEnabled(False)
        self._anew = afresh
        self._reading.ask(table_tasks.read_table, source, self._form, sheet, at, afresh)

    @Slot(object)
    def _take_table(self, read: TableRead | Problem) -> None:
        if isinstance(read, Problem):
            self._read = None
            self._tell(read.sentence)
            self.columns.setEnabled(bool(self.columns.heads.combos))
            return
        self._read = read
        self.columns.setEnabled(True)
        suggested = read.suggested
        self.columns.show_table(read.table, read.sheet, suggested)
        self._take_mapping(suggested.mapping)
        self.columns.offer_other(used_before=suggested.used_before, anew=self._anew)
        if suggested.used_before:
            self._tell("The columns are as you chose them for the last table with these headings.")
        self.columns.first_control().setFocus()

    @Slot(object)
    def _take_mapping(self, mapping: Mapping) -> None:
        """Show another mapping, and say what it still lacks."""
        assert self._read is not None
        self._mapping = mapping
        self.columns.show_mapping(self._read.table, mapping)
        wrong = mapping_problems(mapping, self._read.table, self._known)
        self._tell(" ".join(wrong))
        self.next.setEnabled(not wrong)

    @Slot(object, str, str, object)
    def _take_value(
        self, scale: str | None, printed: str, meaning: str, column: str | None
    ) -> None:
        self._mapping = meanings.with_value(self._mapping, scale or None, printed, meaning, column)
        self._show_values()

    @Slot(str, str)
    def _take_parted(self, scale: str, printed: str) -> None:
        """Ask for a value in each column, or in all of them together again."""
        parted = meanings.with_value_apart(self._mapping, scale, printed, self._known)
        if any(one.column and one.printed == printed for one in self._mapping.values):
            parted = meanings.with_value_together(self._mapping, scale, printed)
        self._mapping = parted
        self._show_values()

    def _show_values(self) -> None:
        if self._read is not None:
            counts, levels = self._read.suggested.counts, self.values.levels.isChecked()
            content = values_content(counts, self._mapping, self._known, levels=levels)
            self.values.show_content(content)

    def _go_on(self) -> None:
        if self.stack.currentIndex() == COLUMNS:
            self._show_values()
            self._show_step(VALUES)
            announce(self, f"{self.head.text()}. {self.values.said.text()}")
            first = self.values.first_control()
            (first or self.next).setFocus()
        elif self.stack.currentIndex() == VALUES and self._read is not None:
            self.results.totals.setChecked(self._mapping.totals)
            self._make(self._read.table)

    def _make(self, table: TableFile) -> None:
        """Have a report made of each row, or of several together."""
        self._show_step(RESULTS)
        self._tell(WORKING)
        self._stopped = Event()
        given = table, self._mapping, self._stopped
        self._making.run_telling(self._stopped, table_tasks.reports_of_table, *given)

    @Slot(bool)
    def _take_totals(self, kept: bool) -> None:
        if self._read is not None:
            self._stopped.set()
            self._mapping = self._mapping.model_copy(update={"totals": kept})
            self._make(self._read.table)

    def _go_back(self) -> None:
        self._stopped.set()
        self._show_step(max(self.stack.currentIndex() - 1, COLUMNS))
        announce(self, f"{self.head.text()}.")
        if self.stack.currentIndex() == COLUMNS and self._read is not None:
            self._take_mapping(self._mapping)

    @Slot(object, object)
    def _tell_made(self, stopped: object, count: int) -> None:
        if stopped is self._stopped and not self._stopped.is_set() and self._read is not None:
            self.said.setText(f"{WORKING} {count:,} of {len(self._read.sheet.rows):,} rows")

    @Slot(object, object)
    def _take_results(self, stopped: object, made: TableMade | None) -> None:
        if made is None or stopped is not self._stopped:
            return
        self._made, content = made, made.content
        self.results.show_content(content)
        self._tell("")
        announce(self, f"{self.head.text()}. {content.said}")
        for button in (self.save, self.save_one):
            button.setEnabled(content.reports > 0)
        (self.save if content.reports else self.back).setFocus()

    def _show_step(self, step: int) -> None:
        self.stack.setCurrentIndex(step)
        self.head.setText(f"Step {step + 1} of {len(STEPS)}: {STEPS[step]}")
        self._tell("")
        self.back.setVisible(step > COLUMNS)
        self.next.setVisible(step < RESULTS)
        self.next.setDefault(step < RESULTS)
        self.next.setEnabled(True)
        for button in (self.save, self.save_one):
            button.setVisible(step == RESULTS)
            button.setEnabled(False)
        self.save.setDefault(step == RESULTS)
        self.open_saved.hide()
        self.close_button.setText("&Cancel")

    def _ask_folder(self) -> None:
        title = "Folder for the reports"
        if found := QFileDialog.getExistingDirectory(self, title, self._folder):
            self._save(Path(found))

    def _ask_file(self) -> None:
        offered = str(Path(self._folder) / f"{self._file.stem}{REPORTS_ENDING}")
        kinds = f"Reports, one on each line (*{REPORTS_ENDING})"
        found, _ = QFileDialog.getSaveFileName(self, "Save reports", offered, kinds)
        if found:
            named = found if is_lines_file(found) else f"{found}{REPORTS_ENDING}"
            self._save(Path(named))

    def _save(self, to: Path) -> None:
        """Write; a file of many was asked for by the dialog whether it may be replaced."""
        if self._made is None or self._read is None:
            return
        for button in (self.save, self.save_one, self.back):
            button.setEnabled(False)
        reports = self._made.reports
        self._tell(f"Saving {count_text(len(reports), 'report', 'reports')}…")
        replace = is_lines_file(to.name) or self.results.replace.isChecked()
        self._writer.run_telling(to, table_tasks.save_table, reports, to, replace, self._mapping)

    @Slot(object, object)
    def _tell_written(self, _to: object, count: int) -> None:
        self.said.setText(f"Saved {count_text(count, 'report', 'reports')}…")

    @Slot(object, object)
    def _take_written(self, to: Path | None, written: WrittenFiles | None) -> None:
        if to is None:  # the mapping was kept
            return
        self.back.setEnabled(True)
        for button in (self.save, self.save_one):
            button.setEnabled(True)
        if written is None:  # it has failed, and that is told of elsewhere
            return
        files = (
            "1 file" if is_lines_file(to.name) else count_text(len(written.files), "file", "files")
        )
        sentence = f"Saved {files} to {shown(str(to), 200)}."
        told = (
            " ".join([sentence, *written.problems[:3]])
            if written.files
            else " ".join(written.problems[:3])
        )
        more = len(written.problems) - 3
        self._tell(f"{told} And {more:,} more were not saved." if more > 0 else told)
        if written.files:
            self.close_button.setText("&Close")
            self.saved.emit(sentence, to)
        if written.files:
            self._saved = written.files[0] if len(written.files) == 1 else to
            self.open_saved.show()
            self.open_saved.setDefault(True)
            self.open_saved.setFocus()

    def _open_saved(self) -> None:
        if self._saved is not None:
            self.wants_report.emit(self._saved)
            self.accept()

    def _want_sheet(self, name: str) -> None:
        if self._read is not None:
            self._begin(self._read.table, name)

    def _want_row(self, row: int) -> None:
        if self._read is not None:
            self._begin(self._read.table, self._read.sheet.name, HeadingsAt(row))

    def _want_groups(self, grouped: bool) -> None:
        if self._read is not None:
            at = HeadingsAt(self._mapping.heading_row, grouped)
            self._begin(self._read.table, self._read.sheet.name, at)

    def _want_afresh(self) -> None:
        if self._read is not None:
            self._begin(self._read.table, self._read.sheet.name, afresh=not self._anew)

    def _want_form(self, encoding: str, separator: str) -> None:
        self._form = TextForm(encoding, separator)
        self._begin(self._file, None)

    def _tell(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))
        announce(self, sentence)

    def _lay_out(self) -> None:
        foot = in_row(
            self.back, None, self.open_saved, self.next, self.save, self.save_one,
            self.close_button, spacing=8,
        )  # fmt: skip
        parts = (self.head, (self.stack, 1), self.said, foot)
        in_column(*parts, within=self, margins=(20, 16, 20, 14), spacing=12)
        size_within_screen(self, 72, 50)

    def _connect(self) -> None:
        self.columns.changed.connect(self._take_mapping)
        self.columns.sheet_wanted.connect(self._want_sheet)
        self.columns.groups_wanted.connect(self._want_groups)
        self.values.parted.connect(self._take_parted)
        self.results.totals.clicked.connect(self._take_totals)
        self.values.levels.toggled.connect(self._show_values)
        self.columns.row_wanted.connect(self._want_row)
        self.columns.form_wanted.connect(self._want_form)
        self.columns.afresh_wanted.connect(self._want_afresh)
        self.values.chosen.connect(self._take_value)
