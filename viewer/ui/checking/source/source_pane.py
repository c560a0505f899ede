"""The document: its page with the candidates marked, the strip of pages, and how large it is."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from viewer.presentation.checking.content import CheckingContent
from viewer.store.documents.beside import PUT_IT_THERE
from viewer.store.documents.page import PageBox, PageWanted, ShownPage, Span
from viewer.store.problem import Problem
from viewer.store.session.open_draft import OpenDraft
from viewer.ui.accessibility.announce import answer
from viewer.ui.checking.source.mark_canvas import PlacedMark
from viewer.ui.checking.source.mark_text import MarkText
from viewer.ui.checking.source.marks_legend import MarksLegend
from viewer.ui.checking.source.page_questions import PageQuestions
from viewer.ui.checking.source.page_sizes import PageSizes
from viewer.ui.checking.source.page_strip import PageStrip
from viewer.ui.checking.source.page_wanted import is_same_page, page_text, wanted_of
from viewer.ui.checking.source.thumbnails.column import ThumbnailColumn
from viewer.ui.checking.source.word_canvas import WordCanvas
from viewer.ui.checking.thin_line import ThinLine
from viewer.ui.documents.picture_view import PictureView
from viewer.ui.layouts import fill, in_column, in_row, turn
from viewer.ui.session import disk_tasks
from viewer.ui.session.worker import Question
from viewer.ui.theme.theme import now
from viewer.ui.timers import single_shot
from viewer.ui.widgets.passage import Passage
from viewer.ui.widgets.surfaces import CardFrame
from viewer.ui.widgets.words import Words

SETTLED_MS, BESIDE_EM = 40, 39
OPENING = "Opening the document…"
NO_DOCUMENT = "The document itself is not at hand, so its pages cannot be shown."


class SourcePane(CardFrame):
    """`picked` sends a candidate that was clicked, `turned` a page, `selected` a span of its text.

    `said` sends a sentence.
    """

    picked = Signal(str)
    turned = Signal(int)
    said = Signal(str)
    selected = Signal(object)

    def __init__(self) -> None:
        super().__init__(margins=(1, 1, 1, 0))
        self._one: OpenDraft | None = None
        self._content: CheckingContent | None = None
        self._wanted: PageWanted | None = None
        self._page: ShownPage | None = None
        self._found: tuple[Span, ...] = ()
        self._drawn_at, self._to_foot = 0, False
        self._described: tuple[QWidget | None, str] = None, ""
        self._question = Question(self, self._take, self._tell_late)
        self._questions = PageQuestions(self)
        self._soon = single_shot(self, self._ask, SETTLED_MS)
        self.canvas = WordCanvas()
        self.picture = PictureView(self.canvas, gap=3)
        self.text, self.nothing, self._why = MarkText(), Passage(room=14), Words()
        self.strip, self.legend = PageStrip(), MarksLegend(False)
        self.aside, self._sizes = ThumbnailColumn(), PageSizes(self.picture)
        self._connect()
        self._lay_out()

    def show_content(self, one: OpenDraft, content: CheckingContent) -> None:
        """Show the page of a draft, and its marks."""
        before, self._one, self._content = self._content, one, content
        self.strip.show_pages(content.pages, content.page)
        self.aside.show_pages(one, content.pages)
        self.legend.show_content(any(page.state == "no_text" for page in content.pages))
        for part in (self.canvas, self.text, self.nothing):
            part.setAccessibleName(content.title)
        if one.draft.document.kind != "pdf":
            self._show_text(one, before)
            return
        wanted = wanted_of(one, self._spans())
        if wanted is None:
            self._show_nothing(NO_DOCUMENT)
        elif wanted != self._wanted:
            self._ask_for(wanted)
        else:
            self._mark(reveal=before is None or before.at != content.at)

    def show_found(self, spans: tuple[Span, ...]) -> None:
        """Mark words that were searched for, the first of them in sight."""
        self._found = spans
        if self._one is not None and self._content is not None:
            self.show_content(self._one, self._content)
            self._reveal()

    def show_little(self, *, little: bool) -> None:
        """Leave out what the marks mean, and how large the page is: there is no room for it."""
        self._foot.setVisible(not little)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._refit()

    def _refit(self) -> None:
        # Where the meaning of the marks and the buttons do not fit side by side, in two lines.
        turn(self._below, across=self.width() >= now().em(BESIDE_EM))
        self.aside.fit(self.width())
        if self._one is not None and self._content is not None:
            self.aside.show_pages(self._one, self._content.pages)

    def sizes(self) -> tuple[tuple[str, str, Callable[[], object]], ...]:
        """How large the page can be made, in words; nothing where it is text or not in sight."""
        if not self.isVisible() or self._stack.currentWidget() is not self.picture:
            return ()
        return self._sizes.entries()

    def front(self) -> QWidget:
        """What of the document can have the focus."""
        shown = self._stack.currentWidget()
        return self.canvas if shown in (self.picture, None) else shown

    def selected_span(self) -> Span | None:
        """The characters that are selected with the keyboard, or in a document that is text."""
        shown = self._stack.currentWidget()
        return (self.text if shown is self.text else self.canvas).selected_span()

    def selected_words(self) -> str:
        """The words that are selected, as they are printed."""
        span = self.selected_span()
        text = page_text(self._one) if self._one is not None else ""
        return " ".join(text[slice(*span)].split()) if span else ""

    def _spans(self) -> tuple[Span, ...]:
        assert self._content is not None
        return tuple(dict.fromkeys((*self._content.spans, *self._found)))

    def _ask_for(self, wanted: PageWanted) -> None:
        turned = not is_same_page(self._wanted, wanted)
        self._wanted = wanted
        if turned:
            self._page = None
            self._questions.drop()
            self.canvas.forget_words()
        self._soon.start()

    def _ask(self) -> None:
        if self._wanted is not None:
            self._drawn_at = self.picture.pixels_wanted()
            self._question.ask(disk_tasks.shown_page, self._wanted, self._drawn_at)

    @Slot(object)
    def _take(self, found: ShownPage | Problem) -> None:
        if isinstance(found, Problem):
            self._show_nothing(found.sentence.removesuffix(PUT_IT_THERE).rstrip())
            return
        first, self._page = self._page is None, found
        if found.picture is not None:
            self.canvas.show_picture(found.picture, (), None)
            self.picture.fit()
            self._stack.setCurrentWidget(self.picture)
            self._sizes.show()
            self._mark(reveal=first)

    def _mark(self, *, reveal: bool) -> None:
        if self._page is None or self._content is None or self._wanted is None:
            return
        boxes: dict[Span, tuple[PageBox, ...]] = {
            span: marked.boxes
            for span, marked in zip(self._wanted.places, self._page.marked, strict=False)
            if marked
        }
        placed = tuple(
            PlacedMark(mark, boxes.get((mark.spot.start, mark.spot.end), ()))
            for mark in self._content.marks
        )
        found = tuple(boxes[span] for span in self._found if span in boxes)
        self.canvas.show_marks(placed, found)
        self._describe(self.canvas)
        if reveal:
            self._reveal()

    def _describe(self, part: QWidget) -> None:
        content = self._content
        if content is not None:
            entry = next((page for page in content.pages if page.number == content.page), None)
            words = f"{entry.spoken}, of {len(content.pages):,}" if entry else ""
            if (part, words) != self._described:
                self._described = part, words
                if part.hasFocus():
                    answer(part, words)
                    self.canvas.tell_word()  # its words may be here before its picture
                else:
                    part.setAccessibleDescription(words)

    def _reveal(self) -> None:
        if self._stack.currentWidget() is self.text:
            self.text.reveal()
            return
        box = self.canvas.marked_box()
        seen = self.canvas.visibleRegion().boundingRect()
        if box is None or not seen.contains(box.toRect()):
            self.picture.reveal(at_foot=self._to_foot)
        self._to_foot = False

    def _show_text(self, one: OpenDraft, before: CheckingContent | None) -> None:
        assert self._content is not None
        pages = one.text.pages if one.text else ()
        if not pages:
            self._show_nothing(NO_DOCUMENT)
            return
        self._stack.setCurrentWidget(self.text)
        self._sizes.hide()
        self.text.show_page(pages[min(one.page, len(pages)) - 1])
        self.text.show_marks(self._content.marks, self._found)
        self._describe(self.text)
        if before is None or before.at != self._content.at:
            self.text.reveal()

    def _show_nothing(self, sentence: str) -> None:
        self._why.setText(sentence)
        self.nothing.setAccessibleDescription(sentence)
        self._stack.setCurrentWidget(self.nothing)
        self._sizes.hide()

    @Slot()
    def _tell_late(self) -> None:
        if self._page is None and self._stack.currentWidget() is self.picture:
            self.canvas.wait(OPENING)
        elif self._page is None:
            self._show_nothing(OPENING)

    def _ask_region(self, region: PageBox) -> None:
        if self._wanted is not None:
            self._questions.ask_region(self._wanted, region)

    def _ask_words(self) -> None:
        if self._wanted is not None and self._one is not None:
            self._questions.ask_words(self._wanted, page_text(self._one))

    def _select(self, span: Span) -> None:
        self.show_found((span,))
        self.selected.emit(span)

    def _keep_in_sight(self, place: QRectF) -> None:
        middle, gap = place.center().toPoint(), now().em(3)
        self.picture.ensureVisible(middle.x(), middle.y(), gap, gap)

    def _turn(self, step: int) -> None:
        if self._content is not None:
            self._to_foot = step < 0
            self.turned.emit(self._content.page + step)

    def _draw_anew(self) -> None:
        if self._page is not None and self.picture.pixels_wanted() != self._drawn_at:
            self._soon.start()

    def _connect(self) -> None:
        self.canvas.picked.connect(self.picked)
        self.canvas.dragged.connect(self._ask_region)
        self.canvas.turned.connect(self._turn)
        self.canvas.wants_words.connect(self._ask_words)
        self.canvas.walked.connect(self._keep_in_sight)
        self.text.picked.connect(self.picked)
        self.text.selected.connect(self.selected)
        self.strip.turned.connect(self.turned)
        self.aside.thumbnails.turned.connect(self.turned)
        self.aside.wanted.connect(self._refit)
        self.aside.said.connect(self.said)
        self._questions.said.connect(self.said)
        self._questions.selected.connect(self._select)
        self._questions.words.connect(self.canvas.take_words)
        self.picture.resized.connect(self._draw_anew)

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for page in (self.picture, self.text, self.nothing):
            self._stack.addWidget(page)
        self.nothing.tell("Document")
        fill(self.nothing.column, self._why, None)
        self._foot = QWidget()
        buttons = in_row(None, self.aside.button, self._sizes, spacing=6)
        self._below = in_row((self.legend, 1), buttons, within=self._foot, spacing=6)
        below = in_column(self.strip, self._foot, margins=(14, 0, 14, 8), spacing=4)
        beside = in_row(self.aside, (self._stack, 1), spacing=0)
        fill(self.column, (beside, 1), ThinLine(), below)
