"""The bars that speak of files: one exported, one changed for the worse, and one being read."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from viewer.presentation.content.text import one_line
from viewer.store.session.state import State
from viewer.ui.forms.flat_button import FlatButton
from viewer.ui.forms.message_bar import MessageBar
from viewer.ui.layouts import in_column
from viewer.ui.session.hub import Hub
from viewer.ui.timers import single_shot

if TYPE_CHECKING:
    from viewer.ui.checking.draft_bars import DraftBars
    from viewer.ui.paper.done_bar import DoneBar

QUIET_MS = 300
"""A file that is read sooner than this is never spoken of."""

SHARE_MS = 120
"""How often the bar looks how far the reading is."""


class FileBars(QWidget):
    """Shows a bar where the state has something to say; each is made when first needed.

    The Tab key comes to them after `before`.
    """

    def __init__(self, hub: Hub, before: QWidget | None = None) -> None:
        super().__init__()
        self._hub, self._before = hub, before
        self.file_fault: MessageBar | None = None
        self.reading: MessageBar | None = None
        self.problems: FlatButton | None = None
        self._exported: DoneBar | None = None
        self.draft: DraftBars | None = None
        self._timer = single_shot(self, self._say_reading, QUIET_MS)
        self._clock = single_shot(self, self._show_share, SHARE_MS)
        self._column = in_column(within=self, spacing=0)

    def show_state(self, state: State) -> None:
        """Show, change or hide the bars."""
        self._show_file_fault(state)
        self._show_draft(state)
        if state.opening.reading is None:
            self._timer.stop()
            self._clock.stop()
            if self.reading is not None:
                self.reading.tell("")
        elif self.reading is not None and self.reading.isVisible():
            self._say_reading()
        elif not self._timer.isActive():
            self._timer.start()

    def _show_draft(self, state: State) -> None:
        if self.draft is None and state.drafts:
            from viewer.ui.checking.draft_bars import DraftBars

            self.draft = DraftBars(self._hub.drafting)
            self._hub.drafting.exported.connect(self.tell_exported)
            self._column.addWidget(self.draft)
        if self.draft is not None:
            self.draft.show_state(state)

    def tell_exported(self, sentence: str, file: Path | None) -> None:
        """Tell what was exported above what else there is; a file can be opened."""
        from viewer.ui.paper.done_bar import DoneBar

        if self._exported is None:
            self._exported = DoneBar(self)
            self._column.insertWidget(0, self._exported)
            self._exported.come_after(self._before)
        self._exported.tell_done(sentence, file)

    def _show_file_fault(self, state: State) -> None:
        fault = state.open_report.file_fault if state.open_report else None
        found = None
        if fault is not None and not state.opening.refused:
            from viewer.presentation.window.file_fault import file_fault

            found = file_fault(state)
        if found is not None:
            bar, problems = self._file_fault_bar()
            bar.tell(found.sentence)
            problems.setVisible(found.has_problems)
        elif self.file_fault is not None:
            self.file_fault.tell("")

    def _file_fault_bar(self) -> tuple[MessageBar, FlatButton]:
        if self.file_fault is None or self.problems is None:
            self.problems = FlatButton("Show pro&blems", self._hub.show_file_fault)
            away = FlatButton("&Hide message", self._hub.dismiss_file_fault)
            self.file_fault = MessageBar(self.problems, away, parent=self)
            self._column.insertWidget(0 if self._exported is None else 1, self.file_fault)
            self.file_fault.come_after(self._before)
        return self.file_fault, self.problems

    def _say_reading(self) -> None:
        state = self._hub.state
        if state.opening.reading is None:
            return
        if self.reading is None:
            cancel = FlatButton("Ca&ncel", self._hub.cancel)
            self.reading = MessageBar(cancel, parent=self)
            self._column.addWidget(self.reading)
            self.reading.come_after(self._before)
        left = len(state.opening.waiting) - 1
        more = f", and {left:,} more to read" if left else ""
        self.reading.tell(f"Reading {one_line(state.opening.reading.name)}{more}…")
        self._show_share()

    def _show_share(self) -> None:
        if self.reading is not None and self._hub.state.opening.reading is not None:
            self.reading.show_share(self._hub.progress.share)
            self._clock.start()
