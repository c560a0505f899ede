"""Closing drafts, or the window: what was decided last is saved first, or somebody is asked."""

from collections.abc import Callable, Set

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from viewer.store.session import closing
from viewer.store.session.open_draft import OpenDraft
from viewer.ui.accessibility.open_over import open_over
from viewer.ui.session.hub import Hub

A_MOMENT = 0.3
"""Seconds that somebody waits for a disk without being told."""


class Leaving(QObject):
    """Asks about each draft that is not saved before it is closed; it may be closed after that."""

    def __init__(self, hub: Hub, window: QWidget) -> None:
        super().__init__(window)
        self._hub, self._window = hub, window
        self._given_up: set[tuple[int, int]] = set()
        self.asking: QDialog | None = None

    def close_front(self) -> None:
        """Close what is in front."""
        stay = {one.id for one in closing.closed(self._hub.state).drafts}
        if self._may_go(self.close_front, stay):
            self._hub.close_report()

    def close_all(self) -> None:
        """Close everything."""
        if self._may_go(self.close_all):
            self._hub.close_all()

    def quit(self) -> None:
        """Close the window and quit the program."""
        if self._may_go(self.quit):
            self._window.close()
            QApplication.quit()

    def may_close(self) -> bool:
        """Whether the window can be closed now; if not, it closes once that has been answered."""
        return self._may_go(self._window.close)

    def _may_go(self, then: Callable[[], object], stay: Set[int] = frozenset()) -> bool:
        """Whether every draft but those that stay is saved, or is given up."""
        if self.asking is not None:
            return False
        if self._unsaved(stay):
            self._hub.drafting.save_again()
            self._hub.drafting.settle(A_MOMENT)
        if not (left := self._unsaved(stay)):
            return True
        self._ask(left[0], then)
        return False

    def _unsaved(self, stay: Set[int]) -> list[OpenDraft]:
        """The drafts in which something was decided that is not on a disk."""
        going = (one for one in self._hub.state.drafts if one.id not in stay and one.version)
        known = self._given_up
        return [one for one in going if not one.saved and (one.id, one.version) not in known]

    def _ask(self, one: OpenDraft, then: Callable[[], object]) -> None:
        from viewer.ui.checking.saving.unsaved_dialog import UnsavedDialog  # noqa: PLC0415 - not needed for a start

        def answered(closes: int) -> None:
            dialog.deleteLater()
            self.asking = None
            self._given_up = self._given_up | {(one.id, one.version)} if closes else set()
            if closes:
                then()

        self._hub.bring(one.id)
        dialog = self.asking = UnsavedDialog(self._hub, one.id, self._window)
        dialog.finished.connect(answered)
        open_over(dialog)
