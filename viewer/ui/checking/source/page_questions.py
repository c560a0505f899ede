"""What is asked of a page's text: which words lie in a region, and where each word is."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from viewer.presentation.checking.walking import spans_in, words_of
from viewer.store.documents.page import PageBox, PageWanted, ShownPage, Span
from viewer.store.problem import Problem
from viewer.ui.session import disk_tasks
from viewer.ui.session.worker import Question


class PageQuestions(QObject):
    """`selected` sends the span of a region's words, `words` all of a page, `said` a sentence."""

    selected = Signal(object)
    words = Signal(object)
    said = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._spans: tuple[Span, ...] = ()
        self._region = Question(self, self._take_region)
        self._words = Question(self, self._take_words)

    def ask_region(self, wanted: PageWanted, region: PageBox) -> None:
        """See which words lie where the mouse was moved."""
        left, top, right, bottom = region
        box = min(left, right), min(top, bottom), max(left, right), max(top, bottom)
        self._region.ask(disk_tasks.region_words, wanted, box)

    def ask_words(self, wanted: PageWanted, text: str) -> None:
        """See where each word of the page is, for the keyboard to go through them."""
        self._spans = spans_in(text)
        self._words.ask(disk_tasks.shown_page, replace(wanted, places=self._spans), 1)

    def drop(self) -> None:
        """Drop the answers for this page, because another one is shown."""
        self._words.drop()
        self._region.drop()

    @Slot(object)
    def _take_region(self, found: Span | Problem) -> None:
        if isinstance(found, Problem):
            self.said.emit(found.sentence)
        else:
            self.selected.emit(found)

    @Slot(object)
    def _take_words(self, found: ShownPage | Problem) -> None:
        if isinstance(found, ShownPage):
            self.words.emit(words_of(self._spans, found.marked))
