"""The header of the checking page: which document, what can be done with it, and the count."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from viewer.presentation.checking.content import CheckingContent
from viewer.ui.checking.counts_view import CountsView
from viewer.ui.checking.draft_badge import DraftBadge
from viewer.ui.checking.find_field import FindField
from viewer.ui.checking.key_button import KeyButton
from viewer.ui.checking.saved_words import SavedWords
from viewer.ui.forms.flow import Flow
from viewer.ui.layouts import in_column, in_row
from viewer.ui.theme.painting import paint_head
from viewer.ui.theme.theme import Themed, now
from viewer.ui.widgets.passage import Passage
from viewer.ui.widgets.words import Words, breakable


class CheckingHeader(QWidget, Themed):
    """`did` sends the id of an action, `sought` words to find in the document and a step.

    `asked_more` asks for a menu of what has no button, where there is little room, `asked_side`
    for the other side, where there is room for one.
    """

    did = Signal(str)
    sought = Signal(str, int)
    asked_more = Signal()
    asked_side = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._content: CheckingContent | None = None
        self._little = False
        self.title, self.chip = Words("", "title"), DraftBadge("Draft")
        self.title.setWordWrap(False)
        self.subtitle, self.saved = Words("", "body", "muted"), SavedWords()
        self.words = Passage(self.subtitle)
        self.finder = FindField()
        self.open = KeyButton("Open…", "", partial(self.did.emit, "open"))
        self.show_report = KeyButton("Show as report", "V", partial(self.did.emit, "check-show"))
        self.more = KeyButton("More…", "", self.asked_more.emit)
        self.more.hide()
        self.side = KeyButton("", "F6", self.asked_side.emit)
        save = partial(self.did.emit, "check-save")
        self.save = KeyButton("Save report…", "", save, icon="export")
        self.tools = Flow()
        parts = (self.side, self.open, self.finder, self.show_report, self.more, self.save)
        self.tools.show_parts(*parts)
        self.side.hide()  # the parts were shown
        self.counts = CountsView(((), ""))
        self.finder.sought.connect(self.sought)
        self._lay_out()

    def show_content(self, content: CheckingContent) -> None:
        """Show which document it is and how far it is checked."""
        self._content = content
        self.title.setAccessibleName(content.title)
        self.subtitle.setText(breakable(content.subtitle))
        self.words.tell(f"{content.title}, draft", f"{content.subtitle}. {content.saved}")
        self.saved.show_words(content.saved, well=content.saved_well)
        self._arrange(self.width())

    def show_little(self, *, little: bool) -> None:
        """Show only what is needed most: there is little room."""
        if little != self._little:
            self._little = little
            self._arrange(self.width())

    def name_side(self, words: str) -> None:
        """Lead to the side that is called this; without words, both are in sight."""
        self.side.show_words(words, "F6")
        self.side.setVisible(bool(words))
        self._arrange(self.width())

    def apply_theme(self) -> None:
        self._arrange(self.width())
        self.tools.arrange()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(event.size().width())

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_head(self, now().inks.card, now().inks.edge)

    def _arrange(self, width: int) -> None:
        look = now()
        low = self._little
        self.open.setVisible(not low)
        self.show_report.setVisible(not low)
        self.more.setVisible(low)
        self.finder.setVisible(not low or self.finder.hasFocus() or bool(self.finder.text()))
        tools = self.tools.sizeHint().width()
        wide = width - 48 - tools >= look.em(10 if low else 18)
        if wide != self._wide:
            self._place(wide=wide)
        room = width - 48 - self.chip.sizeHint().width() - 20 - (tools + 16 if wide else 0)
        if self._content is not None:
            metrics = self.title.fontMetrics()
            middle = Qt.TextElideMode.ElideMiddle
            self.title.setText(metrics.elidedText(self._content.title, middle, max(room, 80)))
        self.words.setVisible(not low)
        self.saved.setVisible(not low or not self.saved.well)
        self._show_counts(low=low)
        self.tools.arrange()

    def _show_counts(self, *, low: bool) -> None:
        """The count of each section, or only of the one in hand where there is little room."""
        content = self._content
        if content is not None:
            row = content.row
            counts = content.counts
            if low and row is not None:
                counts = tuple(one for one in counts if one.section == row.section)
            self.counts.show_content((counts, content.notice))

    def start_find(self) -> None:
        """Put the cursor where words to find are typed."""
        self.finder.show()
        self.tools.arrange()
        self.finder.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.finder.selectAll()

    def _place(self, *, wide: bool) -> None:
        self._wide = wide
        self._top.removeWidget(self.tools)
        self._column.removeWidget(self.tools)
        if wide:
            self._top.addWidget(self.tools)
        else:
            self._column.insertWidget(1, self.tools)

    def _lay_out(self) -> None:
        self._wide = True
        self.finder.setMinimumWidth(now().em(16))
        self._top = in_row(self.title, self.chip, None, self.tools, spacing=10)
        self._top.setAlignment(self.chip, Qt.AlignmentFlag.AlignVCenter)
        second = in_row((self.words, 1), self.saved, spacing=16)
        self._column = in_column(
            self._top, second, self.counts, within=self, margins=(24, 12, 24, 8), spacing=6
        )
