"""Chips: what is chosen of the rows of a table, and what there is to choose, with counts."""

from dataclasses import dataclass


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
    """A chip: its words, whether something is chosen, and its menu. `about` says what it does."""

    id: str
    text: str
    on: bool = False
    choices: tuple[Choice, ...] = ()
    about: str = ""
