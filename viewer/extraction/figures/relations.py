"""Relations: how the figures of a sentence stand to one another; better none than a wrong one."""

import re
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from viewer.domain.numbers.grammar import share
from viewer.extraction.candidates import Movement, Relation
from viewer.extraction.figures.mentions import Mention
from viewer.extraction.figures.shape import Shape, figure, number
from viewer.extraction.figures.whose import COMPARATOR, named

_PERIOD = r"\ue001."
_REST = (
    rf"(?:,?\s*{_PERIOD})?(?:\s[^\ue000\ue001.;,()]{{0,60}}?)?(?:,?\s*{_PERIOD})?"
    r"(?:\s*\([^\ue000()]{0,40}\))?"
)
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
_RANGES = re.compile(r"\b(?:rang\w*|var(?:y|ies|ied|ying|iation)|between|differ\w*|aged?)\b")
_NOT_TIMES = re.compile(r"\s*(?:in|at|by|for)\s+(?:years?|key\s+stage)\s+\d")

_FROM_TO = re.compile(
    rf"\bfrom\s+(?:(?:a|an|the)\s+)?(?:\w+\s+){{0,4}}?{figure('a')}{_REST},?\s+(?:down\s+|up\s+)?"
    rf"to\s+(?:{_PERIOD}\s*)?(?:just\s+|only\s+|the\s+current\s+|a\s+current\s+|currently\s+)?"
    rf"{figure('b')}"
)
_TO_FROM = re.compile(
    rf"\bto\s+(?:just\s+|only\s+)?{figure('b')}{_REST},?\s+(?:up\s+|down\s+)?from\s+"
    rf"(?:the\s+|just\s+|only\s+)?(?:\w+\s+){{0,3}}?{figure('a')}"
)
_DOWN_FROM = re.compile(
    rf"{figure('b')}[^\ue000.;]{{0,90}}?\b(?:up|down|(?:an?|the)\s+(?:\w+\s+){{0,2}}?(?:reduction|"
    r"rise|fall|drop|decrease|increase|decline|improvement))\s+(?:from|on)\s+"
    rf"(?:the\s+)?(?:\w+[\w’]*\s+){{0,5}}?{figure('a')}"
)
_BY_TO = re.compile(
    rf"\b(?P<way>{_UP}|{_DOWN}|{_OTHER})\s+(?:\w+\s+){{0,2}}?by\s+{figure('x')}{_REST},?\s+to\s+"
    rf"(?:{_PERIOD}\s*)?{figure('b')}"
)
_BY = re.compile(
    rf"\b(?P<way>{_UP}|{_DOWN}|{_OTHER})\s+(?:[^\ue000.;,]{{0,60}}?\s)?by\s+(?:a\s+further\s+)?"
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
    rf"short)\b(?:\s+(?:than|of|the)\b)*\s*(?P<who>{COMPARATOR})?"
)
_THIS = re.compile(r"\b(?:this|which|it|that|but|still)\b[^\ue000]{0,40}$")

_ABOVE = re.compile(r"\b(?:above|higher|exceed\w*|greater|larger|over)\b")
_BELOW = re.compile(r"\b(?:below|lower|under|fewer|smaller)\b")
_AGAINST = re.compile(
    r"\b(?:compar\w+|against|better|worse|than|while|whereas|average|with|in\s+line|similar\s+to|"
    r"close\s+to|as\s+opposed)\b|\("
)
_SIDES = re.compile(f"{_ABOVE.pattern}|{_BELOW.pattern}|{_AGAINST.pattern}")
_NOTHING = re.compile(r"\bneither\b|\bnot\s+compar")
_AGAINST_EARLIER = re.compile(
    rf"{figure('a')}(?P<now>[^\ue000.;]{{0,90}}?)\b(?:compared\s+(?:with|to)|in\s+comparison\s+"
    r"(?:with|to)|against|as\s+opposed\s+to)\s+(?:just\s+|only\s+|the\s+)?"
    rf"(?P<past>(?:previous|earlier|last)\s+(?:\w+\s+){{0,4}}?(?:of\s+|at\s+))?"
    rf"{figure('b')}(?P<then>\s*(?:(?:{_PERIOD})|(?:\w+\s+){{0,4}}?{_PERIOD}))?"
)
_PAIRS = re.compile(
    rf"{figure('a')}{_REST}\s+and\s+{figure('b')}(?P<between>[^\ue000]{{0,160}})"
    rf"{figure('c')}{_REST}\s+and\s+(?:from\s+)?{figure('d')}"
)
_SHARE = re.compile(rf"{figure('a')}(?P<noun>(?:\s[\w’-]+){{0,4}}?)\s*\((?:or\s+)?{figure('b')}\)")
_SHARE_COMMA = re.compile(
    rf"{figure('a')},?\s+(?:or|that\s+is|equivalent\s+to|representing)\s+{figure('b')}"
)


_SHARE_OF = re.compile(
    rf"{figure('a')}\s+of\s+(?:the|these|those|all|our|its|a\s+total\s+of)\s+{figure('b')}"
)


@dataclass(frozen=True, slots=True)
class Link:
    """Figure `of` stands in a relation to figure `to`, where there is one to be named.

    `whole` says that it is a share of that one: half of the 48 children.
    """

    of: int
    relation: Relation
    to: int | None = None
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Moved:
    """Figure `of` is an amount of change or a gap; `points` where it is between percentages.

    `than` is the comparator that a gap is to.
    """

    of: int
    movement: Movement
    points: bool = False
    than: str = ""


Told = Link | Moved
_Rule = Callable[[Shape, dict[int, str]], Iterator[Told]]


def relations(shape: Shape, whose: dict[int, str]) -> tuple[Told, ...]:
    """The relations of a sentence. A figure has one at most: of two rules the first is right."""
    moves: dict[int, Moved] = {}
    links: dict[int, Link] = {}
    for rule in _RULES:
        for item in rule(shape, whose):
            if isinstance(item, Moved):
                moves.setdefault(item.of, item)
            elif not (_is_amount(item, moves.keys()) or _is_told(item, links)):
                links[item.of] = item
    return (*moves.values(), *links.values())


def across(before: Shape, shape: Shape, theirs: dict[int, str]) -> Link | None:
    """How the first figure of the sentence before stands to the first of this: “this is up from”.

    `of` is a figure of the sentence before, `to` one of this.
    """
    if not before.figures or (match := _THIS_FROM.search(shape.text)) is None:
        match = _THIS_AVERAGE.search(shape.text)
        if not (before.figures and match and number(match["a"]) in theirs):
            return None
    to = number(match["a"])
    fitting = [at for at, one in enumerate(before.figures) if alike(one, shape.figures[to])]
    if len(fitting) != 1:
        return None
    if to not in theirs:
        return Link(fitting[0], "from_to", to)
    relation = _stands(match["between"], before.figures[fitting[0]], shape.figures[to])
    return Link(fitting[0], relation, to) if relation else None


def _is_told(link: Link, links: dict[int, Link]) -> bool:
    """Whether a figure has a relation, or is what another figure stands in the same one to."""
    held = link.of in links
    return held or any(other.to == link.of and other.relation != "share" and link.relation in
                       _AVERAGES for other in links.values())  # fmt: skip


def _is_amount(link: Link, moved: AbstractSet[int]) -> bool:
    """Whether an amount of change would stand as a figure: rose by 9% against 38%."""
    if link.relation in ("by_to", "above", "below") and link.of in moved:
        return link.to in moved
    return link.of in moved or link.to in moved


def _amounts(shape: Shape, whose: dict[int, str]) -> Iterator[Told]:
    """Increased by X to B; a fall of X; X lower than the average."""
    del whose
    for match in _BY_TO.finditer(shape.text):
        amount, after = number(match["x"]), number(match["b"])
        yield Moved(amount, _way(match[0]), _both_percent(shape, amount, after))
        yield Link(amount, "by_to", after)
    for pattern in (_BY, _CHANGE_OF):
        for match in pattern.finditer(shape.text):
            if not _RANGES.search(match[0]):
                yield Moved(number(match["x"]), _way(match[0]))
    for pattern in (_X_CHANGE, _GREW):
        for match in pattern.finditer(shape.text):
            if shape.figures[number(match["x"])].unit in ("percent", "points"):
                yield Moved(number(match["x"]), _way(match["way"]))


def _gaps(shape: Shape, whose: dict[int, str]) -> Iterator[Told]:
    """X lower than the average: points where the figure before it is a per cent."""
    for match in _GAP.finditer(shape.text):
        amount = number(match["x"])
        if shape.figures[amount].unit == "count" and not match["who"]:
            continue
        before = amount - 1
        held = before >= 0 and before not in whose and shape.figures[before].unit == "percent"
        linked = held and bool(_THIS.search(shape.text[: match.start()]))
        yield Moved(amount, "gap", linked, named(shape, match) if match["who"] else "")
        if relation := _side(match["way"]):
            yield Link(amount, relation, before if linked else None)


def _side(way: str) -> Literal["above", "below"] | None:
    if way in ("higher", "above", "more", "ahead"):
        return "above"
    return "below" if way in ("lower", "below", "less", "fewer", "behind", "short") else None


def _way(words: str) -> Movement:
    """Which way words of change go: the one right before “by” does, else the first of them."""
    said = _CHANGED.findall(words[-30:]) if " by " in words[-10:] else _CHANGED.findall(words)
    said = said[-1:] or _CHANGED.findall(words)[:1]
    if said and _UPWARDS.fullmatch(said[0]):
        return "rose"
    return "fell" if said and _DOWNWARDS.fullmatch(said[0]) else "unsaid"


def _changes(shape: Shape, whose: dict[int, str]) -> Iterator[Told]:
    """From A to B; to B from A; B, down from A."""
    del whose
    for match in _FROM_TO.finditer(shape.text):
        before = shape.text[max(0, match.start() - 260) : match.start()]
        real = _CHANGED.search(before) or _DATED_BOTH.search(match[0])
        if real and not _RANGES.search(before[-60:]) and not _NOT_TIMES.search(match[0]):
            yield from _pair(shape, match, "from_to")
    for pattern in (_TO_FROM, _DOWN_FROM):
        for match in pattern.finditer(shape.text):
            yield from _pair(shape, match, "from_to")


_THIS_FROM = re.compile(
    r"^\W*(?:this|which|it|that)\s+(?:is|was|represents|represented|has\s+been)\s+(?:\w+\s+){0,3}?"
    r"(?:increase|rise|fall|decrease|reduction|drop|decline|improvement|up|down|growth|increased|"
    rf"reduced|risen|fallen)\s+(?:from|on)\s+(?:the\s+)?(?:[\w’]+\s+){{0,5}}?{figure('a')}"
)
_THIS_AVERAGE = re.compile(
    r"^\W*(?:however,?\s+)?(?:this|it|that|which)\s+(?:is|was|remains|compares|represents)\b"
    rf"(?P<between>[^\ue000.;]{{0,120}}){figure('a')}"
)
_DATED_BOTH = re.compile(rf"{_PERIOD}.*\ue000.$|compared")


def _pair(shape: Shape, match: re.Match[str], relation: Relation) -> Iterator[Told]:
    first, second = number(match["a"]), number(match["b"])
    if _alike(shape, first, second):
        yield Link(second, relation, first)


def _averages(shape: Shape, whose: dict[int, str]) -> Iterator[Told]:
    """A above the national average of B; A against B nationally; A (the average is B)."""
    for theirs in sorted(whose):
        near = range(theirs - 1, max(-1, theirs - 5), -1)
        fitting = (at for at in near if at not in whose and _alike(shape, at, theirs))
        if (ours := next(fitting, None)) is None:
            continue
        between, last = _between(shape, ours, theirs), _between(shape, theirs - 1, theirs)
        if len(between) < 200 and not _NOTHING.search(between):
            said = last if _SIDES.search(last) else between
            relation = _stands(said, shape.figures[ours], shape.figures[theirs])
            if relation:
                yield Link(ours, relation, theirs)
                yield Link(theirs, "against", ours)


def _between(shape: Shape, one: int, other: int) -> str:
    signs = [shape.text.index("\ue000" + chr(0xE100 + at)) for at in (one, other)]
    return shape.text[signs[0] + 2 : signs[1]]


def _stands(between: str, ours: Mention, theirs: Mention) -> Relation | None:
    """How A stands to B by the words between; none where the words and the figures disagree."""
    if _ABOVE.search(between):
        return "above" if ours.value > theirs.value else None
    if _BELOW.search(between):
        return "below" if ours.value < theirs.value else None
    return "against" if _AGAINST.search(between) else None


def _earlier(shape: Shape, whose: dict[int, str]) -> Iterator[Told]:
    """A compared with B the previous year."""
    for match in _AGAINST_EARLIER.finditer(shape.text):
        first, second = number(match["a"]), number(match["b"])
        dated = match["past"] or match["then"]
        fits = _alike(shape, first, second)
        if dated and fits and not {first, second} & whose.keys() and _is_earlier(shape, match):
            yield Link(first, "earlier", second)


def _is_earlier(shape: Shape, match: re.Match[str]) -> bool:
    """Whether the second figure is of an earlier time, as far as both say when."""
    now, then = (
        [shape.periods[ord(sign) - 0xE100] for sign in re.findall(r"\ue001(.)", words or "")]
        for words in (match["now"], match["then"])
    )
    if now and then and now[-1].end and then[0].end:
        return then[0].end < now[-1].end
    return True


def _respectively(shape: Shape, whose: dict[int, str]) -> Iterator[Told]:
    """A and B respectively, against C and D respectively."""
    if "respectively" not in shape.text:
        return
    for match in _PAIRS.finditer(shape.text):
        ours, theirs = (
            tuple(number(match[name]) for name in names) for names in (("a", "b"), ("c", "d"))
        )
        told = all(at in whose for at in theirs) and not any(at in whose for at in ours)
        if not told or not re.search(r"compar|against|than|above|below|average", match["between"]):
            continue
        for one, other in zip(ours, theirs, strict=True):
            if _alike(shape, one, other):
                relation = _stands(match["between"], shape.figures[one], shape.figures[other])
                yield Link(one, relation or "against", other)


def _shares(shape: Shape, whose: dict[int, str]) -> Iterator[Told]:
    """17 of 51 (33.3%), 203 (57%), 57% (203)."""
    del whose
    for pattern in (_SHARE, _SHARE_COMMA):
        for match in pattern.finditer(shape.text):
            one, other = number(match["a"]), number(match["b"])
            first, second = shape.figures[one], shape.figures[other]
            if {first.unit, second.unit} != {"percent", "count"}:
                continue
            part, count = (one, other) if first.unit == "percent" else (other, one)
            if _agrees(shape.figures[part], shape.figures[count]):
                yield Link(part, "share", count)


def _shares_of(shape: Shape, whose: dict[int, str]) -> Iterator[Told]:
    """Half of the 48 children."""
    del whose
    for match in _SHARE_OF.finditer(shape.text):
        part, count = number(match["a"]), number(match["b"])
        if (shape.figures[part].unit, shape.figures[count].unit) == ("percent", "count"):
            yield Link(part, "share", count, whole=True)


def _agrees(part: Mention, count: Mention) -> bool:
    """Whether n of m is that per cent; without an m there is nothing to say against it."""
    if not count.of:
        return True
    return abs(share(int(count.value), int(count.of)) - part.value) <= Decimal(1)


def _both_percent(shape: Shape, one: int, other: int) -> bool:
    return shape.figures[one].unit == shape.figures[other].unit == "percent"


def _alike(shape: Shape, one: int, other: int) -> bool:
    return alike(shape.figures[one], shape.figures[other])


def alike(one: Mention, other: Mention) -> bool:
    """Whether two figures can be of one thing: both per cent, both pounds, both counts."""
    return one.unit == other.unit


_AVERAGES = ("above", "below", "against")
_RULES: tuple[_Rule, ...] = (
    _amounts, _changes, _gaps, _shares, _shares_of, _respectively, _averages, _earlier,
)  # fmt: skip
