"""Chips: what is chosen of the rows of a table, and what there is to choose, with counts."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TypeVar

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class MenuChoice:
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
    inner: "tuple[MenuChoice, ...]" = ()


@dataclass(frozen=True, slots=True)
class Chip:
    """A chip: its words, whether something is chosen, and its menu. `about` says what it does.

    `asked` makes the menu when it is opened, where that takes long.
    """

    id: str
    text: str
    on: bool = False
    choices: tuple[MenuChoice, ...] = ()
    about: str = ""
    asked: Callable[[], tuple[MenuChoice, ...]] | None = field(default=None, compare=False)

    @property
    def has_menu(self) -> bool:
        """Whether there is anything to choose from."""
        return bool(self.choices) or self.asked is not None

    def menu(self) -> tuple[MenuChoice, ...]:
        """What there is to choose from."""
        return self.asked() if self.asked else self.choices


def toggled(chosen: tuple[Key, ...], one: Key) -> tuple[Key, ...]:
    """What is chosen when one more is, or that one no more."""
    others = tuple(other for other in chosen if other != one)
    return others if one in chosen else (*others, one)


MORE = "more"
_APART = "\0"


def gathered(chips: tuple[Chip, ...], *, chosen_too: bool = False) -> tuple[Chip, ...]:
    """The chips where there is little room: those with something chosen, and one for the rest.

    With `chosen_too` one chip stands for all that have a menu.
    """
    rest = tuple(chip for chip in chips if chip.has_menu and (chosen_too or not chip.on))
    shown = tuple(chip for chip in chips if chip not in rest)
    if len(rest) < 2:
        return chips
    about = "All filters, the order and the columns"
    some = any(chip.on for chip in rest)
    asked = lambda: tuple(map(_inner, rest))  # noqa: E731 - made when the menu is opened
    return (*shown, Chip(MORE, "Filters", some, about=about, asked=asked))


def _inner(chip: Chip) -> MenuChoice:
    inner = tuple(_keyed(chip.id, choice) for choice in chip.menu())
    return MenuChoice("", chip.text, ticked=None, inner=inner)


def _keyed(chip: str, choice: MenuChoice) -> MenuChoice:
    inner = tuple(_keyed(chip, one) for one in choice.inner)
    return replace(choice, key=f"{chip}{_APART}{choice.key}", inner=inner)


def of_chip(chip: str, key: str) -> tuple[str, str]:
    """Which chip an entry belongs to, and its key there."""
    if chip != MORE:
        return chip, key
    name, _, own = key.partition(_APART)
    return name, own
