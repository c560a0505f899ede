"""Changes: from A to B, by X to B, down from A; and gaps, X below an average."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Literal

from viewer.extraction.candidates import MovementKind
from viewer.extraction.figures.mentions import LONGEST_BARE
from viewer.extraction.figures.shape import SentenceShape, figure, number
from viewer.extraction.figures.told import PERIOD, REST, Link, Moved, SentenceFigures, ToldLink
from viewer.extraction.figures.whose import COMPARATOR, comparator_name

_UP = r"(?:increas\w*|ris(?:e|es|en|ing)|rose|gr[eo]w\w*|growth|climb\w*|up)"
_DOWN = (
    r"(?:decreas\w*|f[ae]ll\w*|fallen|reduc\w*|drop\w*|declin\w*|down|cut|shrank|shrunk|dip\w*|"
    r"lower(?:ed|ing))"
)
_OTHER = (
    r"(?:improv\w*|deteriorat\w*|chang\w*|mov(?:e|ed|es|ing)|went|gone|go|narrow\w*|clos(?:ed|ing)|"
    r"better|worse\w*|base|trend|progress\w*|gap|jump\w*|doubl\w*|trebl\w*|tripl\w*|halv\w*|"
    r"rais\w*|fluctuat\w*|slip\w*|rate)"
)
_CHANGE = rf"\b(?:{_UP}|{_DOWN}|{_OTHER})\b"
_CHANGED = re.compile(_CHANGE)
_UPWARDS, _DOWNWARDS = re.compile(_UP), re.compile(_DOWN)
_RANGES = re.compile(r"\b(?:rang\w*|var(?:y|ies|ied|ying|iation)|differ\w*|aged?)\b")
_NOT_TIMES = re.compile(r"\s*(?:in|at|by|for)\s+(?:years?|key\s+stage)\s+\d")

_FROM_TO = re.compile(
    rf"\bfrom\s+(?:(?:a|an|the)\s+)?(?:\w+\s+){{0,4}}?{figure('a')}{REST},?\s+(?:down\s+|up\s+)?"
    rf"to\s+(?:{PERIOD}\s*)?(?:just\s+|only\s+|currently\s+|(?:the|a)\s+current\s+(?:level\s+of\s+)?)?"
    rf"{figure('b')}"
)
_THEIRS = re.compile(rf"{figure('a')}\s*(?:to|-|–)\s*{figure('b')}")
_TO_FROM = re.compile(
    rf"\bto\s+(?:just\s+|only\s+)?{figure('b')}{REST},?\s+(?:up\s+|down\s+)?from\s+"
    rf"(?:the\s+|just\s+|only\s+)?(?:\w+\s+){{0,3}}?{figure('a')}"
)
_DOWN_FROM = re.compile(
    rf"{figure('b')}[^\ue000.;]{{0,90}}?\b(?:up|down|(?:an?|the)\s+(?:\w+\s+){{0,2}}?(?:reduction|"
    r"rise|fall|drop|decrease|increase|decline|improvement))\s+(?:from|on)\s+"
    rf"(?:the\s+)?(?:\w+[\w’]*\s+){{0,5}}?{figure('a')}"
)
_SINCE_TO = re.compile(
    rf"{figure('a')}[^\ue000.;]{{0,100}}?\b(?:and|but|which|it|this|then|while)\s+(?:it\s+)?"
    r"(?:has\s+|have\s+|had\s+)?(?:then\s+|since\s+|now\s+|been\s+|been\s+\w+ly\s+)*"
    rf"(?:{_UP}|{_DOWN}|improved)\s+(?:\w+ly\s+|further\s+|again\s+)?to\s+(?:just\s+|only\s+)?{figure('b')}"
)
_STOOD_THEN = re.compile(
    rf"\b(?:stood|been|was|were)\s+(?:at\s+)?{figure('a')}{REST},?\s+(?:and\s+|but\s+)?(?:has|have|had)\s+"
    rf"(?:since\s+|now\s+|then\s+)?(?:{_UP}|{_DOWN}|improved)\s+to\s+(?:just\s+|only\s+)?{figure('b')}"
)
_ON_TO = re.compile(
    rf"\b(?P<way>{_UP}|{_DOWN})\s+(?:by\s+)?{figure('x')}\s+on\s+(?:{PERIOD}(?:[’']s)?\s+)?"
    rf"(?:the\s+)?{figure('a')}{REST}\s+to\s+{figure('b')}"
)
_GREW_TO = re.compile(
    rf"\b(?P<way>increas(?:ed|ing)|gr[eo]wn?|rose|risen|climbed|fell|fallen|dropped|declined|decreased|"
    rf"improved|dipped|slipped)\s+(?:a\s+further\s+)?{figure('x')}{REST},?\s+to\s+(?:{PERIOD}\s*)?"
    rf"{figure('b')}"
)
_POINTS_ON = re.compile(
    rf"{figure('a')}(?:\s*{PERIOD})?\s*\([^\ue000()]{{0,12}}?{figure('x')}\s+(?:on|since|from|than)\s+[^()]{{1,40}}\)"
)
_DATED_BOTH = re.compile(rf"{PERIOD}.*\ue000.$|compared")
_BY_TO = re.compile(
    rf"\b(?P<way>{_UP}|{_DOWN}|{_OTHER})\s+(?:\w+\s+){{0,2}}?by\s+{figure('x')}{REST},?\s+to\s+"
    rf"(?:{PERIOD}\s*)?{figure('b')}"
)
_BY = re.compile(
    rf"\b(?!up\b|down\b|go\b|base\b|rate\b|gap\b)(?P<way>{_UP}|{_DOWN}|{_OTHER})\s+"
    r"(?:[^\ue000.;,]{0,100}?\s)?by\s+(?:a\s+further\s+)?"
    rf"{figure('x')}"
)
_CHANGE_OF = re.compile(
    rf"\b(?:an?|the|this|with)\s+(?:\w+\s+)?(?P<way>increase|rise|growth|decrease|fall|reduction|"
    rf"drop|decline|improvement)\s+of\s+{figure('x')}"
)
_X_CHANGE = re.compile(
    rf"{figure('x')}\s+(?P<way>increase|rise|growth|decrease|fall|reduction|drop|decline|"
    r"improvement)\b"
)
_GREW = re.compile(rf"\b(?P<way>increas(?:ed|ing)|grew|grown|growing|rose|risen|fell|fallen|"
                   rf"declined|decreased)\s+{figure('x')}")  # fmt: skip
_GAP = re.compile(
    rf"{figure('x')}\s+(?P<way>lower|higher|above|below|more|less|fewer|better|worse|ahead|behind|"
    r"quicker|slower|faster|longer|shorter|greater|smaller|short)\b(?:\s+(?:than|of|the|that|those|for|in|at)\b)*"
    rf"\s*(?P<who>{COMPARATOR})?"
)
_THAN_BEFORE = re.compile(
    r"\s+(?:fewer|more|less|higher|lower)\s+than\s+(?:before\b|last\b|(?:in\s+)?\ue001|(?:your|its|their)\s+own\b|the\s+"
    r"(?:previous|year)\b)"
)
"""What says that a count is a difference: two fewer than before."""

_NEXT = re.compile(r"\s*(?:the\s+)?\ue000")
_PART_OF = re.compile(rf"{figure('x')}\s+(?:of\s+|that\s+of\s+)?the\s+(?P<who>{COMPARATOR})")
_THIS = re.compile(r"(?:^|\ue000.),\s+$|\b(?:this|which|it|that|but|still)\b[^\ue000]{0,40}$")
_OVER = frozenset("higher above more ahead longer greater slower".split())
_UNDER = frozenset("lower below less fewer behind short shorter smaller quicker faster".split())


def amounts(known: SentenceFigures) -> Iterator[ToldLink]:
    """Increased by X to B; a fall of X; X lower than the average."""
    shape = known.shape
    yield from _by_to(shape)
    for match in _ON_TO.finditer(shape.text):
        yield Moved(number(match["x"]), _direction(match["way"]))
    for pattern in (_BY, _CHANGE_OF):
        for match in pattern.finditer(shape.text):
            if not _RANGES.search(match[0]) and known.whose.get(number(match["x"])) != "target":
                yield Moved(number(match["x"]), _direction(match[0]))
    for pattern in (_X_CHANGE, _GREW):
        for match in pattern.finditer(shape.text):
            if shape.figures[number(match["x"])].unit in ("percent", "points"):
                yield Moved(number(match["x"]), _direction(match["way"]))


def _by_to(shape: SentenceShape) -> Iterator[ToldLink]:
    """Rose by X to B, dropped X to B; by X to Y per cent is a range."""
    for match in chain(_BY_TO.finditer(shape.text), _GREW_TO.finditer(shape.text)):
        amount, after = number(match["x"]), number(match["b"])
        if _is_range(shape, match):
            yield from (Moved(at, _direction(match["way"])) for at in (amount, after))
        elif match.re is _BY_TO or shape.figures[amount].unit != "count":
            points = shape.figures[amount].unit == shape.figures[after].unit == "percent"
            yield Moved(amount, _direction(match[0]), points)
            yield Link(amount, "by_to", after)


def in_brackets(known: SentenceFigures) -> Iterator[ToldLink]:
    """A (X points on last year), with its sign."""
    shape = known.shape
    for match in _POINTS_ON.finditer(shape.text):
        one, amount = shape.figures[number(match["a"])], shape.figures[number(match["x"])]
        if (one.unit, amount.unit) == ("percent", "points"):
            yield Moved(number(match["x"]), "fell" if amount.value < 0 else "rose")


def gaps(known: SentenceFigures) -> Iterator[ToldLink]:
    """X lower than the average: points where the figure before it is a per cent."""
    shape, whose = known.shape, known.whose
    for match in _GAP.finditer(shape.text):
        amount = number(match["x"])
        own_past = _THAN_BEFORE.match(shape.text, match.start("x") + 1)
        if shape.figures[amount].unit == "count" and not match["who"] and not own_past:
            continue
        before = amount - 1
        held = before >= 0 and before not in whose and shape.figures[before].unit == "percent"
        linked = held and bool(_THIS.search(shape.text[: match.start()]))
        yield Moved(amount, "gap", linked, comparator_name(shape, match) if match["who"] else "")
        if relation := _above_or_below(match["way"]):
            follows = match["who"] or _NEXT.match(shape.text, match.end())
            theirs = amount + 1 if follows and amount + 1 in whose else None
            yield Link(amount, relation, before if linked else theirs)


def parts(known: SentenceFigures) -> Iterator[ToldLink]:
    """Half the national rate, which is no half of anything that is counted."""
    for match in _PART_OF.finditer(known.shape.text):
        if known.shape.figures[number(match["x"])].kind == "fraction":
            yield Moved(number(match["x"]), "gap", than=comparator_name(known.shape, match))


def _above_or_below(way: str) -> Literal["above", "below"] | None:
    if way in _OVER:
        return "above"
    return "below" if way in _UNDER else None


def _direction(words: str) -> MovementKind:
    """Which way words of change go: the one right before “by” does, else the first of them."""
    said = _CHANGED.findall(words[-30:]) if " by " in words[-10:] else _CHANGED.findall(words)
    said = said[-1:] or _CHANGED.findall(words)[:1]
    if said and _UPWARDS.fullmatch(said[0]):
        return "rose"
    return "fell" if said and _DOWNWARDS.fullmatch(said[0]) else "unsaid"


def changes(known: SentenceFigures) -> Iterator[ToldLink]:
    """From A to B; to B from A; B, down from A. What is earlier and printed last is `earlier`."""
    shape = known.shape
    for match in _FROM_TO.finditer(shape.text):
        before = shape.text[max(0, match.start() - 260) : match.start()]
        real = _CHANGED.search(before) or _DATED_BOTH.search(match[0])
        fits = _are_comparable(known, match)
        if real and fits and not (_RANGES.search(before[-60:]) or _NOT_TIMES.search(match[0])):
            yield Link(number(match["b"]), "from_to", number(match["a"]))
    for pattern in (_THEIRS, _SINCE_TO, _STOOD_THEN, _ON_TO):
        for match in pattern.finditer(shape.text):
            theirs = pattern is not _THEIRS or number(match["a"]) in known.whose
            if theirs and _are_comparable(known, match):
                yield Link(number(match["b"]), "from_to", number(match["a"]))
    for pattern in (_TO_FROM, _DOWN_FROM):
        for match in pattern.finditer(shape.text):
            if _are_comparable(known, match):
                yield Link(number(match["b"]), "earlier", number(match["a"]))


def _are_comparable(known: SentenceFigures, match: re.Match[str]) -> bool:
    """Whether the two figures of a change can be of one thing, and are of the same body."""
    one, other = number(match["a"]), number(match["b"])
    return known.alike(one, other) and known.whose.get(one) == known.whose.get(other)


def _is_range(shape: SentenceShape, match: re.Match[str]) -> bool:
    """Whether an amount is the first of a range, whose unit stands behind the second: 5 to 10%."""
    one, other = shape.figures[number(match["x"])], shape.figures[number(match["b"])]
    bare = one.kind == "plain" and one.unit != "count" and one.end - one.start <= LONGEST_BARE
    between = shape.text[match.start("x") + 1 : match.end("b")]
    return bare and one.unit == other.unit and bool(re.fullmatch(r"\s+to\s+\ue000.", between))
