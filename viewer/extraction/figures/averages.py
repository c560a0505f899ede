"""What a figure is held against: an average, a target, others, or its own past."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from viewer.extraction.candidates import Relation
from viewer.extraction.figures.printed.number import PrintedNumber
from viewer.extraction.figures.shape import SentenceShape, figure, number, sign
from viewer.extraction.figures.told import PERIOD, REST, Link, SentenceFigures, ToldLink

_ABOVE = re.compile(r"\b(?:above|higher|exceed\w*|greater|larger|over)\b")
_BELOW = re.compile(r"\b(?:below|lower|under|fewer|smaller)\b")
_AGAINST = re.compile(
    r"\b(?:compar\w+|against|better|worse|than|vs?|versus|while|whereas|average|with|in\s+line|similar\s+to|"
    r"close\s+to|as\s+opposed|(?:rate|figure|level)\s+(?:is|was))\b|\("
)
_SIDES = re.compile(f"{_ABOVE.pattern}|{_BELOW.pattern}|{_AGAINST.pattern}")
_OURS_AFTER = re.compile(
    r"[^.;]{0,40}\b(?:and|but|while|whereas|compared\s+(?:with|to))\b[^.;]{1,60}\b(?:is|was|at|of)"
    r"(?:\s+estimated\s+at)?\s+"
)
_CHANGED_FROM = re.compile(
    r"\b(?:increase|rise|fall|decrease|reduction|drop|decline|improvement|up|down)\s+(?:from|on)\b"
)
_OF_PAST = re.compile(r"\bwhich\s+(?:was|were)\b|\bwhen\b")
_NOTHING = re.compile(r"\bneither\b|\bnot\s+compar")
_AGAINST_EARLIER = re.compile(
    rf"{figure('a')}(?P<now>[^\ue000.;]{{0,150}}?)\b(?:compared\s+(?:with|to)|in\s+comparison\s+"
    r"(?:with|to)|against|as\s+opposed\s+to)\s+(?:just\s+|only\s+|the\s+)?"
    rf"(?P<past>(?:previous|earlier|last)\s+(?:\w+\s+){{0,4}}?(?:of\s+|at\s+))?"
    rf"{figure('b')}(?P<then>\s*(?:(?:{PERIOD})|(?:[\w-]+\s+){{0,10}}?{PERIOD}))?"
)
_THAN_EARLIER = re.compile(
    rf"{figure('a')}(?P<now>[^\ue000.;]{{0,100}}?)\b(?:than|below|above|compared\s+(?:with|to))\s+"
    rf"(?:in\s+|the\s+)?(?P<then>{PERIOD})(?:\s+\w+){{0,2}}\s*\((?P<past>){figure('b')}\)"
)
_IN_BRACKETS = re.compile(
    rf"{figure('a')}(?P<now>\s*{PERIOD})?\s*\((?P<then>{PERIOD})(?::|\s(?:it\s+)?was)?\s*{figure('b')}\)"
)
_THEN_IN_BRACKETS = re.compile(
    rf"{figure('a')}(?P<now>\s*{PERIOD})?\s*\({figure('b')}\s*(?P<then>{PERIOD})\)"
)
_SERIES = re.compile(
    rf"(?={figure('a')}\s*(?P<now>{PERIOD})\s*(?:,|;|,?\s+(?:and|but|then))\s*{figure('b')}\s*"
    rf"(?P<then>{PERIOD}))"
)
_SERIES_LED = re.compile(
    rf"(?P<now>{PERIOD})[^\ue000\ue001.;:]{{0,40}}{figure('a')}\s*(?:,|;|,?\s+(?:and|but))\s*"
    rf"(?P<then>{PERIOD})\s*(?:it\s+was\s+)?{figure('b')}"
)
_EACH = re.compile(r"\brespectively\b|\baverages\b")
_PAIRS = re.compile(
    rf"{figure('a')}{REST}\s+and\s+{figure('b')}(?P<between>[^\ue000]{{0,160}})"
    rf"{figure('c')}{REST}\s+and\s+(?:from\s+)?{figure('d')}"
)
_THIS_FROM = re.compile(
    r"^\W*(?:this|which|it|that)\s+(?:is|was|represents|represented|has\s+been)\s+(?:\w+\s+){0,3}?"
    r"(?:increase|rise|fall|decrease|reduction|drop|decline|improvement|up|down|growth|increased|"
    rf"reduced|risen|fallen)\s+(?:from|on)\s+(?:the\s+)?(?:[\w’]+\s+){{0,5}}?{figure('a')}"
)
_THIS_WHEN = re.compile(
    r"^\W*(?:this|which|it|that)\s+(?:is|was|represents|represented)\b[^\ue000.;]*?\b(?:compared\s+(?:to|with)|"
    r"on|from|since|than)\b[^\ue000.;]*?\bwhen\s+(?:it|this|the\s+\w+)\s+(?:was|stood\s+at)\s+(?:just\s+|only\s+)?"
    rf"{figure('a')}"
)
_AND_FROM = re.compile(
    r"^\W*(?:this|which|it|that)\s+(?:is|was)\b[^.;]*?\band\s+(?:is\s+|was\s+)?(?:also\s+)?an?\s+(?:\w+\s+)?"
    r"(?:increase|rise|fall|decrease|reduction|drop|decline|improvement)\s+(?:from|on)\s+(?:the\s+)?"
    rf"(?:[\w’]+\s+){{0,6}}?{figure('a')}"
)
_THIS_AS_THEN = re.compile(
    r"^\W*(?:this|which|it|that)\s+(?:compares?|compared|is|was|remains)\s+(?:\w+\s+){0,2}?(?:with|to|as|than|"
    rf"from)\s+(?:the\s+|just\s+|only\s+)?{figure('a')}(?:\s*\([^()]{{0,40}}\))?\s*{PERIOD}"
)
_THIS_SHARE = re.compile(
    r"^\W*(?:this|these|that|they|which)\s+(?:is|was|are|were|represents?|represented|equates?\s+to|"
    r"equated\s+to|amounts?\s+to|accounts?\s+for|makes?\s+up)\s+"
    rf"{figure('a')}\s+of\s+(?:the|all|its|our|their)\b"
)
_THIS_AVERAGE = re.compile(
    r"^\W*(?:however,?\s+)?(?:this|it|that|which)\s+(?:is|was|remains|compares|represents)\b"
    rf"(?P<between>[^\ue000.;]{{0,120}}){figure('a')}"
)


def averages(known: SentenceFigures) -> Iterator[ToldLink]:
    """A above the national average of B; A against B nationally; A (the average is B)."""
    shape, whose = known.shape, known.whose
    past = _THIS_FROM.search(shape.text)
    for theirs in sorted(whose):
        ours = _ours(known, theirs)
        if ours is None:
            yield from _average_first(known, theirs)
            continue
        between, last = _between(shape, ours, theirs), _between(shape, theirs - 1, theirs)
        if len(between) >= 200 or _NOTHING.search(between):
            continue
        if past and number(past["a"]) == ours and not _OF_PAST.search(last):
            continue
        said = last if _SIDES.search(last) else between
        if relation := _relation_said(said, shape.figures[ours], shape.figures[theirs]):
            yield Link(ours, relation, theirs)
            yield Link(theirs, "against", ours)


def _ours(known: SentenceFigures, theirs: int) -> int | None:
    """The nearest figure before a comparator's that can be held against it."""
    figures = known.shape.figures
    for at in range(theirs - 1, max(-1, theirs - 5), -1):
        if at in known.whose or at in known.moved or at in known.past:
            continue
        parted = bool(figures[at].value % 1) != bool(figures[theirs].value % 1)
        if known.alike(at, theirs) and not (figures[at].unit == "count" and parted):
            return at
    return None


def _average_first(known: SentenceFigures, theirs: int) -> Iterator[ToldLink]:
    """The average is B and ours was A: relates the figure to the average printed before it."""
    ours = theirs + 1
    shape = known.shape
    if ours in known.whose or ours >= len(shape.figures) or not known.alike(ours, theirs):
        return
    between = _between(shape, theirs, ours)
    if _OURS_AFTER.fullmatch(between) and not _CHANGED_FROM.search(between):
        yield Link(ours, "against", theirs)


def _between(shape: SentenceShape, one: int, other: int) -> str:
    signs = [shape.text.index(sign(at)) for at in (one, other)]
    return shape.text[signs[0] + 2 : signs[1]]


def _relation_said(between: str, ours: PrintedNumber, theirs: PrintedNumber) -> Relation | None:
    """How A stands to B by the words between; none where the words and the figures disagree."""
    if _ABOVE.search(between):
        return "above" if ours.value > theirs.value else None
    if _BELOW.search(between):
        return "below" if ours.value < theirs.value else None
    return "against" if _AGAINST.search(between) else None


def earlier(known: SentenceFigures) -> Iterator[ToldLink]:
    """A compared with B the previous year."""
    shape, whose = known.shape, known.whose
    found = (pattern.finditer(shape.text) for pattern in (_AGAINST_EARLIER, _THAN_EARLIER))
    for match in chain.from_iterable(found):
        first, second = number(match["a"]), number(match["b"])
        dated = match["past"] or match["then"]
        fits = known.alike(first, second)
        if dated and fits and not {first, second} & whose.keys() and _is_earlier(shape, match):
            yield Link(first, "earlier", second)


def of_two_times(known: SentenceFigures) -> Iterator[ToldLink]:
    """A with the figure of another time in brackets; A in 2019, B in 2020."""
    shape = known.shape
    for pattern in (_IN_BRACKETS, _THEN_IN_BRACKETS):
        for match in pattern.finditer(shape.text):
            first, second = _own_pair(known, match)
            if first is not None and _is_earlier(shape, match):
                yield Link(first, "earlier", second)
    for pattern in (_SERIES, _SERIES_LED):
        for match in pattern.finditer(shape.text):
            first, second = _own_pair(known, match)
            ends = [shape.periods[number(match[at][-1])].end for at in ("now", "then")]
            if first is None or second is None or not (ends[0] and ends[1]) or ends[0] == ends[1]:
                continue
            later = ends[0] < ends[1]
            yield Link(second, "from_to", first) if later else Link(first, "earlier", second)


def _own_pair(known: SentenceFigures, match: re.Match[str]) -> tuple[int, int] | tuple[None, None]:
    """Two figures of the inspected body that can be of one thing."""
    first, second = number(match["a"]), number(match["b"])
    if {first, second} & known.whose.keys() or not known.alike(first, second):
        return None, None
    return first, second


def _is_earlier(shape: SentenceShape, match: re.Match[str]) -> bool:
    """Whether the second figure is of an earlier time, as far as both say when."""
    now, then = (
        [shape.periods[number(one)] for one in re.findall(r"\ue001(.)", words or "")]
        for words in (match["now"], match["then"])
    )
    if now and then and now[-1].end and then[0].end:
        return then[0].end < now[-1].end
    return True


def respectively(known: SentenceFigures) -> Iterator[ToldLink]:
    """A and B respectively, against C and D respectively; against averages of C and D."""
    shape, whose = known.shape, known.whose
    if not _EACH.search(shape.text):
        return
    for match in _PAIRS.finditer(shape.text):
        ours, theirs = (
            tuple(number(match[name]) for name in names) for names in (("a", "b"), ("c", "d"))
        )
        told = all(at in whose for at in theirs) and not any(at in whose for at in ours)
        if not told or not re.search(r"compar|against|than|above|below|average", match["between"]):
            continue
        for one, other in zip(ours, theirs, strict=True):
            if known.alike(one, other):
                relation = _relation_said(
                    match["between"], shape.figures[one], shape.figures[other]
                )
                yield from (Link(one, relation, other),) if relation else ()


@dataclass(frozen=True, slots=True)
class Across:
    """Figure `earlier` of a sentence stands in a relation to figure `later` of the next one.

    A share is the other way round: the later one is a share, and the earlier one its count.
    """

    earlier: int
    relation: Relation
    later: int


def across(before: SentenceShape, shape: SentenceShape, theirs: dict[int, str]) -> Iterator[Across]:
    """How figures of a sentence stand to those of the next one: “this is an increase from”."""
    if share := _THIS_SHARE.search(shape.text):
        counts = [at for at, one in enumerate(before.figures) if one.unit == "count"]
        part = number(share["a"])
        if len(counts) == 1 and shape.figures[part].unit == "percent":
            yield Across(counts[0], "share", part)
    elif past := _this_from(shape.text):
        first = number(past["a"])
        if first not in theirs and (one := _only_alike(before, shape.figures[first])) is not None:
            yield Across(one, "earlier", first)
            yield from _rate_beside(before, shape, first)
    elif match := _THIS_AVERAGE.search(shape.text):
        yield from _and_from(before, shape, theirs)
        first = number(match["a"])
        one = _only_alike(before, shape.figures[first]) if first in theirs else None
        if one is None:
            return
        if relation := _relation_said(match["between"], before.figures[one], shape.figures[first]):
            yield Across(one, relation, first)
            unit = shape.figures[first].unit
            more = (at for at in sorted(theirs) if at > first and shape.figures[at].unit == unit)
            yield from (Across(one, "against", at) for at in more)


def _this_from(text: str) -> re.Match[str] | None:
    """The earlier figure that “this” is held against, in the first of the ways to say so."""
    patterns = (_THIS_FROM, _THIS_AS_THEN, _THIS_WHEN)
    return next(filter(None, (pattern.search(text) for pattern in patterns)), None)


def _and_from(
    before: SentenceShape, shape: SentenceShape, theirs: dict[int, str]
) -> Iterator[Across]:
    """This is above the average of B, and a rise from C."""
    past = _AND_FROM.search(shape.text)
    first = number(past["a"]) if past else -1
    if (
        past
        and first not in theirs
        and (one := _only_alike(before, shape.figures[first])) is not None
    ):
        yield Across(one, "earlier", first)


def _only_alike(before: SentenceShape, figure: PrintedNumber) -> int | None:
    """The one figure of the sentence before that another can be held against."""
    fitting = [at for at, one in enumerate(before.figures) if one.unit == figure.unit]
    return fitting[0] if len(fitting) == 1 else None


def _rate_beside(before: SentenceShape, shape: SentenceShape, first: int) -> Iterator[Across]:
    """The rate in brackets after a count, held against that of the sentence before."""
    beside = first + 1
    if beside < len(shape.figures) and shape.figures[beside].unit == "ratio":
        one = _only_alike(before, shape.figures[beside])
        if one is not None:
            yield Across(one, "earlier", beside)
