"""What a table shows as a line with a menu, where there is no room for all of it."""

from collections.abc import Iterable
from textwrap import wrap

from viewer.presentation.collection.screen.chips import Chip, MenuChoice

TOLD = "told"
LINE = 62
"""Letters of a line of a menu that tells something."""


def told_chip(sentences: Iterable[str]) -> Chip:
    """A chip that says the first sentence; its menu says all of them."""
    told = [one for one in sentences if one]
    lines = [wrap(one, LINE) or [one] for one in told]
    choices = tuple(
        MenuChoice("", line, ticked=None, apart=number == 0 and group is not lines[0])
        for group in lines
        for number, line in enumerate(group)
    )
    words = told[0] if told else ""
    return Chip(TOLD, words, choices=choices, about="What the table shows, in words")
