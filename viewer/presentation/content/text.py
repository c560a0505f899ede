"""Text as the screens and pages set it: runs of words, each with a style and an ink."""

import re
from dataclasses import dataclass
from typing import Literal

from viewer.characters import CONTROLS, DIRECTION_MARKS, JOINER, NAME_CLOSES, NAME_OPENS

Style = Literal["body", "strong", "derived", "caption", "label", "title", "heading", "display"]
"""Sizes and weights: `derived` is body in italics, `label` a small heading over a group."""

Ink = Literal["text", "muted", "accent", "better", "worse"]  # a theme gives each its shade
MarkShape = Literal["up", "down", "level", "plus", "minus", "both", "dot"]

_BREAK = re.compile(r"\r\n|[\n\v\f\r\x85\u2028\u2029]")  # what ends a line in Unicode
MOST_PARAGRAPHS = 100

_CONTROL = re.compile(f"[{CONTROLS}]+")
_BIDI = re.compile(f"[{DIRECTION_MARKS}]")
_ISOLATED = re.compile(f"{NAME_OPENS}[^{NAME_OPENS}{NAME_CLOSES}]*{NAME_CLOSES}")
_FROM_RIGHT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""Letters of scripts that are written from right to left."""

_SIGN = re.compile(r"[−+±-](?=[.\d£$€¥])(?:(?<=−)|(?<=^.)|(?<=[\s(\[/–—“‘].))")
_RANGE = re.compile(r"(?<=\d)–(?=[\d£$€¥−])")
_NOT_COPIED = re.compile(f"[{DIRECTION_MARKS}{JOINER}{NAME_OPENS}{NAME_CLOSES}]")


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one style and ink."""

    text: str
    style: Style = "body"
    ink: Ink = "text"


@dataclass(frozen=True, slots=True)
class Mark:
    """A small shape that says what its colour says."""

    shape: MarkShape
    ink: Ink = "text"


Line = tuple[Run, ...]


def plain(line: Line) -> str:
    """The words of a line, without their looks."""
    return "".join(run.text for run in line)


def one_line(text: str) -> str:
    """Text from a file for a place of one line: no line breaks, controls or direction marks.

    A name in another direction is set apart, so that it may stand in any sentence.
    """
    if text.isprintable():  # most texts are: no control, no mark
        return isolated(text.strip())
    clean = _BIDI.sub("", _CONTROL.sub(" ", text)).strip()
    outside = _outside(clean)
    if NAME_OPENS in outside or NAME_CLOSES in outside:  # signs that are no pair
        clean = bare(clean)
    return isolated(clean)


def isolated(name: str) -> str:
    """A name that turns nothing round but itself.

    Around a name with letters written from right to left stand the signs that Unicode has for
    this. Without them “NAME rose 1.2 points to 62.3%” is laid out from its end, and “(57%)” beside
    the name becomes “(%57)”.
    """
    turns = not name.isascii() and _FROM_RIGHT.search(_outside(name))
    return f"{NAME_OPENS}{name}{NAME_CLOSES}" if turns else name


def bare(text: str) -> str:
    """Text without the signs around names: for data, and for whatever compares or counts."""
    return text.replace(NAME_OPENS, "").replace(NAME_CLOSES, "")


def runs_from_right(text: str) -> bool:
    """Whether a text of its own begins in a script that is written from right to left."""
    first = next((letter for letter in _outside(text) if letter.isalpha()), "")
    return _FROM_RIGHT.match(first) is not None


def _outside(text: str) -> str:
    """What stands outside all names that are set apart already."""
    while NAME_OPENS in text and (less := _ISOLATED.sub("", text)) != text:
        text = less
    return text


def paragraphs(text: str) -> tuple[str, ...]:
    """Text from a file as paragraphs of one line each, empty ones left out.

    Each runs as its own first letter says, so there is nothing to set apart. A text broken into
    hundreds of lines is no prose; those after the first stand in one paragraph, for each one costs
    as much room on the screen as a page of words.
    """
    lines = tuple(filter(None, (bare(one_line(part)) for part in _BREAK.split(text))))
    rest = " ".join(lines[MOST_PARAGRAPHS:])
    return (*lines[:MOST_PARAGRAPHS], rest) if rest else lines


def unbroken(text: str) -> str:
    """Text as a line is to hold it: no sign is parted from its figure, nor a range in its middle.

    For whoever breaks lines: a page, a web page, a screen. What is copied has none of it.
    """
    if "–" in text:
        text = _RANGE.sub(f"{JOINER}–{JOINER}", text)
    return _SIGN.sub(rf"\g<0>{JOINER}", text)


def copied(text: str) -> str:
    """Text as other programs take it: a hyphen for the minus, and nothing that cannot be seen."""
    return _NOT_COPIED.sub("", text.replace("−", "-"))


def without_mnemonic(text: str) -> str:
    """The words of a button or an entry without the & of its letter."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
