"""The document: its page with the candidates marked, the strip of pages, and how large it is."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from viewer.presentation.checking.content import CheckingContent
from viewer.store.documents.page import Box, PageWanted, ShownPage, Span
from viewer.store.problem import Problem
from viewer.store.session.open_draft import OpenDraft
from viewer.ui.accessibility.announce import answer
from viewer.ui.checking.source.mark_canvas import MarkCanvas, Placed
from viewer.ui.checking.source.mark_text import MarkText
from viewer.ui.checking.source.marks_legend import MarksLegend
from viewer.ui.checking.source.page_strip import PageStrip
from viewer.ui.checking.source.thumbnails.view import Thumbnails
from viewer.ui.checking.thin_line import Line, Upright
from viewer.ui.documents.picture_view import PictureView
from viewer.ui.forms.flat_button import FlatButton
from viewer.ui.layouts import in_column, in_row
from viewer.ui.session import disk_tasks
from viewer.ui.session.worker import Question
from viewer.ui.theme.theme import now
from viewer.ui.widgets.passage import Passage
from viewer.ui.widgets.surfaces import CardFrame
from viewer.ui.widgets.words import Words

SETTLED_MS, STEP = 40, 1.25
NARROW_EM, ROOM_EM = 24, 43
"""Where thumbnails can stand beside the page, and where they do unless somebody says otherwise."""

NO_ROOM = "There is no room for page thumbnails: make the window wider, or the text smaller."
OPENING = "Opening the document…"
NO_DOCUMENT = "The document itself is not at hand, so its pages cannot be shown."


class SourcePane(CardFrame):
    """`picked` sends a candidate that was clicked, `turned` a page, `selected` a span of its text.

    `said` sends a sentence, `thumbnails_wanted` whether they are `shown` or `hidden` from now on.
    """

    picked = Signal(str)
    turned = Signal(int)
    said = Signal(str)
    selected = Signal(object)
    thumbnails_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(margin=1)
        self._one: OpenDraft | None = None
        self._content: CheckingContent | None = None
        self._wanted: PageWanted | None = None
        self._page: ShownPage | None = None
        self._found: tuple[Span, ...] = ()
        self._drawn_at, self._to_foot = 0, False
        self._question = Question(self)
        self._question.answered.connect(self._take)
        self._question.late.connect(self._tell_late)
        self._region = Question(self)
        self._region.answered.connect(self._take_region)
        self._soon = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._soon.timeout.connect(self._ask)
        self.canvas = MarkCanvas()
        self.picture = PictureView(self.canvas, gap=3)
        self.text, self.nothing, self._why = MarkText(), Passage(room=14), Words()
        self.strip, self.legend = PageStrip(), MarksLegend(False)
        self.thumbnails, self._wants_thumbnails = Thumbnails(), ""
        self.zoom_out = FlatButton("−", self._smaller)
        self.zoom_in = FlatButton("+", self._larger)
        self.fit = FlatButton("Fit &width", self._fit)
        self.small = FlatButton("", self.switch_thumbnails, icon="pages")
        self._connect()
        self._lay_out()

    def show_content(self, one: OpenDraft, content: CheckingContent) -> None:
        """Show the page of a draft, and its marks."""
        before, self._one, self._content = self._content, one, content
        self.strip.show_pages(content.pages, content.page)
        self._show_thumbnails()
        self.legend.show_content(any(page.state == "no_text" for page in content.pages))
        for part in (self.canvas, self.text, self.nothing):
            part.setAccessibleName(content.title)
        if one.draft.document.kind != "pdf":
            self._show_text(one, before)
            return
        wanted = _wanted(one, self._spans())
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

    def want_thumbnails(self, wanted: str) -> None:
        """Have page thumbnails beside the page, `shown` or `hidden`; else where there is room."""
        self._wants_thumbnails = wanted
        self._show_thumbnails()

    def switch_thumbnails(self) -> None:
        """Show page thumbnails beside the page, or hide them."""
        wanted = "shown" if self._aside.isHidden() else "hidden"
        self.want_thumbnails(wanted)
        self.thumbnails_wanted.emit(wanted)
        if wanted == "shown" and self._aside.isHidden():
            self.said.emit(NO_ROOM)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._one is not None:
            self._show_thumbnails()

    def _show_thumbnails(self) -> None:
        """Only a PDF has pages of its own; where it is narrow, the page needs all the room."""
        if self._one is None or self._content is None:
            return
        one, pages = _wanted(self._one, ()), self._content.pages
        is_pdf = self._one.draft.document.kind == "pdf" and len(pages) > 1
        can = one is not None and is_pdf and self.width() >= now().em(NARROW_EM)
        asked = self._wants_thumbnails == "shown" or self.width() >= now().em(ROOM_EM)
        shown = can and asked and self._wants_thumbnails != "hidden"
        self.small.setVisible(can)
        self.small.setAccessibleName("Hide page thumbnails" if shown else "Show page thumbnails")
        self._aside.setVisible(shown)
        if shown and one is not None:
            self.thumbnails.show_pages(pages, self._content.page, replace(one, number=0))

    def sizes(self) -> tuple[tuple[str, str, Callable[[], object]], ...]:
        """How large the page can be made, in words; nothing where it is text or not in sight."""
        if not self.isVisible() or self._stack.currentWidget() is not self.picture:
            return ()
        return (
            ("Larger page", "", self._larger),
            ("Smaller page", "", self._smaller),
            ("Page as wide as the window", "", self._fit),
        )

    def front(self) -> QWidget:
        """What of the document can have the focus."""
        shown = self._stack.currentWidget()
        return self.canvas if shown in (self.picture, None) else shown

    def selected_span(self) -> Span | None:
        """The characters that are selected in a document that is text."""
        return self.text.selected_span() if self._stack.currentWidget() is self.text else None

    def _spans(self) -> tuple[Span, ...]:
        assert self._content is not None
        return tuple(dict.fromkeys((*self._content.spans, *self._found)))

    def _ask_for(self, wanted: PageWanted) -> None:
        turned = self._wanted is None or _page_of(wanted) != _page_of(self._wanted)
        self._wanted = wanted
        if turned:
            self._page = None
        self._soon.start()

    def _ask(self) -> None:
        if self._wanted is not None:
            self._drawn_at = self.picture.pixels_wanted()
            self._question.ask(disk_tasks.shown_page, self._wanted, self._drawn_at)

    @Slot(object)
    def _take(self, found: ShownPage | Problem) -> None:
        if isinstance(found, Problem):
            self._show_nothing(found.sentence)
            return
        first, self._page = self._page is None, found
        if found.picture is not None:
            self.canvas.show_picture(found.picture, (), None)
            self.picture.fit()
            self._stack.setCurrentWidget(self.picture)
            self._offer_sizes(offered=True)
            self._mark(reveal=first)

    def _mark(self, *, reveal: bool) -> None:
        if self._page is None or self._content is None or self._wanted is None:
            return
        boxes: dict[Span, tuple[Box, ...]] = {
            span: marked.boxes
            for span, marked in zip(self._wanted.places, self._page.marked, strict=False)
            if marked
        }
        placed = tuple(
            Placed(mark, boxes.get((mark.spot.start, mark.spot.end), ()))
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
            if words != part.accessibleDescription():
                if part.hasFocus():
                    answer(part, words)
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
        self._offer_sizes(offered=False)
        self.text.show_text(pages[min(one.page, len(pages)) - 1].text)
        self.text.show_marks(self._content.marks, self._found)
        self._describe(self.text)
        if before is None or before.at != self._content.at:
            self.text.reveal()

    def _show_nothing(self, sentence: str) -> None:
        self._why.setText(sentence)
        self.nothing.setAccessibleDescription(sentence)
        self._stack.setCurrentWidget(self.nothing)
        self._offer_sizes(offered=False)

    @Slot()
    def _tell_late(self) -> None:
        if self._page is None:
            self._show_nothing(OPENING)

    def _offer_sizes(self, *, offered: bool) -> None:
        for button in (self.zoom_out, self.zoom_in, self.fit):
            button.setVisible(offered)

    def _ask_region(self, region: Box) -> None:
        """See which words lie where the mouse was moved."""
        if self._wanted is not None:
            left, top, right, bottom = region
            box = min(left, right), min(top, bottom), max(left, right), max(top, bottom)
            self._region.ask(disk_tasks.region_words, self._wanted, box)

    @Slot(object)
    def _take_region(self, found: Span | Problem) -> None:
        if isinstance(found, Problem):
            self.said.emit(found.sentence)
        else:
            self.show_found((found,))
            self.selected.emit(found)

    def _turn(self, step: int) -> None:
        if self._content is not None:
            self._to_foot = step < 0
            self.turned.emit(self._content.page + step)

    def _larger(self) -> None:
        self.picture.set_zoom(self.picture.zoom * STEP)

    def _smaller(self) -> None:
        self.picture.set_zoom(self.picture.zoom / STEP)

    def _fit(self) -> None:
        self.picture.set_zoom(1.0)

    def _draw_anew(self) -> None:
        if self._page is not None and self.picture.pixels_wanted() != self._drawn_at:
            self._soon.start()

    def _connect(self) -> None:
        self.canvas.picked.connect(self.picked)
        self.canvas.dragged.connect(self._ask_region)
        self.canvas.turned.connect(self._turn)
        self.text.picked.connect(self.picked)
        self.text.selected.connect(self.selected)
        self.strip.turned.connect(self.turned)
        self.thumbnails.turned.connect(self.turned)
        self.picture.resized.connect(self._draw_anew)

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for page in (self.picture, self.text, self.nothing):
            self._stack.addWidget(page)
        self.nothing.tell("Document")
        self.nothing.column.addWidget(self._why)
        self.nothing.column.addStretch(1)
        self.zoom_out.setAccessibleName("Zoom out")
        self.zoom_in.setAccessibleName("Zoom in")
        self._foot = QWidget()
        self._aside = QWidget()
        in_row(self.thumbnails, Upright(), within=self._aside, spacing=0)
        sizes = (self.small, self.zoom_out, self.zoom_in, self.fit)
        in_row((self.legend, 1), *sizes, within=self._foot, spacing=6)
        below = in_column(self.strip, self._foot, margins=(14, 0, 14, 8), spacing=4)
        self.column.setContentsMargins(1, 1, 1, 0)
        self.column.addLayout(in_row(self._aside, (self._stack, 1), spacing=0), 1)
        self.column.addWidget(Line())
        self.column.addLayout(below)


def _wanted(one: OpenDraft, spans: tuple[Span, ...]) -> PageWanted | None:
    document = one.draft.document
    if document.file is None:
        return None
    file = Path(document.file)
    return PageWanted(file, file.name, document.sha256, one.page, spans)


def _page_of(wanted: PageWanted) -> PageWanted:
    return replace(wanted, places=())
