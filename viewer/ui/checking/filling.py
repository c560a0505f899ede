"""What a person fills in on the page: a form over what is in hand, or the menu of what to add."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from viewer.presentation.checking.forms.adding import KINDS, AddedKind, candidate_made, known_at
from viewer.presentation.checking.forms.editing import EditField, Refusal
from viewer.presentation.checking.forms.pairs import (
    Correction,
    correction_of,
    made_of,
    refusal_of_values,
)
from viewer.presentation.checking.groups import overview_for
from viewer.store.documents.page import Span
from viewer.ui.checking.edit_form import EditForm
from viewer.ui.checking.rows.candidate_list import CandidateList
from viewer.ui.session.drafting import Drafting

FIRST_FIELD = {"check-period": "period", "check-whose": "whose"}
REASON = EditField("reason", "Reason, if you like", "")


class Filling(QObject):
    """Lays forms over the list. `began` says that one is there now, `ended` that none is any more,

    `made` that a candidate was added, `hinted` sends why there is none.
    """

    began = Signal()
    ended = Signal()
    made = Signal()
    hinted = Signal(str)

    def __init__(self, drafting: Drafting, rows: CandidateList, parent: QWidget) -> None:
        super().__init__(parent)
        self._drafting, self._list, self._page = drafting, rows, parent
        self.form: EditForm | None = None

    def fill_in(self, action: str) -> None:
        """Lay the form of an action over what is in hand."""
        one = self._drafting.in_front()
        group = overview_for(one).find(one.at) if one else None
        if one is None or group is None or group.aside:
            return
        self.leave()
        if action == "check-set-aside":
            form = EditForm("Set aside", (REASON,), _anything, "Set aside")
            form.done.connect(self._set_aside)
        else:
            given = correction_of(group, one.scales)
            check = partial(refusal_of_values, given, scales=one.scales)
            form = EditForm(given.title, given.fields, check, "Correct", given.headings)
            form.done.connect(partial(self._correct, given))
        form.left.connect(self._return_to_list)
        form.grown.connect(self._list.fit_form)
        self.form = form
        self.began.emit()
        self._list.edit_with(form)
        form.begin(FIRST_FIELD.get(action, ""))

    def leave(self) -> None:
        """Take the form away, if there is one."""
        form, self.form = self.form, None
        if form is not None:
            self._list.edit_with(None)
            self.ended.emit()

    def offer_to_add(self, span: Span | None, at: QPoint) -> None:
        """Ask what is to be made of the words that are selected, or of none."""
        one = self._drafting.in_front()
        if one is None:
            return
        menu = QMenu(self._page)
        menu.aboutToHide.connect(menu.deleteLater)
        for kind, words in KINDS:
            menu.addAction(words).triggered.connect(partial(self._add, kind, one.page, span))
        menu.popup(at)
        menu.setActiveAction(menu.actions()[0])  # else nothing of it is heard

    def _add(self, kind: AddedKind, page: int, span: Span | None) -> None:
        one = self._drafting.in_front()
        if one is None:
            return
        known = known_at(one, page, span) if span and kind == "figure" else None
        if known is not None:
            self._drafting.choose(known)
            self._drafting.do("check-reopen")
            self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        found = candidate_made(kind, one, page, span)
        if isinstance(found, str):
            self.hinted.emit(found)
            return
        self.made.emit()
        self._drafting.add(found)
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if span is None or kind == "fact":
            self.fill_in("check-edit")

    def _correct(self, given: Correction, values: Mapping[str, str]) -> None:
        one = self._drafting.in_front()
        found = made_of(given, values, one.scales if one else {})
        self._return_to_list()
        if not isinstance(found, Refusal) and found:
            self._drafting.correct(*found)

    def _set_aside(self, values: Mapping[str, str]) -> None:
        self._return_to_list()
        self._drafting.set_aside(values["reason"])

    def _return_to_list(self) -> None:
        """Leave the form; the focus goes first, else it would pass over whatever comes next."""
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.leave()
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _anything(_values: Mapping[str, str]) -> Refusal | None:
    return None
