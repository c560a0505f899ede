"""A page of a document, with the place marked that something in the report rests on."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from viewer.presentation.content.clipboard import plain_words
from viewer.presentation.tabs.document import DocumentPage, PageAnswer, marked_text, page_answer
from viewer.store.documents.page import ShownPage
from viewer.store.problem import Problem
from viewer.ui.accessibility.announce import answer, answer_once
from viewer.ui.documents.page_text import TextPage
from viewer.ui.documents.picture_view import PictureView
from viewer.ui.documents.steps_bar import StepsBar
from viewer.ui.forms.flat_button import FlatButton
from viewer.ui.layouts import fill, in_column, in_row
from viewer.ui.session import disk_tasks
from viewer.ui.session.worker import Question
from viewer.ui.timers import single_shot
from viewer.ui.widgets.citable import SelfCopying
from viewer.ui.widgets.passage import Passage
from viewer.ui.widgets.surfaces import CardFrame
from viewer.ui.widgets.tab import TabWidget
from viewer.ui.widgets.words import Words

SETTLED_MS = 40
LEAST_PAGE = 48  # pixels
OPENING = "Opening the document…"


class DocumentTab(TabWidget, SelfCopying):
    """Asks the disk for a page, and shows it when it comes, or a sentence on why it does not."""

    def __init__(self) -> None:
        super().__init__()
        self._content: DocumentPage | None = None
        self.told: PageAnswer | None = None
        """What is shown; None until the disk has answered."""
        self._drawn_at, self._to_foot = 0, False
        self._question = Question(self, self._take, self._tell_late)
        self._soon = single_shot(self, self._ask, SETTLED_MS)
        self.title, self.subtitle = Words("", "heading"), Words("", "body", "muted")
        self.sentence, self._why_not = Words("", "strong"), Words()
        self.again = FlatButton("&Try again", self._ask)
        self.steps = StepsBar()
        self.steps.chosen.connect(self.chosen)
        self.steps.zoomed.connect(self._zoom)
        self.picture, self.text, self.nothing = PictureView(), TextPage(), Passage()
        self.picture.canvas.turned.connect(self._turn)
        self.picture.resized.connect(self._draw_anew)
        self._lay_out()

    def show_content(self, content: DocumentPage) -> None:
        if content == self._content:
            return
        self._content, self.told = content, None
        self.title.setText(content.title)
        for part in (self.picture.canvas, self.text, self.nothing):
            part.setAccessibleName(content.title)
        self.subtitle.setText(content.subtitle)
        self.subtitle.setVisible(bool(content.subtitle))
        self.steps.setVisible(content.wanted is not None)
        self.steps.show_content(content)
        if content.wanted is None:
            self._question.drop()
            self._show(PageAnswer(content.subtitle, sentence=content.subtitle))
        else:
            self._soon.start()

    def panes(self) -> list[QWidget]:
        return [self._front(), self.steps.next_place]

    def copy_itself(self) -> str:
        """Copy the words that are marked; return a sentence on it."""
        told, here = self.told, self._content.here if self._content else None
        marked = told.page.marked[here] if told and told.page and here is not None else None
        if marked is None:
            return "There is nothing to copy here."
        QGuiApplication.clipboard().setText(plain_words(marked_text(marked)))
        return "Copied the marked words"

    def _ask(self) -> None:
        if self._content is not None and self._content.wanted is not None:
            self._drawn_at = self.picture.pixels_wanted()
            task = disk_tasks.shown_page
            self._question.ask(task, self._content.wanted, self._drawn_at)

    @Slot(object)
    def _take(self, found: ShownPage | Problem) -> None:
        assert self._content is not None
        self._show(page_answer(self._content, found))

    def _show(self, told: PageAnswer) -> None:
        content, before = self._content, self.told
        assert content is not None
        self.told = told
        self._say(told.sentence if told.page is not None else "")
        self._why_not.setText(told.sentence)
        self.again.setVisible(told.page is None and content.wanted is not None)
        page, is_picture = told.page, bool(told.page and told.page.picture)
        self.steps.show_page(told.label, has_next=told.has_next, is_picture=is_picture)
        if page is None:
            self._bring(self.nothing)
        elif page.picture is not None:
            self.picture.canvas.show_picture(page.picture, page.marked, content.here)
            self.picture.fit()
            self._bring(self.picture)
            if before is None:  # else it is only drawn anew
                self.picture.reveal(at_foot=self._to_foot)
                self._to_foot = False
        elif content.wanted is not None:
            self._bring(self.text)
            self.text.show_text(page.text, content.wanted.places, page.marked, content.here)
        if before is None:
            self._tell(told)

    @Slot()
    def _tell_late(self) -> None:
        if self.told is None:
            self._say(OPENING)
            self.picture.canvas.clear()
            self._bring(self.picture)

    def _say(self, sentence: str) -> None:
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))

    def _tell(self, told: PageAnswer) -> None:
        """Let those who hear the screen know which page it is, and what is marked on it."""
        front, focus = self._front(), QApplication.focusWidget()
        if front.hasFocus():
            answer(front, told.words)
            return
        front.setAccessibleDescription(told.words)
        if focus is not None and self.isAncestorOf(focus):
            answer_once(focus, told.words)

    def _front(self) -> QWidget:
        """What of the page can have the focus."""
        shown = self._stack.currentWidget()
        return self.picture.canvas if shown in (self.picture, None) else shown

    def _bring(self, page: QWidget) -> None:
        before = self._front()
        had = before.hasFocus()
        self._stack.setCurrentWidget(page)
        if had and self._front() is not before:
            self._front().setFocus()

    def _turn(self, step: int) -> None:
        """Go on reading on the next page, or at the foot of the one before."""
        self._to_foot = step < 0
        self.steps.turn(step)

    def _zoom(self, factor: float) -> None:
        self.picture.set_zoom(self.picture.zoom * factor if factor else 1.0)

    def _draw_anew(self) -> None:
        if self.told is not None and self.picture.pixels_wanted() != self._drawn_at:
            self._soon.start()

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for page in (self.picture, self.text, self.nothing):
            self._stack.addWidget(page)
            page.setMinimumHeight(LEAST_PAGE)
        self.nothing.tell("Document")
        self.nothing.column.setContentsMargins(22, 16, 22, 16)
        again = in_row(self.again, None, margins=(0, 12, 0, 0))
        fill(self.nothing.column, self._why_not, again, None)
        card = CardFrame(self._stack, margin=1)
        self.sentence.hide()
        head = in_column(self.title, self.subtitle, self.sentence, self.steps, spacing=4)
        in_column(head, (card, 1), within=self, margins=(24, 10, 24, 20), spacing=8)
