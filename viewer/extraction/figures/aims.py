"""What is aimed at or asked for: such a figure is a target, not what the body has reached."""

import re
from collections.abc import Iterator

from viewer.extraction.figures.shape import SentenceShape, figure, number
from viewer.extraction.figures.told import PERIOD, REST

_AIM = (
    r"(?:should|must|(?:needs?|aims?|aiming|plans?|planning|intends?|hopes?|wants?|has|have|ought|"
    r"expects?|proposes?|required|expected|pledged|committed|target\s+is)\s+to)"
)
_AIMED = re.compile(
    rf"\b{_AIM}\s+(?:\w+\s+){{0,2}}?(?:reduc\w*|cut|increas\w*|improv\w*|rais\w*|lower\w*|bring|halve|"
    r"mov\w*|shorten|get|go|fall|drop|rise|grow|shrink|decrease|extend|achieve|reach)\b[^\ue000.;]{0,120}?"
    rf"(?:\bfrom\s+{figure('a')}{REST}\s+)?\b(?:to|by)\s+(?:a\s+further\s+)?{figure('b')}"
)
_MUST = (
    r"\b(?:should|must|needs?\s+to|ought\s+to|ha(?:s|ve)\s+to|(?:is|are)\s+(?:required|expected)\s+to)"
    r"\s+(?!have\s+\w+(?:ed|en)\b|not\b)"
)
_UNNAMED = r"(?:(?!(?:the|this|these|those|its|their|why|how|whether)\b)[\w’-]+\s+)"
"""A word that leads on to no figure that is known: unlike in “address the 40% of”."""

_ASKS = re.compile(r"\b(?:should|must|to)\b")
_ASKED = (
    re.compile(
        rf"{_MUST}(?:\w+\s+){{0,2}}?(?:ensure|make\s+sure|see\s+to\s+it|secure|be\s+sure|check)\s+(?:that\s+)?"
        rf"{figure('b')}\s+of\b"
    ),
    re.compile(
        rf"\b(?:should|must)\s+(?!have\s+\w+(?:ed|en)\b|not\b){_UNNAMED}{{1,3}}{figure('b')}(?P<bare>\s+of\b)?"
    ),
    re.compile(
        rf"{figure('b')}\s+of\s+(?:(?!(?:who|that|which|what|those|it)\b)[\w’-]+\s+){{1,5}}?"
        rf"(?:must\b|should\b(?!\s+have\b)|(?:needs?|ha(?:s|ve))\s+to\b[^\ue000\ue001.;]{{1,90}}{PERIOD})"
    ),
    re.compile(
        rf"{_MUST}[^\ue000.;]{{0,160}}?\b(?:so\s+that|until|in\s+order\s+that|to\s+ensure\s+that|and\s+ensure\s+that)"
        rf"\s+(?:{_UNNAMED}?{figure('b')}\s+of\b|[^\ue000.;]{{1,80}}?\b(?:is|are|be|reach(?:es)?|stays?|stands?\s+at|"
        rf"(?:falls?|rises?)\s+(?:to|by))\s+(?:(?:below|above|under|over|at)\s+)?{figure('c')})"
    ),
)
"""What is asked for is not so yet: must ensure that 90% of staff; so that absence is below 15%."""


_LEAD = re.compile(r"\b(?:should|must|needs?\s+to|(?:is|are)\s+required\s+to)\b[^.]{0,60}:$")
_LED = re.compile(rf"\W*(?:\w\)\s+)?{_UNNAMED}{{1,3}}{figure('b')}(?P<bare>\s+of\b)?")


def asked_by(lead: str, shape: SentenceShape) -> Iterator[int]:
    """The figure of an item that words above its list ask for: “the home must: train at least”."""
    led = _LED.match(shape.text) if lead and _LEAD.search(lead) else None
    if led and _is_aim(shape, led):
        yield number(led["b"])


def aims(shape: SentenceShape) -> Iterator[int]:
    """The figures of a sentence that are aimed at or asked for."""
    yield from (number(match["b"]) for match in _AIMED.finditer(shape.text))
    yield from _asked(shape)


def _asked(shape: SentenceShape) -> Iterator[int]:
    """Figures that something is asked to reach; a bare count may be there already."""
    if not _ASKS.search(shape.text):
        return
    for pattern in _ASKED:
        for match in pattern.finditer(shape.text):
            if _is_aim(shape, match):
                yield _asked_for(match)


def _asked_for(match: re.Match[str]) -> int:
    found = match.groupdict()
    return number(found["b"] or found["c"])


def _is_aim(shape: SentenceShape, match: re.Match[str]) -> bool:
    """Whether a figure can be asked for: 90% of staff, at least 12; 12 there may be already."""
    one, found = shape.figures[_asked_for(match)], match.groupdict()
    led = "bare" not in found or found["bare"] or one.qualifier != "exact"
    return bool(led and (one.unit == "percent" or one.qualifier == "at_least"))
