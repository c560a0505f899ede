"""The checking page: document and candidates side by side, decided one by one."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QCursor,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from viewer.presentation.checking.checking_page import checking_content
from viewer.presentation.checking.content import CheckingContent, Spot
from viewer.presentation.checking.finding import NO_MATCH, Finder, PlacesInHand
from viewer.presentation.checking.keys import IDS_BY_KEYS
from viewer.presentation.checking.keys_page import TITLE, keys_page, keys_text
from viewer.presentation.window.actions import keys_of
from viewer.store.documents.page import Span
from viewer.store.session.open_draft import OpenDraft
from viewer.ui.accessibility.announce import answer_in_passing, notify
from viewer.ui.accessibility.focus import alive
from viewer.ui.accessibility.open_over import open_over
from viewer.ui.checking.action_bar import ActionBar
from viewer.ui.checking.filling import Filling
from viewer.ui.checking.header import CheckingHeader
from viewer.ui.checking.more_menu import MoreEntry, more_menu
from viewer.ui.checking.rows.candidate_list import CandidateList
from viewer.ui.checking.saving.save_report import save_report
from viewer.ui.checking.source.copying import copied
from viewer.ui.checking.source.source_pane import SourcePane
from viewer.ui.checking.thin_line import ThinLine
from viewer.ui.checking.unused_keys import unused_key
from viewer.ui.dialogs.page_dialog import PageDialog
from viewer.ui.layouts import in_column, in_row
from viewer.ui.session.drafting import Drafting
from viewer.ui.theme.theme import Themed, now
from viewer.ui.widgets.surfaces import CardFrame

SIDE_BY_SIDE_EM, LOW_EM = 50, 32


class CheckingPage(QWidget, Themed):
    """Shows an open draft, and asks for what is to be done with it.

    `did` sends the id of an action that is not the draft's own, `said` a sentence.
    """

    did = Signal(str)
    said = Signal(str)

    def __init__(self, drafting: Drafting) -> None:
        super().__init__()
        self._drafting = drafting
        self._one: OpenDraft | None = None
        self._content: CheckingContent | None = None
        self._finder = Finder()
        self._places = PlacesInHand()
        self.header, self.source = CheckingHeader(), SourcePane()
        self.list, self.bar = CandidateList(), ActionBar()
        self.filling = Filling(drafting, self.list, self)
        self._on_list = True
        self._connect()
        self._lay_out()

    def show_draft(self, one: OpenDraft) -> None:
        """Show a draft; what is equal to what is shown is not touched."""
        content = checking_content(one)
        if self._one is not None and (one.id, one.at) != (self._one.id, self._one.at):
            self.filling.leave()
        if self._one is None or _moved(one) != _moved(self._one):
            self.bar.hint("")
        if self._one is None or one.id != self._one.id:
            self._finder = Finder()
            self.header.finder.clear()
        self._one = one
        if content == self._content:
            return
        before, self._content = self._content, content
        self.header.show_content(content)
        self.source.show_content(one, content)
        if self.filling.form is None:
            self.list.show_rows(content.rows, content.said)
            if content.said and (before is None or before.said != content.said):
                notify(self.list, content.said)
        self.bar.show_offers(content.offers)

    def begin(self) -> None:
        """Give the focus to the list, where the keys act."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def panes(self) -> list[QWidget]:
        """Where each side begins for the keyboard."""
        return [self.source.front(), self.list]

    def step_side(self) -> None:
        """Move the focus from the list to the document, or back."""
        focus = QApplication.focusWidget()
        self._on_list = focus is not None and self.source.isAncestorOf(focus)
        self._arrange()
        target = self.list if self._on_list else self.source.front()
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def start_find(self) -> None:
        """Put the cursor where words to find are typed."""
        self.header.start_find()

    def find_on(self, step: int) -> None:
        """Go to the next match, or the one before."""
        self._seek(self.header.finder.text(), step)

    def copy(self) -> str:
        """Copy the words of the document that are selected, or what is in hand; say what was."""
        return copied(self.source.selected_words(), self._content)

    def rest(self, *, resting: bool) -> None:
        """The single keys rest, because somebody types, or act again."""
        for shortcut in self._digits:
            shortcut.setEnabled(not resting)
        self.bar.rest(resting=resting)

    def apply_theme(self) -> None:
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Put the focus where the keys act: what had it is not in sight any more."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._take_focus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return to the list and take a hint away by Escape, wherever that is not needed itself.

        A key of the page that comes here from elsewhere is one that can do nothing now.
        """
        if event.key() == Qt.Key.Key_Escape:
            self.bar.hint("")
            if not self.list.hasFocus():
                self.begin()
                return
        elif keys := unused_key(event):
            self._drafting.no_key(keys)
            return
        super().keyPressEvent(event)

    def _take_focus(self) -> None:
        focus = QApplication.focusWidget()
        if self.isVisible() and (focus is None or not self._sides_hold(focus)):
            self.begin()

    def _sides_hold(self, focus: QWidget) -> bool:
        return self.source.isAncestorOf(focus) or self._card.isAncestorOf(focus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Both sides where there is room; else the one that was asked for last."""
        both = self.width() >= now().em(SIDE_BY_SIDE_EM)
        self.source.setVisible(both or not self._on_list)
        self._card.setVisible(both or self._on_list)
        self.header.name_side("" if both else "Document" if self._on_list else "List")
        low = self.height() < now().em(LOW_EM)
        self.header.show_little(little=low)
        self.bar.show_little(little=low)
        self.source.show_little(little=low)
        side = 10 if low else 14
        self._sides.setContentsMargins(24, side, 24, side)

    def _make_room(self) -> None:
        """A form lies over what is in hand: have it in sight, with the buttons that it has."""
        self.bar.rest_for_form(there=True)
        self._on_list = True
        self._arrange()

    def _show_behind(self) -> None:
        """No form lies over the list any more: it shows what has become of it meanwhile."""
        self.bar.rest_for_form(there=False)
        if self._content is not None:
            self.list.show_rows(self._content.rows, self._content.said)

    def _fill_in(self, action: str) -> None:
        if action == "check-add":
            self._offer_to_add(self.source.selected_span())
        else:
            self.filling.fill_in(action)

    def _offer_to_add(self, span: Span | None) -> None:
        """Ask what is to be made of words, where they are selected."""
        shown = self.source.front() if span else self.list
        at = QCursor.pos() if shown.underMouse() else shown.mapToGlobal(shown.rect().center())
        self.filling.offer_to_add(span, self.source.canvas.walked_to() or at)

    def _offer_more(self) -> None:
        """Where there is little room, what has no button is in a menu."""
        if self._content is None:
            return
        others: list[MoreEntry] = [
            ("Show as report", keys_of("check-show"), partial(self._act, "check-show")),
            ("Find in this document", keys_of("find"), self.start_find),
            (
                "Document" if self._card.isVisible() else "List",
                keys_of("next-pane"),
                self.step_side,
            ),
            *self.source.sizes(),
            ("Open…", keys_of("open"), partial(self._act, "open")),
        ]
        offers = (one for one in self._content.offers if one.place in {"side", "foot"})
        more = self.header.more
        menu = more_menu(offers, self._act, others, self)
        menu.popup(more.mapToGlobal(more.rect().bottomLeft()))
        menu.setActiveAction(menu.actions()[0])

    def _lead(self, target: object) -> None:
        """Follow what was clicked in the band: a place, or the key that it stands for."""
        if isinstance(target, Spot):
            self._on_list = self.width() >= now().em(SIDE_BY_SIDE_EM)
            self._arrange()
            self._drafting.turn(target.page)
            self.source.show_found(((target.start, target.end),))
        elif isinstance(target, str) and target.isdigit():
            self._drafting.digit(int(target))
        elif isinstance(target, str) and target in IDS_BY_KEYS:
            self._drafting.do(IDS_BY_KEYS[target])

    def _show_place(self) -> None:
        """Show the next place of what is in hand, from its first one again after the last."""
        found = self._places.following(self._content.row if self._content else None)
        if found is not None:
            self._lead(found.spot)
            self.list.tell(found.words)

    def _choose(self, at: str) -> None:
        self.source.show_found(())
        self._drafting.choose(at)

    def _seek(self, words: str, step: int) -> None:
        if self._one is None:
            return
        found = self._finder.seek(self._one.text, words, self._one.page, step)
        if found is None:
            self.source.show_found(())
            self.header.finder.tell(NO_MATCH if words.strip() else "", bad=True)
            return
        self._drafting.turn(found.spot.page)
        self.source.show_found(((found.spot.start, found.spot.end),))
        self.header.finder.tell(found.words)

    def _hint(self, sentence: str) -> None:
        """Say why a key does nothing, where the keys are told and where the person is."""
        self.bar.hint(sentence)
        focus = QApplication.focusWidget()
        if not sentence:
            return
        if not self._card.isVisible():
            self.said.emit(sentence)
        elif focus is None or focus is self.list or not self.isAncestorOf(focus):
            self.list.tell(sentence)
        else:
            answer_in_passing(focus, sentence)

    def _act(self, action: str) -> None:
        if action.startswith("check-"):
            self._drafting.do(action)
        else:
            self.did.emit(action)

    def _ask_where(self) -> None:
        """Ask where the report is to be saved, and save it; the focus is where it was then."""
        before = QApplication.focusWidget()
        save_report(self._drafting, self)
        self.activateWindow()
        if self.isVisible():
            here = alive(before)
            if here is not None and self._sides_hold(here) and here.isVisible():
                here.setFocus(Qt.FocusReason.ShortcutFocusReason)
            else:
                self.begin()

    def _list_keys(self) -> None:
        open_over(PageDialog(TITLE, keys_page(), "&Copy keys", keys_text(), self))

    def _connect(self) -> None:
        self._drafting.wants_file.connect(self._ask_where)
        self._drafting.wants_keys.connect(self._list_keys)
        self._drafting.wants_form.connect(self._fill_in)
        self.filling.began.connect(self._make_room)
        self.filling.ended.connect(self._show_behind)
        self.filling.made.connect(partial(self.source.show_found, ()))
        self.filling.hinted.connect(self._hint)
        self.header.did.connect(self._act)
        self.header.sought.connect(self._seek)
        self.header.finder.left.connect(self.begin)
        self.header.asked_more.connect(self._offer_more)
        self.header.asked_side.connect(self.step_side)
        self.bar.did.connect(self._act)
        self.list.chosen.connect(self._choose)
        self.list.led.connect(self._lead)
        self.list.searched.connect(self._drafting.no_key)
        self._drafting.hinted.connect(self._hint)
        self._drafting.wants_place.connect(self._show_place)
        self.source.picked.connect(self._choose)
        self.source.said.connect(self.said)
        self.source.selected.connect(self._offer_to_add)
        self.source.turned.connect(self._drafting.turn)
        self._digits = [QShortcut(QKeySequence(str(digit)), self) for digit in range(1, 10)]
        for digit, shortcut in enumerate(self._digits, 1):
            shortcut.activated.connect(partial(self._drafting.digit, digit))

    def _lay_out(self) -> None:
        self._card = CardFrame((self.list, 1), ThinLine(), self.bar, margins=(1, 6, 1, 0))
        self._sides = in_row((self.source, 46), (self._card, 54), spacing=14)
        for side in (self.source, self._card):
            side.setMinimumWidth(1)
        in_column(self.header, (self._sides, 1), within=self, spacing=0)


def _moved(one: OpenDraft) -> tuple[int, str, int]:
    """What is another one as soon as anything was decided, or something else is in hand."""
    return one.id, one.at, one.version
