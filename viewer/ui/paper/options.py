"""How a summary is wanted: form, sections, colours, paper."""

from typing import get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QWidget

from viewer.presentation.parts.rows import RECOMMENDATIONS
from viewer.presentation.summary.document import Form, Options, Paper, SummarySection
from viewer.ui.forms.form_controls import FlatCheck, FlatCombo, FlatSpin
from viewer.ui.forms.labels import FieldLabel, Fieldset
from viewer.ui.layouts import fill, in_column
from viewer.ui.widgets.words import Words

FORMS: tuple[tuple[Form, str], ...] = (
    ("briefing", "Briefing, one page"),
    ("summary", "Summary, complete"),
)
PAPERS: tuple[tuple[Paper, str], ...] = (("a4", "A4"), ("a3", "A3"), ("us-letter", "US Letter"))
TURNS = ((False, "Portrait"), (True, "Landscape"))
COLOURS = ((False, "Colour"), (True, "Black and white"))
SECTIONS: dict[SummarySection, str] = {
    "ratings": "Ratings",
    "figures": "Headline figures",
    "strengths": "Strengths",
    "weaknesses": "Weaknesses",
    "recommendations": RECOMMENDATIONS,
    "metrics": "Metrics",
    "context": "Context",
    "about": "About this report",
    "profile": "The inspected body",
    "method": "How it was inspected",
    "gaps": "What this file does not say",
    "sources": "Sources",
    "derived": "How figures were derived",
}
MOST_BINDING = 40
OWN_CHOICE = (
    "The briefing always has the same sections. You can choose the sections of the summary."
)
NO_CHOICE = "The formats you chose always contain the whole report, so you cannot choose sections."


class OptionsPanel(QWidget):
    """Controls for the options; `changed` sends them whenever they are others."""

    changed = Signal(object)

    def __init__(
        self,
        options: Options,
        *,
        forms: bool = True,
        variants: tuple[tuple[str, str], ...] = (),
    ) -> None:
        super().__init__()
        self._one_form = not forms
        self.variant = _choice(variants or (("", ""),), options.variant, "Document")
        self._several = len(variants) > 1
        self.form = _choice(FORMS, options.form, "Document")
        self.paper = _choice(PAPERS, options.paper, "Paper")
        self.turn = _choice(TURNS, options.landscape, "Orientation")
        self.mono = _choice(COLOURS, options.mono, "Colour")
        self.binding = FlatSpin()
        self.binding.setRange(0, MOST_BINDING)
        self.binding.setSuffix(" mm")
        self.binding.setAccessibleName("Binding margin")
        self.binding.setValue(options.binding)
        self.sections = {name: FlatCheck(words) for name, words in SECTIONS.items()}
        for name, box in self.sections.items():
            box.setChecked(options.wants(name))
            box.toggled.connect(self._tell)
        for control in (self.form, self.variant, self.paper, self.turn, self.mono):
            control.currentIndexChanged.connect(self._tell)
        self.binding.valueChanged.connect(self._tell)
        self._labelled: dict[str, QWidget] = {
            "&Document": self.form,
            "Doc&ument": self.variant,
            "&Paper": self.paper,
            "Or&ientation": self.turn,
            "&Colour": self.mono,
            "&Binding": self.binding,
        }
        self._forms, self._pages = forms, True
        self._fieldset = Fieldset("Sections of the summary", self.sections.values())
        self.reason = Words("", "caption", "muted")
        self._lay_out()
        self._offer()

    def offer(self, *, forms: bool, pages: bool) -> None:
        """Let only those be chosen that make a difference: where nothing has pages, no paper."""
        self._forms, self._pages = forms and not self._one_form, pages
        self._offer()

    def options(self) -> Options:
        """The options as they stand."""
        chosen = frozenset(name for name, box in self.sections.items() if box.isChecked())
        everything = chosen == frozenset(get_args(SummarySection))
        return Options(
            form=self.form.currentData(),
            sections=None if everything else chosen,
            mono=self.mono.currentData(),
            paper=self.paper.currentData(),
            landscape=self.turn.currentData(),
            binding=self.binding.value(),
            variant=self.variant.currentData(),
        )

    def _tell(self) -> None:
        self._offer()
        self.changed.emit(self.options())

    def _offer(self) -> None:
        """A briefing is always one A4 page with its own selection."""
        complete = self.form.currentData() == "summary"
        for box in self.sections.values():
            box.setEnabled(complete and self._forms)
        self.reason.setText(OWN_CHOICE if self._forms else NO_CHOICE)
        said = "" if complete and self._forms else self.reason.text()
        for told in (self.form, self._fieldset):
            told.setAccessibleDescription(said)
        self.reason.setVisible(not (complete and self._forms) and not self._one_form)
        self._fieldset.setVisible(complete and self._forms)  # disabled ticks would look in force
        self.form.setEnabled(self._forms)
        for control in (self.paper, self.turn, self.mono, self.binding):
            control.setEnabled(self._pages)

    def _lay_out(self) -> None:
        rows = QFormLayout()
        rows.setVerticalSpacing(6)
        rows.setHorizontalSpacing(12)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for words, control in self._labelled.items():
            rows.addRow(FieldLabel(words, control), control)
        rows.setRowVisible(self.form, not self._one_form)
        rows.setRowVisible(self.variant, self._several)
        column = in_column(rows, within=self)
        column.addSpacing(8)
        fill(column, self._fieldset, self.reason, None)


def _choice(items: tuple[tuple[object, str], ...], chosen: object, name: str) -> FlatCombo:
    box = FlatCombo()
    keys = [key for key, _ in items]
    box.offer(items, chosen if chosen in keys else keys[0])
    box.setAccessibleName(name)
    return box
