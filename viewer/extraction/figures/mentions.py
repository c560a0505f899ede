"""Mentions: every number of a sentence once, as a figure or as what it is instead."""

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from itertools import chain, islice, pairwise

from viewer.domain.numbers.grammar import Numeral, read_numbers
from viewer.domain.numbers.raised import RAISED_DIGITS, lowered
from viewer.domain.units import AFTER_VALUES, TIMES, UNITS
from viewer.extraction.candidates import Aside, PeriodRead
from viewer.extraction.figures.asides.by_words import asides, is_thing
from viewer.extraction.figures.printed.number import PrintedNumber
from viewer.extraction.figures.printed.qualifiers import qualified
from viewer.extraction.source_text import SourcePage

MOST = Decimal("1e17")
_COMMON = 10
"""Fractions in signs have smaller numbers below; 3/21 is so many of so many."""


_HAS_NUMBER = re.compile(
    rf"\d+(?:[.,]\d+)*|[{RAISED_DIGITS}]|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒]|\b(?:hal(?:f|ves)|thirds?|quarters?|fifths?|tenths?|"
    r"an?[\s-]+(?:fourth|sixth|seventh|eighth|ninth|twelfth|twentieth|hundredth)s?|one|two|three|"
    r"four|five|six|seven|eight|nine|ten|eleven|twelve|\w{3,5}teen|(?:twen|thir|for|fif|six|seven|"
    r"eigh|nine)ty|hundred|thousand|million|billion|zero|"
    r"twice|double|treble|triple|(?:doubl|trebl|tripl|quadrupl|halv)(?:ed|es|ing)|\w{2,6}fold)\b",
    re.IGNORECASE,
)
_FOREIGN = frozenset("€$¥")
_ONE_OF = re.compile(
    r"(?:\s[\w’'-]+){1,5}?\s(?:is|was|are|were|has|have|had|did|does|do)\b", re.IGNORECASE
)
_ONE_AMONG = re.compile(
    r"\b(?:is|are|was|were|be|been|being|as|became|becoming|through|by|via|from|to|into|using)\s+$",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\W*\d{1,3}[.)]\W*")
_NAME = re.compile(r"Hundred|Thousand|Million|Billion")
_LEFT = re.compile(r"\w*\d[\w]*")
_UNIT_OF_KIND = {unit.id: unit.id for unit in UNITS} | {"fraction": "percent", "rate": "ratio"}
_TIME = "|".join(printed for unit, printed in AFTER_VALUES.items() if unit in TIMES)
_MEASURES = re.compile(rf"\s+(?:(?:working|school|calendar|full)\s+)?(?:{_TIME})", re.IGNORECASE)
_PER_MANY = re.compile(
    r"(?:\s(?!per\b|in\b|of\b|and\b)[\w’'-]+){1,4}\sper\s(?:1|10|100)(?:,000)+\b"
)
_ALL_BUT = re.compile(
    r"\b(?:all|every(?:\s?one|\s+\w+)?|any)(?:\s+[\w’'-]+){0,2}?\s+(?:but|except(?:\s+for)?|apart\s+from|bar)"
    r"(?:\s+for)?(?:\s+(?:the|these|some|about|just|only))*\s+$",
    re.IGNORECASE,
)
_NOT_COUNTED = "How many are left out: all but so many."
_EACH = re.compile(r"\brespectively\b")
_AND = re.compile(r"\s+and\s+")
_HELD_AGAINST = re.compile(
    r"\b(?:(?:down|up)\s+from|compared\s+(?:with|to)|against|than|averages?|rate|figures?|target|"
    r"standard|neighbours?|comparators?)\b[^.;\d]{0,60}$",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"\W*$|\s?[.,;:)](?!\d)|\s(?:and|but|in|at|the|last|previous|nationally|for\s+england|across)\b"
)
_PER = re.compile(r"\brates?\b[^.;]{0,80}\sper\s(?:1|10|100)(?:,000)+\b", re.IGNORECASE)
_CARRIED = TIMES | {"ratio"}
_RANGE = re.compile(r"\s?(?:-|–|—|\bto\b)\s?")
_BETWEEN = re.compile(r"\bbetween\s+$", re.IGNORECASE)
_APART = re.compile(
    r"\b(?:gaps?|differ\w*|var(?:y|ie[sd]|ying|iation)|rang\w+|fluctuat\w+|chang\w+|split|divid\w+|"
    r"rose|rising|fell|moved|increas\w+|decreas\w+|halfway|midway)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
"""What makes two numbers two figures: the gap between 40% and 50%."""

_LEADS_TO = re.compile(
    r"\b(?:from|by|reduc\w+|improv\w+|cut|drop\w*|declin\w+|gr[eo]w\w*|went|down|up|slip\w+|climb\w+|national\w*|"
    r"averages?|fallen|risen|shorten\w*|lengthen\w*)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
"""What makes “3 to 5 days” a change, or two figures of others."""

_RANGED = "A range, told by its lower end."
LONGEST_BARE = 5
"""Characters of a number without a unit in its range: 12.5."""


def has_more_numbers(pages: Iterable[SourcePage], most: int) -> bool:
    """Whether pages hold more numbers than these."""
    found = chain.from_iterable(_HAS_NUMBER.finditer(page.text) for page in pages)
    return next(islice(found, most, None), None) is not None


def has_number(text: str) -> bool:
    """Whether there may be a number in a text; asked first, because most sentences have none."""
    return bool(_HAS_NUMBER.search(text))


def mentions(text: str) -> tuple[PrintedNumber, ...]:
    """The numbers of a sentence in order; every digit stands in exactly one of them."""
    spared = [*asides(text)]
    free = list(text)
    found: list[PrintedNumber] = []
    for aside in spared:
        free[aside.start : aside.end] = "\0" * (aside.end - aside.start)
        found.append(_spared_number(text, aside.start, aside.end, aside.aside, aside.period))
    for numeral in read_numbers("".join(free)):
        found.append(_figure(text, numeral))
        free[numeral.start : numeral.end] = "\0" * (numeral.end - numeral.start)
    for match in _LEFT.finditer("".join(free)):
        found.append(_spared_number(text, match.start(), match.end(), "code", None))
    real = (mention for mention in found if has_number(text[mention.start : mention.end]))
    found = _with_units_of_ranges(text, sorted(real, key=lambda mention: mention.start))
    return tuple(qualified(text, _with_ranges(text, _with_carried_units(text, found))))


def _spared_number(
    text: str, start: int, end: int, aside: Aside, period: PeriodRead | None
) -> PrintedNumber:
    numerals = read_numbers(lowered(text[start:end]))
    value = _storable(numerals[0].value) if numerals else Decimal(0)
    return PrintedNumber(start, end, value, aside=aside, period=period, whole=start, whole_end=end)


def _figure(text: str, numeral: Numeral) -> PrintedNumber:
    start, end = numeral.start, numeral.end
    mention = PrintedNumber(
        start,
        end,
        _storable(numeral.value),
        numeral.kind,
        _UNIT_OF_KIND.get(numeral.kind, "count"),
        Decimal(numeral.under) if numeral.kind == "of" else None,
        whole=start,
        whole_end=end,
    )
    if aside := _what_else(text, numeral):
        if aside == "paragraph":  # with the full stop or the brackets that are printed
            start, end = len(text) - len(text.lstrip()), len(text.rstrip())
            mention = replace(mention, start=start, end=end, whole=start, whole_end=end)
        return replace(mention, aside=aside)
    if numeral.kind in ("plain", "of") and _ALL_BUT.search(text, max(0, start - 50), start):
        return replace(mention, aside="context", why=_NOT_COUNTED)
    if numeral.kind == "plain" and (measure := _MEASURES.match(text, end)):
        unit = measure.lastgroup or mention.unit
        return replace(mention, unit=unit, end=measure.end(), whole_end=measure.end())
    if numeral.kind == "plain" and _PER_MANY.match(text, end):
        mention = replace(mention, unit="ratio")
    if "/" in text[start:end] and numeral.under > _COMMON:
        of, unit = Decimal(numeral.under), "score" if "scor" in text.casefold() else "count"
        mention = replace(mention, value=Decimal(numeral.over), of=of, unit=unit, kind="of")
    if mention.unit == "count" and mention.value % 1 and "score" in text[:start].casefold():
        mention = replace(mention, unit="score")
    return _signed(text, mention)


def _what_else(text: str, numeral: Numeral) -> Aside | None:
    """What a number is by what stands around it, if it is no figure."""
    start, end = numeral.start, numeral.end
    if _is_code(text, numeral):
        return "code"
    if numeral.kind == "years":
        return "year"
    if _LABEL.fullmatch(text):
        return "paragraph"
    pronoun = text[start:end].casefold() == "one" and not is_thing(text, end)
    if text[max(0, start - 2) : start].strip()[-1:] in _FOREIGN or _is_one_among(text, numeral):
        return "context"
    per = numeral.kind == "plain" and text[max(0, start - 4) : start].casefold() == "per "
    return "context" if pronoun or per or _NAME.fullmatch(text, start, end) else None


def _is_one_among(text: str, numeral: Numeral) -> bool:
    """Whether it is one of several that something is, not a share of them: one of ten pilots."""
    start, end = numeral.start, numeral.end
    if numeral.over != 1 or not re.match(r"one\s+of\b", text[start:end], re.IGNORECASE):
        return False
    among = _ONE_AMONG.search(text, max(0, start - 12), start)
    return bool(among) or not _ONE_OF.match(text, end)


def _is_code(text: str, numeral: Numeral) -> bool:
    """Whether a number is a piece of a word, or longer than a number of anything."""
    start, end = numeral.start, numeral.end
    around = (text[start - 1 : start], text[end : end + 1])
    glued = any(letter.isalnum() and letter not in RAISED_DIGITS for letter in around)
    return glued or end - start > 60 or numeral.value >= MOST


def _signed(text: str, mention: PrintedNumber) -> PrintedNumber:
    """A minus right before a number is its sign, unless it joins two words or numbers."""
    start = mention.start
    alone = start == 1 or (start > 1 and text[start - 2] in " (")
    if start and alone and text[start - 1] in "-−" and text[start].isdecimal():
        return replace(mention, value=-mention.value, start=start - 1, whole=start - 1)
    return mention


def _storable(value: Decimal) -> Decimal:
    """A value as a candidate can hold it: not too large, and with ten decimals at most."""
    if abs(value) >= MOST:
        return Decimal(0)
    exponent = value.as_tuple().exponent
    return round(value, 10) if isinstance(exponent, int) and exponent < -10 else value


def _with_units_of_ranges(text: str, found: list[PrintedNumber]) -> list[PrintedNumber]:
    """The first number of a range has the unit of the second: 5 to 10%."""
    ranged = [*found]
    for at, (one, other) in enumerate(pairwise(found)):
        bare = not (one.aside or other.aside) and (one.kind, one.unit) == ("plain", "count")
        if bare and other.unit != "count" and _is_range(text, one, other):
            ranged[at] = replace(one, unit=other.unit)
    return ranged


def _with_ranges(text: str, found: list[PrintedNumber]) -> list[PrintedNumber]:
    """A range is a figure of at least its lower end; its upper end is no figure of its own."""
    made: list[PrintedNumber] = []
    upper: PrintedNumber | None = None
    for one, other in pairwise((*found, None)):
        if one is None or one is upper:
            continue
        printed = other and not (one.aside or other.aside) and _bounds(text, one, other)
        if other and printed and one.unit == other.unit and one.value < other.value:
            upper = other
            made.append(_spanning(one, other, printed))
        else:
            made.append(one)
    return made


def _spanning(one: PrintedNumber, other: PrintedNumber, printed: str) -> PrintedNumber:
    """The lower end of a range, at the place of all of it."""
    led = printed[0].isalpha() and printed.casefold() != "to"
    start = one.start - len(printed) - 1 if led else one.start
    return replace(
        one,
        qualifier="at_least",
        qualifier_printed=printed,
        why=_RANGED,
        start=start,
        whole=start,
        end=other.end,
        whole_end=other.whole_end,
    )


def _bounds(text: str, one: PrintedNumber, other: PrintedNumber) -> str | None:
    """What says that one figure lies between two numbers: between 40% and 50%, or 40-50%."""
    between, before = text[one.end : other.start], text[max(0, one.start - 50) : one.start]
    if _EACH.search(text) or _APART.search(before):
        return None
    if _AND.fullmatch(between):
        match = _BETWEEN.search(before)
        return match[0].strip() if match else None
    if one.unit in ("count", "pounds"):
        return None
    fractions = one.kind == other.kind == "fraction"
    times = one.unit in TIMES and one.end - one.start <= LONGEST_BARE
    to = between.strip() == "to" and (fractions or times) and not _LEADS_TO.search(before)
    return between.strip() if to or between.strip() in ("-", "–", "—") else None


def _with_carried_units(text: str, found: list[PrintedNumber]) -> list[PrintedNumber]:
    """A bare number that a measure is held against is in its unit: 8.1 days, down from 9.3."""
    made: list[PrintedNumber] = []
    for mention in found:
        before = next((one for one in reversed(made) if not one.aside), None)
        bare = not mention.aside and (mention.kind, mention.unit) == ("plain", "count")
        unit = before.unit if before else "ratio" if _PER.search(text, 0, mention.start) else ""
        start = before.end if before else 0
        carried = bare and unit in _CARRIED and _is_held_against(text, start, mention)
        made.append(replace(mention, unit=unit) if carried else mention)
    return made


def _is_held_against(text: str, start: int, bare: PrintedNumber) -> bool:
    between = text[start : bare.start]
    return bool(_HELD_AGAINST.search(between) and _ALONE.match(text, bare.end))


def _is_range(text: str, one: PrintedNumber, other: PrintedNumber) -> bool:
    """Whether two numbers are the ends of a range: 5 to 10, between 5 and 10."""
    before = text[max(0, one.start - 12) : one.start].casefold()
    between = before.endswith(("between ", "averages of ", "averages at ")) or _EACH.search(text)
    return bool((_AND if between else _RANGE).fullmatch(text, one.end, other.start))
