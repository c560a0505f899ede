"""What marks say, in words: nobody should have to guess at a triangle or a dot."""

import re
from collections.abc import Iterable

from viewer.domain.metrics import Verdict
from viewer.presentation.content.overview import KeyPart
from viewer.presentation.content.text import Line, Mark, MarkShape, Run, plain
from viewer.presentation.content.tile import Dot, SmallChart, Tile

VERDICT_MARKS: dict[Verdict, Mark] = {
    "better": Mark("up", "better"),
    "worse": Mark("down", "worse"),
    "similar": Mark("level", "muted"),
}
VERDICTS: dict[MarkShape, str] = {"up": "better", "down": "worse", "level": "similar"}


def verdict_word(mark: Mark | None, words: str) -> str:
    """What a triangle says, unless the words beside it say so already."""
    verdict = VERDICTS.get(mark.shape, "") if mark else ""
    said = re.findall(r"\w+", words.casefold())
    return "" if verdict in said or (verdict == "similar" and "same" in said) else verdict


def judged(line: Line, mark: Mark | None) -> Line:
    """A line with its verdict as a word: +7.1 points since 2015-16, better."""
    verdict = verdict_word(mark, plain(line))
    return (*line, Run(f", {verdict}", "strong", mark.ink)) if mark and verdict else line


def legend(charts: Iterable[SmallChart]) -> str:
    """What the marks of small charts mean; nothing where there is no chart."""
    dots = [dot for chart in charts for dot in chart.dots]
    if not dots:
        return ""
    parts = ["small dot earlier", "large dot later"]
    if any(not dot.own for dot in dots):
        parts.append("diamond what they are compared with")
    if any(dot.hollow for dot in dots):
        parts.append("hollow derived")
    return f"On each line: {', '.join(parts)}."


def key_of(tiles: Iterable[Tile]) -> tuple[KeyPart, ...]:
    """What the marks of these tiles mean, those alone that they show."""
    shown = list(tiles)
    marks = [item.mark for tile in shown for item in tile.remarks] + [tile.mark for tile in shown]
    used = {mark.shape: mark for mark in marks if mark and mark.shape in VERDICTS}
    parts = [KeyPart(VERDICTS[shape], used[shape]) for shape in VERDICTS if shape in used]
    charts = [tile.chart for tile in shown if tile.chart]
    if any(chart.joined for chart in charts):
        parts.append(KeyPart("earlier", dot=Dot(0.5, "circle"), small=True))
    if charts:
        parts.append(KeyPart("newest", dot=Dot(0.5, "circle")))
    dots = [dot for chart in charts for dot in chart.dots]
    if any(not dot.own for dot in dots):
        parts.append(KeyPart("compared with", dot=Dot(0.5, "diamond", own=False)))
    if any(dot.hollow for dot in dots):
        parts.append(KeyPart("hollow: derived", dot=Dot(0.5, "circle", hollow=True)))
    return tuple(parts)
