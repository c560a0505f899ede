"""What readers of a page have in common: it is opened, then a few deeds, waited for or not."""

from collections.abc import Callable, Sequence
from random import Random
from typing import Any

from PySide6.QtWidgets import QApplication, QWidget

from tests.proof.soak_files import Shelf
from viewer.app import Program

MOST_DEEDS = 12
Deed = tuple[Callable[[Any], str], int]
"""What is done, telling of it, and how likely that is."""


class PageReader:
    """Somebody who opens one kind of page and does things on it."""

    def __init__(
        self, program: Program, shelf: Shelf, chance: Random, settle: Callable[[], None]
    ) -> None:
        self._program, self._shelf, self._chance, self._settle = program, shelf, chance, settle

    def use(self) -> str:
        """Open the page unless it is in front, and do things on it; tell of it."""
        told = [] if self._page() is not None else [self._open()]
        self._settle()
        for _ in range(self._chance.randint(1, MOST_DEEDS)):
            deed = self._chance.choices(*zip(*self._deeds(), strict=True))[0]
            told.append(deed(self))
            if self._chance.random() < 0.7:
                self._settle()
            else:
                QApplication.processEvents()
        return ", ".join(filter(None, told))

    def _deeds(self) -> Sequence[Deed]:
        raise NotImplementedError

    def _page(self) -> QWidget | None:
        raise NotImplementedError

    def _open(self) -> str:
        raise NotImplementedError

    def _act(self, action: str) -> str:
        item = self._program.window.actions_by_id[action]
        if QApplication.activeModalWidget() is not None or not item.isEnabled():
            return ""
        item.trigger()
        return action
