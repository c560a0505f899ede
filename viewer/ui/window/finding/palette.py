"""The palette laid over the window: a field, and under it what fits."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from viewer.presentation.content.blocks import Offer
from viewer.presentation.window.palette import Target, Targets, offer
from viewer.ui.forms.choice_popup import ChoicePopup
from viewer.ui.theme.theme import now

NAME = "Quick search"
HINT = "Actions, sections, findings, figures, bodies"
WIDE_EM, TOP_EM = 42, 4


class Palette(ChoicePopup):
    """Offers what fits the typed letters; `picked` sends the Target of the choice."""

    picked = Signal(object)

    def __init__(self, window: QWidget) -> None:
        self._known: Sequence[Targets] = ()
        self._recent: Sequence[str] = ()
        super().__init__(window, NAME, HINT)

    def open_on(self, known: Sequence[Targets], recent: Sequence[str]) -> None:
        """Show it, empty, over whatever is in front."""
        self._known, self._recent = known, recent
        self.open_empty()

    def show_known(self, known: Sequence[Targets]) -> None:
        """Offer other things for the same words: what can be done has changed."""
        self._known = known
        self.renew()

    def chosen(self) -> Target | None:
        """What Enter would choose."""
        item = self.list.item()
        return self._target(item.id) if item else None

    def offered(self, words: str) -> Offer:
        return offer(self._known, words, self._recent)

    def pick(self, key: str) -> None:
        target = self._target(key)
        if target is not None and target.offered:
            self.put_away()
            self.picked.emit(target)

    def place(self, room: QRect) -> QRect:
        width = min(now().em(WIDE_EM), room.width() - 32)
        top = min(now().em(TOP_EM), room.height() // 8)
        return QRect((room.width() - width) // 2, top, width, room.height() - top - 24)

    def _target(self, key: str) -> Target | None:
        return next((some.by_key[key] for some in self._known if key in some.by_key), None)
