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

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_BIDI = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")

_JOINER = "\u2060"
_SIGN = re.compile(r"(?:−|(?:^|(?<=[\s(\[/–—“‘]))[-+±])(?=[.\d£$€¥])")
_RANGE = re.compile(r"(?<=\d)–(?=[\d£$€¥−])")
_COPIED = str.maketrans({"−": "-"} | dict.fromkeys("\u2060\u2066\u2067\u2068\u2069"))


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
    """Text from a file for a place of one line: no line breaks, controls or direction marks."""
    return _BIDI.sub("", _CONTROL.sub(" ", text)).strip()


def paragraphs(text: str) -> tuple[str, ...]:
    """Text from a file as paragraphs of one line each, empty ones left out."""
    return tuple(filter(None, (one_line(part) for part in _BREAK.split(text))))


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
    """The text, ended with … where it has more letters than `most`."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
