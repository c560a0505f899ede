"""Export: which formats, how, under what name and where; it says what will be written."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from viewer.export.formats import FORMATS, Format
from viewer.export.targets import Plan, plan
from viewer.presentation.summary.document import Options
from viewer.ui.announce import announce
from viewer.ui.field import Field
from viewer.ui.flat_button import FlatButton
from viewer.ui.inputs import FlatCheck
from viewer.ui.look import now
from viewer.ui.paper.options import OptionsPanel
from viewer.ui.words import Words

EXPORT, REPLACE = "&Export", "&Replace"


class ExportDialog(QDialog):
    """Asks. `chosen` sends the plan and the options; nothing is written here."""

    chosen = Signal(object, object)

    def __init__(
        self,
        name: str,
        folder: str,
        options: Options,
        parent: QWidget,
        formats: Sequence[Format] = FORMATS[:1],
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Export – Inspection Viewer")
        self._name, self._asked = name, False
        self.formats = {item.id: FlatCheck(item.title) for item in FORMATS}
        for item in FORMATS:
            self.formats[item.id].setChecked(item in formats)
            self.formats[item.id].toggled.connect(self._changed)
        self.options = OptionsPanel(options)
        self.options.changed.connect(self._form_changed)
        self.name = _field("File name", self._suggested())
        self.name.textChanged.connect(self._changed)
        self.folder = _field("Folder", folder)
        self.folder.textChanged.connect(self._changed)
        self.browse = FlatButton("&Browse…")
        self.browse.clicked.connect(self._browse)
        self.words = Words("", "body")
        self.export_button = FlatButton(EXPORT)
        self.export_button.clicked.connect(self._export)
        self.export_button.setDefault(True)
        self.close_button = FlatButton("&Cancel")
        self.close_button.clicked.connect(self.reject)
        self._lay_out()
        self._changed()
        self.name.setFocus()
        self.name.selectAll()

    def plan(self) -> Plan:
        """What would be written as things stand."""
        return plan(self.folder.text(), self.name.text(), self._wanted())

    def _wanted(self) -> list[Format]:
        return [item for item in FORMATS if self.formats[item.id].isChecked()]

    def _suggested(self) -> str:
        return f"{self._name}-{self.options.options().form}"

    def _form_changed(self, options: Options) -> None:
        """A name that is still a suggestion goes with the form."""
        if self.name.text() in {f"{self._name}-briefing", f"{self._name}-summary"}:
            self.name.setText(f"{self._name}-{options.form}")
        self._changed()

    def _changed(self) -> None:
        wanted, made = self._wanted(), self.plan()
        self._asked = False
        self.options.offer(
            forms=any(item.forms for item in wanted), pages=any(item.pages for item in wanted)
        )
        self.words.setText(made.words())
        self.export_button.setText(EXPORT)
        self.export_button.setEnabled(not made.refusal)

    def _export(self) -> None:
        """Write, or first ask whether files that are there may go."""
        made = self.plan()
        question = made.question()
        if made.refusal:
            self._changed()
        elif question and not self._asked:
            self._asked = True
            self.words.setText(question)
            self.export_button.setText(REPLACE)
            announce(self, question)
        else:
            self.chosen.emit(made, self.options.options())
            self.accept()

    def _browse(self) -> None:
        found = QFileDialog.getExistingDirectory(self, "Folder to export to", self.folder.text())
        if found:
            self.folder.setText(str(Path(found)))

    def _lay_out(self) -> None:
        where = QHBoxLayout()
        where.setSpacing(8)
        where.addWidget(self.folder, 1)
        where.addWidget(self.browse)
        rows = QFormLayout()
        rows.addRow(_label("File &name", self.name), self.name)
        rows.addRow(_label("F&older", self.folder), where)
        across = QHBoxLayout()
        across.setSpacing(24)
        across.addWidget(self._format_column(), 0, Qt.AlignmentFlag.AlignTop)
        across.addWidget(self._options_side(), 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self.export_button)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(12)
        column.addLayout(across, 1)
        column.addLayout(rows)
        column.addWidget(self.words)
        column.addLayout(foot)
        room, wanted = self.screen().availableSize(), QSize(now().em(46), now().em(51))
        self.resize(wanted.boundedTo(QSize(room.width() * 9 // 10, room.height() * 9 // 10)))

    def _format_column(self) -> QWidget:
        side = QWidget()
        formats = QVBoxLayout(side)
        formats.setContentsMargins(0, 0, 0, 0)
        formats.addWidget(Words("Formats", "strong"))
        for box in self.formats.values():
            formats.addWidget(box)
        return side

    def _options_side(self) -> QScrollArea:
        side = QScrollArea()
        side.setWidgetResizable(True)
        side.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it can be reached, and scrolls it
        side.setFrameShape(QScrollArea.Shape.NoFrame)
        side.setHorizontalScrollBarPolicy(side.horizontalScrollBarPolicy().ScrollBarAlwaysOff)
        side.setWidget(self.options)
        return side


def _label(words: str, field: Field) -> QLabel:
    """A label as high as its field, so that both stand on one line."""
    made = QLabel(words)
    made.setBuddy(field)
    made.setMinimumHeight(field.sizeHint().height())
    return made


def _field(name: str, text: str) -> Field:
    made = Field(clears=False)  # a name and a folder are never wanted empty
    made.setAccessibleName(name)
    made.setText(text)
    return made
