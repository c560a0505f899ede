"""A row of chips; those that stay keep their place and the focus."""

from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from viewer.presentation.collection.screen.chips import Chip, gathered, of_chip
from viewer.ui.collection.filter_chip import FilterChip
from viewer.ui.forms.field import Field
from viewer.ui.forms.flow import Flow
from viewer.ui.layouts import take_away
from viewer.ui.theme.theme import Themed


class ChipRow(Flow, Themed):
    """`picked` sends the id of a chip and the key of what was picked in its menu."""

    picked = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._chips: dict[str, FilterChip] = {}
        self._ids: tuple[str, ...] = ()
        self._all: tuple[tuple[Chip, ...], tuple[QWidget, ...]] = ((), ())
        self._little = self._tight = False

    def show_chips(self, chips: tuple[Chip, ...], *at_end: QWidget) -> None:
        """Show these chips, and other widgets behind them."""
        hidden = [part for part in at_end if part in self._all[1] and part.isHidden()]
        self._all = chips, at_end
        chips = self._gathered(chips)
        ids = tuple(chip.id for chip in chips)
        for gone in self._chips.keys() - set(ids):
            chip = self._chips.pop(gone)
            if chip.hasFocus() and self._chips:
                next(iter(self._chips.values())).setFocus()
            take_away(chip)
        for chip_content in chips:
            if chip_content.id not in self._chips:
                self._chips[chip_content.id] = made = FilterChip(chip_content)
                made.picked.connect(self._pick)
            self._chips[chip_content.id].show_chip(chip_content)
        if ids != self._ids:
            self._ids = ids
            self.show_parts(*(self._chips[one] for one in ids), *at_end)
            for part in hidden:
                part.hide()
            self.arrange()
            self._order(at_end)
        else:
            self.arrange()

    def show_little(self, *, little: bool, tight: bool = False) -> None:
        """Gather what is not chosen into one chip, and all of it where room is `tight`."""
        if (little, tight) != (self._little, self._tight):
            self._little, self._tight = little, tight
            chips, at_end = self._all
            self.show_chips(chips, *at_end)

    def first(self) -> QWidget:
        """Where it begins for the keyboard."""
        return self._chips[self._ids[0]] if self._ids else self

    def apply_theme(self) -> None:
        self.arrange()

    def _gathered(self, chips: tuple[Chip, ...]) -> tuple[Chip, ...]:
        return gathered(chips, chosen_too=self._tight) if self._little else chips

    def _pick(self, chip: str, key: str) -> None:
        self.picked.emit(*of_chip(chip, key))

    def _order(self, at_end: tuple[QWidget, ...]) -> None:
        """Let the Tab key go as the eye does."""
        parts = [*(self._chips[one] for one in self._ids), *at_end]
        for part in parts[1:]:
            part.raise_()
        # Of several fields each: Qt would leave those out that stand in a widget of their own.
        stops: list[QWidget] = []
        for part in parts:
            stops += part.findChildren(Field) or [part]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
