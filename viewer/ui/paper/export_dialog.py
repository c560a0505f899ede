"""Export: which formats, how, under what name and where; it says what will be written."""

from dataclasses import replace
from pathlib import Path
from typing import get_args

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QFormLayout, QWidget

from viewer.characters import shown
from viewer.export.formats import Format
from viewer.export.targets import SavePlan, plan
from viewer.presentation.summary.document import Form, Options
from viewer.ui.accessibility.announce import announce, answer
from viewer.ui.forms.field import Field
from viewer.ui.forms.flat_button import FlatButton
from viewer.ui.forms.form_controls import FlatCheck
from viewer.ui.forms.labels import FieldLabel, Fieldset
from viewer.ui.layouts import in_column, in_row, size_within_screen
from viewer.ui.paper.options import OptionsPanel
from viewer.ui.paper.printable import Printable
from viewer.ui.session import disk_tasks
from viewer.ui.session.worker import Question
from viewer.ui.timers import single_shot
from viewer.ui.widgets.scroll_bar import SlimArea
from viewer.ui.widgets.words import Words

LONGEST_FOLDER = 80
EXPORT, REPLACE = "&Export", "&Replace"
TYPING_MS = 150
"""How long typing pauses before the disk is asked what is there."""

LOOKING = "Looking in the folder…"
NO_ANSWER_MS = 5_000
NO_ANSWER = "The folder does not answer. Wait, choose another folder, or cancel."
OFFERED = "The last folder, “{folder}”, cannot be used: {reason}. Your home folder is offered."

HIGH_EM, LOW_EM = 51, 31
"""How high it is with sections to choose, and without."""


class ExportDialog(QDialog):
    """Asks. `chosen` sends the plan and the options; nothing is written here.

    The disk is asked behind its back, for it may not answer: what is typed is never held up, and
    only the answer to what stands there now counts. A folder that was used last and cannot be
    used any more gives way to `otherwise`.
    """

    chosen = Signal(object, object)

    def __init__(
        self,
        printable: Printable,
        folder: str,
        options: Options,
        parent: QWidget,
        otherwise: str = "",
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Export – Inspection Viewer")
        self._printable, self._offered, self._otherwise = printable, folder, otherwise
        self._note = ""
        self._found: SavePlan | None = None
        self._asked = self._pressed = False
        self._question = Question(self, self._take, self._say_looking)
        self._pause = single_shot(self, self._look, TYPING_MS)
        self._patience = single_shot(self, self._say_no_answer, NO_ANSWER_MS)
        self.formats = {item.id: FlatCheck(item.title) for item in printable.formats}
        for item in printable.formats:
            self.formats[item.id].setChecked(item is printable.formats[0])
            self.formats[item.id].toggled.connect(self._changed)
        self.options = OptionsPanel(options, forms=printable.forms, variants=printable.variants)
        self.options.changed.connect(self._form_changed)
        self.name = _field("File name", printable.named(self.options.options()))
        self.name.textChanged.connect(self._changed)
        self.folder = _field("Folder", folder)
        self.folder.textChanged.connect(self._folder_changed)
        self.browse = FlatButton("&Browse…", self._browse)
        self.words = Words("", "body")
        self.export_button = FlatButton(EXPORT, self._export)
        self.export_button.setDefault(True)
        self.close_button = FlatButton("&Cancel", self.reject)
        self._lay_out()
        self._changed()
        self.name.setFocus()
        self.name.selectAll()

    def plan(self) -> SavePlan:
        """What would be written as things stand."""
        return plan(self.folder.text(), self.name.text(), self._wanted())

    def _wanted(self) -> list[Format]:
        return [item for item in self._printable.formats if self.formats[item.id].isChecked()]

    def _form_changed(self, options: Options) -> None:
        """Suggest another name for another form, where the name is still a suggestion."""
        named = self._printable.named
        forms = {named(replace(options, form=form)) for form in get_args(Form)}
        variants = {named(replace(options, variant=key)) for key, _ in self._printable.variants}
        if self.name.text() in forms | variants:
            self.name.setText(named(options))
        self._changed()

    def done(self, result: int) -> None:
        """Close, in whatever way, and drop the question to the disk."""
        self._pause.stop()
        self._patience.stop()
        self._question.drop()
        super().done(result)

    def _folder_changed(self) -> None:
        self._note = ""
        self._changed()

    def _changed(self) -> None:
        """Say at once what can be said without the disk, and ask it when the typing pauses."""
        wanted, made = self._wanted(), self.plan()
        self._asked = self._pressed = False
        self._question.drop()
        self._patience.stop()
        self._found = None
        self.options.offer(
            forms=any(item.forms for item in wanted), pages=any(item.pages for item in wanted)
        )
        self.export_button.setText(EXPORT)
        self._show(made)
        if made.refusal:
            self._pause.stop()
        else:
            self._pause.start()

    def _show(self, made: SavePlan) -> None:
        said = " ".join(filter(None, [self._note, made.words()]))
        self.words.setText(said)
        self.export_button.setAccessibleDescription(said)
        self.export_button.setEnabled(not made.refusal)

    def _look(self) -> None:
        self._pause.stop()
        self._patience.start()
        self._question.ask(disk_tasks.looked, self.plan())

    @Slot(object)
    def _take(self, found: SavePlan) -> None:
        self._patience.stop()
        if found.no_folder and self._otherwise and self.folder.text() == self._offered:
            self._offer_another(found.no_folder)
            return
        self._found = found
        self._show(found)
        if self._pressed:
            self._pressed = False
            self._go_on(found)

    def _offer_another(self, reason: str) -> None:
        """Offer another folder for a suggested one that cannot be used, and say why."""
        note = OFFERED.format(folder=shown(self._offered, LONGEST_FOLDER), reason=reason)
        self.folder.setText(self._otherwise)
        self._note, self._otherwise = note, ""
        self._show(self.plan())
        announce(self, note)

    def _export(self) -> None:
        """Write, or first ask whether files that are there may go."""
        if self._asked and self._found is not None:
            self._leave(self._found)
        elif not self.plan().refusal:
            self._pressed = True
            self._look()

    def _go_on(self, found: SavePlan) -> None:
        question = found.question()
        if question:
            self._asked = True
            self.words.setText(question)
            self.export_button.setText(REPLACE)
            answer(self.export_button, question)
        elif not found.refusal:
            self._leave(found)

    def _leave(self, found: SavePlan) -> None:
        self.chosen.emit(found, self.options.options())
        self.accept()

    def _say_looking(self) -> None:
        self.words.setText(LOOKING)

    def _say_no_answer(self) -> None:
        self.words.setText(NO_ANSWER)
        announce(self, NO_ANSWER)

    def _browse(self) -> None:
        """Ask for a folder, from the one that stands there on, unless that would be waited for."""
        good = self._found is not None and not self._found.no_folder
        start = self.folder.text() if good else self._otherwise
        found = QFileDialog.getExistingDirectory(self, "Folder to export to", start)
        if found:
            self.folder.setText(str(Path(found)))

    def _lay_out(self) -> None:
        where = in_row((self.folder, 1), self.browse, spacing=8)
        rows = QFormLayout()
        rows.addRow(_label("File &name", self.name), self.name)
        rows.addRow(_label("F&older", self.folder), where)
        across = in_row(spacing=24)
        across.addWidget(Fieldset("Formats", self.formats.values()), 0, Qt.AlignmentFlag.AlignTop)
        across.addWidget(self._options_side(), 1)
        foot = in_row(None, self.export_button, self.close_button, spacing=8)
        parts = ((across, 1), rows, self.words, foot)
        in_column(*parts, within=self, margins=(20, 18, 20, 14), spacing=12)
        size_within_screen(self, 46, HIGH_EM if self._printable.forms else LOW_EM)

    def _options_side(self) -> SlimArea:
        side = SlimArea(self.options)
        bar = side.verticalScrollBar().sizeHint().width()
        side.setMinimumWidth(self.options.minimumSizeHint().width() + bar)
        return side


def _label(words: str, field: Field) -> FieldLabel:
    """A label as high as its field, so that both stand on one line."""
    made = FieldLabel(words, field)
    made.setMinimumHeight(field.sizeHint().height())
    return made


def _field(name: str, text: str) -> Field:
    made = Field(name, clears=False)  # a name and a folder are never wanted empty
    made.setText(text)
    return made
