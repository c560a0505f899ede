"""Text as the screens and pages set it: runs of words, each with a style and an ink."""

import re
from dataclasses import dataclass
from typing import Literal

Style = Literal["body", "strong", "derived", "caption", "label", "title", "heading", "display"]
"""Sizes and weights: `derived` is body in italics, `label` a small heading over a group."""

Ink = Literal["text", "muted", "accent", "better", "worse"]
"""Colours with a meaning; a theme gives each its shade."""

MarkShape = Literal["up", "down", "level", "plus", "minus", "dot"]

_BREAK = re.compile(r"\r\n|[\n\v\f\r\x85\u2028\u2029]")
"""Whatever Unicode lets end a line ends a paragraph."""

MOST_PARAGRAPHS = 100

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_BIDI = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066\u2067]")

_OPEN, _CLOSE = "\u2068", "\u2069"
_ISOLATED = re.compile(f"{_OPEN}[^{_OPEN}{_CLOSE}]*{_CLOSE}")
_FROM_RIGHT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""Letters of scripts that are written from right to left."""

_JOINER = "\u2060"
_SIGN = re.compile(r"[−+±-](?=[.\d£$€¥])(?:(?<=−)|(?<=^.)|(?<=[\s(\[/–—“‘].))")
_RANGE = re.compile(r"(?<=\d)–(?=[\d£$€¥−])")
_COPIED = str.maketrans({"−": "-"} | dict.fromkeys("\u200e\u2060\u2066\u2067\u2068\u2069"))


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
    if (_OPEN in clean or _CLOSE in clean) and not _is_paired(clean):
        clean = bare(clean)
    return isolated(clean)


def isolated(name: str) -> str:
    """A name that turns nothing round but itself.

    Around a name with letters written from right to left stand the signs that Unicode has for
    this. Without them “NAME rose 1.2 points to 62.3%” is laid out from its end, and “(57%)” beside
    the name becomes “(%57)”.
    """
    turns = not name.isascii() and _FROM_RIGHT.search(_outside(name))
    return f"{_OPEN}{name}{_CLOSE}" if turns else name


def bare(text: str) -> str:
    """Text without the signs around names: for data, and for whatever compares or counts."""
    return text.replace(_OPEN, "").replace(_CLOSE, "")


def runs_from_right(text: str) -> bool:
    """Whether a text of its own begins in a script that is written from right to left."""
    first = next((letter for letter in _outside(text) if letter.isalpha()), "")
    return _FROM_RIGHT.match(first) is not None


def _outside(text: str) -> str:
    """What stands outside all names that are set apart already."""
    while _OPEN in text and (less := _ISOLATED.sub("", text)) != text:
        text = less
    return text


def _is_paired(text: str) -> bool:
    outside = _outside(text)
    return _OPEN not in outside and _CLOSE not in outside


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
        text = _RANGE.sub(f"{_JOINER}–{_JOINER}", text)
    return _SIGN.sub(rf"\g<0>{_JOINER}", text)


def copied(text: str) -> str:
    """Text as other programs take it: a hyphen for the minus, and nothing that cannot be seen."""
    return text.translate(_COPIED)


def cut(text: str, most: int) -> str:
    """The text, ended with … where it has more letters than `most`; names stay set apart."""
    if len(text) <= most:
        return text
    left = f"{text[: most - 1].rstrip()}…"
    return left + _CLOSE * (left.count(_OPEN) - left.count(_CLOSE))
