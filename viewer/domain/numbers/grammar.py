"""The grammar: every number of a text, in order, with what it is and where it stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache
from itertools import pairwise

from viewer.domain.numbers.words import DENOMINATORS, GLYPHS, SCALES, SPELLED, spelled
from viewer.domain.units import AFTER_VALUES, TIMES

NumberKind = str
"""What a number is by its signs and words: the id of the unit printed with it, or plain, fraction
(two thirds or one in five), of (17 of 51), rate (45 per 10,000) or years (2016-17). A time is
plain, but for 9 minutes and 40 seconds, which are minutes."""

_LONGEST = 400
_MOST = 10**12
"""Nobody prints fractions of larger numbers."""
_EXACT = Context(prec=60, rounding=ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number from `start` to `end` of a text.

    `digits` is what is printed before the scale: 1.2 of 1.2 million. A fraction has `over` and
    `under`, and its share in per cent as its value; of 17 of 51 the value is 17. `parts` are
    those of them that are printed as numbers; of 9 minutes and 40 seconds the 9, the 40, and all
    of it in seconds.
    """

    start: int
    end: int
    value: Decimal
    digits: Decimal
    kind: NumberKind = "plain"
    over: int = 0
    under: int = 0
    parts: tuple[Decimal, ...] = ()


_YEARS = re.compile(r"(?<![\d,.£])\d{4}\s?[-/–─]\s?\d{2,4}(?![\d,]*\d|\s?%)")
_COUNT = rf"(?:an?|\d{{1,13}}|{'|'.join(SPELLED)})"
_FOLLOWS = (
    r"(?:(?=\W*$|\s*[^\w\s]|\s+(?:of|the|that|this|these|those|in|to|were|was|are|is|have|has|had|do|"
    r"did|more|less|fewer|higher|lower|and|or|but|who|which|said|felt|took|from|on|by|a|as|at|for|"
    r"between|over|under|their|his|her|its|our|your|all|nationally|since|when|with|than|making|having|"
    r"being|living|attending|achieving|receiving|leaving|waiting|saying|going|staying|getting|showing|"
    r"needing|remaining|experiencing|taking|doing)\b))"
)
_TIME = re.compile(r"\s(?:year|term|day|hour|century)", re.IGNORECASE)
_NEARLY = re.compile(r"\b(?:almost|nearly|about|around|over|under|than|least)\s+$")
_PART_OF_MANY = re.compile(
    r"(?P<pounds>£\s?)?\b(?P<part>half|(?:a|one)\s+quarter\s+of|three\s+quarters\s+of)\s+an?\s+"
    r"(?P<scale>thousand|million|billion)\b",
    re.IGNORECASE,
)
_LASTING = re.compile(
    r"\b(?P<whole>\d{1,4})\s?(?:(?P<hours>hours?|hrs?|h)|minutes?|mins?|m(?=\s?\d\d?\s?s))\.?,?\s*(?:and\s+)?"
    r"(?:(?P<sixtieths>\d{1,2})\s?(?(hours)(?:minutes?|mins?|m)|(?:seconds?|secs?|s))"
    r"|(?(hours)(?P<clock>[0-5]\d)|(?!)))\b(?!\.\d)",
    re.IGNORECASE,
)
_SMALLER = re.compile(
    r"\s+(?:of\s+)?(?:an?|one)\s+(?:single\s+)?(?:(?P<points>percentage[\s-]point|per\s?cent(?:age)?[\s-]"
    r"point|%[\s-]point|point)|(?P<percent>per\s?cent|%))\b",
    re.IGNORECASE,
)
"""What a fraction is a part of: half a percentage point."""

_HALF_OF_ONE = re.compile(
    r"\bhalf\s+an?(?:\s+(?P<dozen>dozen)\b|(?=\s+(?:year|month|week|day|hour|minute|second)\b))",
    re.IGNORECASE,
)
_SPELLED_SCALE = re.compile(r"[a-z]+\s(thousand|million|billion)(?:\spounds?)?", re.IGNORECASE)
_RANGE = re.compile(r"\s?(?:-|–|—|\bto\b)\s?")
_AND = re.compile(r"\s+and\s+")
_BETWEEN = re.compile(r"\bbetween\s+$", re.IGNORECASE)
_PARTS = re.compile(
    rf"\b(?P<n>{_COUNT})[\s-]+(?P<d>{'|'.join(DENOMINATORS)})"
    rf"(?:(?P<many>s)\b|\b(?P<sure>{_FOLLOWS})?)(?!-\w)"
    r"|(?<!first )(?<!second )(?<!-)\b(?P<half>half)\b(?!-\w)(?!\s(?:year|term|day|hour))"
    r"|(?<![\d/.,])(?P<over>\d{1,13})\s?[/⁄]\s?(?P<under>\d{1,13})(?![\d/])"
    r"|(?P<glyph>[" + "".join(GLYPHS) + "])",
    re.IGNORECASE,
)
_DIGITS = re.compile(
    r"(?P<pounds>£\s?)?(?:(?P<comma>(?<![\d.,])\d{1,3},\d{1,2}(?=\s?(?:%|per\s?cent\b)))|"
    r"(?P<digits>(?<![\d.])\d{1,3}(?P<by>[, \u00a0\u2009\u202f])\d{3}"
    r"(?:(?P=by)\d{3})*(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?))"
)
_BETWEEN_DIGITS = re.compile(r"[,\s]")
_SCALE = re.compile(r"\s*(thousand|million|billion|bn|m|k)\b", re.IGNORECASE)
_HALF = re.compile(r"[\s-]+and[\s-]+a[\s-]+half\b", re.IGNORECASE)
_AND_A_HALF = re.compile(rf"(?:\d|\b(?:{'|'.join(SPELLED)}))[\s-]+and[\s-]+$", re.IGNORECASE)
_UNITS = [printed for unit, printed in AFTER_VALUES.items() if unit not in TIMES]
_LONGEST_FIRST = "|".join(sorted(_UNITS, key=len, reverse=True))  # % points before %
_UNIT = re.compile(
    rf"\s?(?:{_LONGEST_FIRST}|(?P<rate>(?:children\s)?per\s(?:1|10|100)(?:,000)+\b))", re.IGNORECASE
)
_OF = re.compile(
    r"\s+(?P<word>out\s+of|of|in)\s+(?:(?:every|each)\s+|(?P<the>(?:the|these|those|a\s+total\s+of|"
    r"all)\s+))?",
    re.IGNORECASE,
)
_WHOLES = frozenset((3, 4, 5, 10, 20, 100, 1000))
"""What a share is told of: four in five. Three in 12 may be three cases in twelve places."""


def read_numbers(text: str) -> tuple[Numeral, ...]:
    """The numbers of a text, in order; no two of them overlap."""
    taken = sorted(_fractions(text), key=lambda numeral: numeral.start)
    free = list(text)
    for numeral in taken:
        free[numeral.start : numeral.end] = "\0" * (numeral.end - numeral.start)
    atoms = _apart(sorted(_atoms("".join(free)), key=lambda numeral: numeral.start))
    ranged = _of_one_scale(text, list(atoms))
    return tuple(_mixed([*taken, *_with_parts(text, ranged)]))


@lru_cache(maxsize=1_000)
def share(over: int, under: int) -> Decimal:
    """A fraction in per cent: whole where it is, else to one decimal."""
    value = _EXACT.divide(Decimal(over * 100), Decimal(under))
    whole = value.to_integral_value(ROUND_HALF_UP)
    return whole if whole == value else value.quantize(Decimal("0.1"), context=_EXACT)


def _fractions(text: str) -> Iterator[Numeral]:
    """Years, and the fractions in words and signs: two thirds, half, 3/4, ½."""
    years = [match.span() for match in _YEARS.finditer(text)]
    for start, end in years:
        yield Numeral(start, end, Decimal(text[start : start + 4]), Decimal(0), "years")
    for numeral in _compound(text):
        years.append((numeral.start, numeral.end))
        yield numeral
    for match in _PARTS.finditer(text):
        start, end = match.span()
        if any(first < end and start < last for first, last in years):
            continue
        if match["d"] and not _is_fraction(text, match):
            continue
        over, under = _over_and_under(match)
        if smaller := _SMALLER.match(text, end) if under else None:
            yield _small(start, smaller, _EXACT.divide(Decimal(over), Decimal(under)))
        elif under and max(over, under) < _MOST:
            said = (over,) if match["n"] and match["n"][0] not in "aA" else ()
            parts = (over, under) if match["over"] else said
            decimals = tuple(Decimal(part) for part in parts)
            value = share(over, under)
            yield Numeral(start, end, value, value, "fraction", over, under, decimals)


def _small(start: int, of: re.Match[str], part: Decimal) -> Numeral:
    """A part of one per cent or of one point, to two decimals."""
    kind: NumberKind = "points" if of["points"] else "percent"
    value = round(part, 2).normalize(_EXACT)
    return Numeral(start, of.end(), value, value, kind)


def _compound(text: str) -> Iterator[Numeral]:
    """Half a million pounds; half an hour; 9 minutes and 40 seconds, in minutes."""
    for match in _HALF_OF_ONE.finditer(text) if "half" in text.casefold() else ():
        value = Decimal(6) if match["dozen"] else Decimal("0.5")
        yield Numeral(*match.span(), value, value)
    for match in _PART_OF_MANY.finditer(text) if "a" in text else ():
        part = match["part"].casefold()
        digits = Decimal("0.75" if part[0] == "t" else "0.5" if part[0] == "h" else "0.25")
        value = digits * 10 ** SCALES[match["scale"].casefold()]
        numeral = _measured(text, match.start(), match.end(), value, bool(match["pounds"]))
        yield replace(numeral, value=value.to_integral_value(), digits=digits)
    for match in _LASTING.finditer(text):
        sixtieths = match["sixtieths"] or match["clock"]
        value = int(match["whole"]) + _EXACT.divide(Decimal(sixtieths), Decimal(60))
        value = round(value, 2).normalize(_EXACT)
        kind: NumberKind = "hours" if match["hours"] else "minutes"
        parts = int(match["whole"]), int(sixtieths)
        said = (*parts, 60 * parts[0] + parts[1])
        parted = tuple(Decimal(part) for part in said)
        yield Numeral(match.start(), match.end(), value, value, kind, parts=parted)


def _of_one_scale(text: str, atoms: list[Numeral]) -> list[Numeral]:
    """The ends of a range have one scale and one unit: £12–15 million are both millions."""
    ranged = [*atoms]
    for at, (one, other) in enumerate(pairwise(atoms)):
        link = _AND if _BETWEEN.search(text, max(0, one.start - 12), one.start) else _RANGE
        if one.kind not in ("plain", "pounds") or not link.fullmatch(text, one.end, other.start):
            continue
        if other.kind == "plain" and one.kind == "pounds":
            ranged[at + 1] = replace(other, kind="pounds")
        times = _times(text[other.start : other.end], other)
        if times > 1 and one.value == one.digits and 0 < one.digits < other.value / times:
            value = (one.digits * times).normalize(_EXACT)
            ranged[at] = replace(
                ranged[at], value=value.quantize(Decimal(1)) if value % 1 == 0 else value
            )
    return ranged


def _times(printed: str, numeral: Numeral) -> Decimal:
    """How many times its digits a number is: a million for 15 million and three million."""
    spelled_out = _SPELLED_SCALE.fullmatch(printed)
    if spelled_out:
        return Decimal(10 ** SCALES[spelled_out[1].casefold()])
    return _EXACT.divide(numeral.value, numeral.digits or Decimal(1))


def _is_fraction(text: str, match: re.Match[str]) -> bool:
    """Whether these words are no ordinal (a third party), no time and no end of a number."""
    start = match.start()
    if _AND_A_HALF.search(text, max(0, start - 20), start) or _TIME.match(text, match.end()):
        return False
    plain = match["d"].casefold() in ("half", "halve", "quarter") or match["many"]
    return bool(
        plain or match["sure"] is not None or _NEARLY.search(text, max(0, start - 14), start)
    )


def _over_and_under(match: re.Match[str]) -> tuple[int, int]:
    if match["glyph"]:
        return GLYPHS[match["glyph"]]
    if match["half"]:
        return 1, 2
    if match["over"]:
        return int(match["over"]), int(match["under"])
    said = match["n"].casefold()
    over = int(said) if said.isdecimal() else SPELLED.get(said, 1)
    return over, DENOMINATORS.get(match["d"].casefold(), 0)


def _atoms(text: str) -> Iterator[Numeral]:
    """The numbers in digits and in words, with their scale and unit."""
    for match in _DIGITS.finditer(text):
        printed = (match["comma"] or "").replace(",", ".") or match["digits"][:_LONGEST]
        digits = Decimal(printed if printed.isdecimal() else _BETWEEN_DIGITS.sub("", printed))
        yield _measured(text, match.start(), match.end(), digits, bool(match["pounds"]))
    for start, end, value in spelled(text):
        yield _measured(text, start, end, Decimal(value), pounds=False)


def _apart(atoms: list[Numeral]) -> Iterator[Numeral]:
    """The numbers that do not stand within the one before: the million of 1.2 million."""
    end = 0
    for atom in atoms:
        if atom.start >= end:
            yield atom
            end = atom.end


def _mixed(numerals: list[Numeral]) -> Iterator[Numeral]:
    """The numbers in order; one with a fraction right after it is one number: 2½."""
    before: Numeral | None = None
    for numeral in sorted(numerals, key=lambda numeral: numeral.start):
        glyph = numeral.kind == "fraction" and numeral.end - numeral.start == 1
        if glyph and before and before.kind == "plain" and before.end == numeral.start:
            value = before.value + _EXACT.divide(numeral.value, Decimal(100))
            before = Numeral(before.start, numeral.end, value, value)
            continue
        if before:
            yield before
        before = numeral
    if before:
        yield before


def _measured(text: str, start: int, end: int, digits: Decimal, pounds: bool) -> Numeral:
    """A number with what follows it: a scale, a half, and its unit."""
    value = digits
    kind: NumberKind = "pounds" if pounds else "plain"
    if scale := _SCALE.match(text, end):
        value, end = digits * 10 ** SCALES.get(scale[1].casefold(), 0), scale.end()
        value = value.to_integral_value() if value == value.to_integral_value() else value
    elif half := _HALF.match(text, end):
        value = digits = digits + Decimal("0.5")
        end = half.end()
    if not pounds and (unit := _UNIT.match(text, end)):
        kind, end = unit.lastgroup or kind, unit.end()
    return Numeral(start, end, value, digits, kind)


def _with_parts(text: str, atoms: list[Numeral]) -> Iterator[Numeral]:
    """The numbers, with those put together that are n of m or one in m."""
    at = 0
    while at < len(atoms):
        atom = atoms[at]
        joined = _joined(text, atom, atoms[at + 1]) if at + 1 < len(atoms) else None
        yield joined or atom
        at += 2 if joined else 1


def _joined(text: str, one: Numeral, other: Numeral) -> Numeral | None:
    link = _OF.match(text, one.end)
    if not link or link.end() != other.start or {one.kind, other.kind} != {"plain"}:
        return None
    over, under = one.value, other.value
    if over % 1 or under % 1 or not 0 < over <= under < _MOST:
        return None
    word, parts = link["word"].casefold(), (over, under)
    counts = (int(over), int(under))
    if word == "of" or (word != "in" and under > 20):
        return Numeral(one.start, other.end, over, over, "of", *counts, parts)
    if link["the"] or (word == "in" and not (over == 1 or under in _WHOLES)):
        return None
    value = share(*counts)
    return Numeral(one.start, other.end, value, value, "fraction", *counts, parts)
