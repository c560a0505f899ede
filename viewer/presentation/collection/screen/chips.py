"""Chips: what is chosen of the rows of a table, and what there is to choose, with counts."""

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Choice:
    """An entry of a chip's menu. `ticked` is None where there is nothing to tick.

    `count` is how many rows there would be; `inner` are the entries of a menu of its own; a line
    stands above one that is `apart`.
    """

    key: str
    text: str
    count: str = ""
    ticked: bool | None = False
    offered: bool = True
    apart: bool = False
    inner: "tuple[Choice, ...]" = ()


@dataclass(frozen=True, slots=True)
class Chip:
    """A chip: its words, whether something is chosen, and its menu. `about` says what it does.

    `asked` makes the menu when it is opened, where that takes long.
    """

    id: str
    text: str
    on: bool = False
    choices: tuple[Choice, ...] = ()
    about: str = ""
    asked: Callable[[], tuple[Choice, ...]] | None = field(default=None, compare=False)

    @property
    def has_menu(self) -> bool:
        """Whether there is anything to choose from."""
        return bool(self.choices) or self.asked is not None

    def menu(self) -> tuple[Choice, ...]:
        """What there is to choose from."""
        return self.asked() if self.asked else self.choices
