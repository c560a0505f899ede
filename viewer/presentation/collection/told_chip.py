"""The chip that tells what a table shows, where there is no room for it beside the table."""

from collections.abc import Iterable
from textwrap import wrap

from viewer.presentation.collection.screen.chips import Chip, MenuChoice

TOLD = "told"
LINE = 62
"""Letters of a line of a menu that tells something."""


def told_chip(sentences: Iterable[str]) -> Chip:
    """A chip whose menu says what there is no room for beside a table."""
    lines = [wrap(one, LINE) or [one] for one in sentences if one]
    choices = tuple(
        MenuChoice("", line, ticked=None, apart=number == 0 and group is not lines[0])
        for group in lines
        for number, line in enumerate(group)
    )
    return Chip(TOLD, "What is shown", choices=choices, about="What the table shows, in words")
