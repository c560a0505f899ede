"""The names that stand in one cell under a level: one, or one in each of its lines."""

import re
from itertools import pairwise

from viewer.extraction.block_words import BlockWords, all_words
from viewer.extraction.lines_apart import opens, stand_apart
from viewer.extraction.source_text import Block, SourcePage

_GOES_ON = re.compile(r"(?:\b(?:and|or|of|for|the|to|in|with|by|on|at)|[,&/–-])$", re.IGNORECASE)
"""How a line ends that the next one goes on with."""

_KEPT = re.compile(r"[^\W\d_] \r?\n[a-z]")
_LOST = re.compile(r"[^\W\d_]\r?\n[a-z]")
_MANY = 4


def names_in(page: SourcePage, cell: Block) -> list[BlockWords]:
    """The names of a cell; one that goes on from line to line is one."""
    lines = _lines(page, cell)
    if len(lines) < 2:
        return [all_words(page, cell)]
    keeps = _keeps_spaces(page.text)
    if not (keeps or stand_apart([line.text for line, _ in lines])):
        return [all_words(page, cell)]
    names = [lines[0][0]]
    for (_, ended), (line, _) in pairwise(lines):
        if (keeps and not ended) or _GOES_ON.search(names[-1].text):
            names[-1] = BlockWords(page, cell, names[-1].start, line.end)
        else:
            names.append(line)
    return names if all(opens(name.text) for name in names) else [all_words(page, cell)]


def _lines(page: SourcePage, cell: Block) -> list[tuple[BlockWords, bool]]:
    """The lines of a cell as they are printed, and whether each ends without a space."""
    cuts = [(0, False)]
    for run, following in pairwise(cell.runs):
        between = page.text[run.start + following.at - run.at - 1 : following.start]
        if following.at > run.at and "\n" in between:
            cuts.append((following.at, not between.startswith(" ")))
    ends = [*((at - 1, ended) for at, ended in cuts[1:]), (len(cell.text), True)]
    return [
        (BlockWords(page, cell, start, end), ended)
        for (start, _), (end, ended) in zip(cuts, ends, strict=True)
    ]


def _keeps_spaces(text: str) -> bool:
    """Whether the text of a page keeps the space where a line is broken because it is full."""
    return len(_KEPT.findall(text)) > _MANY * len(_LOST.findall(text))
