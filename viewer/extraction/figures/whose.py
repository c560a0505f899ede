"""Whose figure it is: the inspected body's, or that of an average, a target or others."""

import re
from collections.abc import Iterator

from viewer.extraction.figures.aims import aims, asked_by
from viewer.extraction.figures.shape import SentenceShape, figure, number
from viewer.extraction.figures.told import PERIOD, REST

_PEOPLE = (
    r"(?:local\s+)?(?:authorit(?:y|ies)|areas?|councils?|forces?|trusts?|boards?|services?|"
    r"prisons?|schools?|providers?|courts?)"
)
_OTHERS = (
    r"(?:authorities|areas|councils|forces|trusts|boards|services|prisons|schools|providers|courts|"
    r"boroughs|constabularies|homes|colleges)"
)
_KIND = (
    r"(?:averages?|figures?|rates?|levels?|means?|medians?|comparators?|benchmarks?|"
    r"percentages?|proportions?|performance|position|picture|standards?)"
)
COMPARATOR = (
    r"(?:(?:(?<=than\sthe\s)|(?<=below\sthe\s)|(?<=above\sthe\s)|(?<=with\sthe\s)|(?<=to\sthe\s))"
    r"\w+\s+averages?|(?:cps|trust|force|sector|family|peer|hospital|college)\s+averages?|"
    r"(?:national|england|english|welsh|scottish|regional|uk|london|all-england|inner\s+london|"
    r"eastern\s+region|county|area|statistical\s+neighbou?rs?[’']?)\s+(?:\w+\s+){0,3}?"
    + _KIND
    + r"|averages?\s+(?:for|across|of|in)\s+(?:england(?:\s+and\s+wales)?|all\s+\w+|"
    r"similar\s+(?:\w+\s+)?\w+|"
    rf"statistical\s+neighbou?rs|comparable\s+{_PEOPLE}|the\s+(?:south|north|east|west)[\s-]?\w*)"
    r"|statistical\s+neighbou?rs?[’']?"
    r"|(?:figures?|rates?|levels?|percentages?|proportions?|shares?)\s+(?:for|in|across)\s+(?:all\s+of\s+)?"
    r"(?:england|wales|scotland|the\s+(?:region|country|uk))(?:\s+and\s+wales)?"
    rf"|(?:similar|comparable|comparator|other\s+similar)\s+{_PEOPLE}[’']?"
    r"(?:\s+averages?)?"
    rf"|other\s+(?:\w+\s+){{0,2}}?{_OTHERS}"
    r"|comparators?[’']?(?:\s+averages?)?|nationally|regionally|(?:the\s+)?country\s+as\s+a\s+whole|england\s+as\s+a\s+whole"
    r"|(?:national\s+)?(?:minimum\s+)?(?:target|threshold|benchmark|level\s+of\s+ambition)s?)"
)
_BEFORE = re.compile(
    rf"\b(?P<who>{COMPARATOR})(?:\s+(?:for|in)\s+(?:the\s+)?[\w’ -]{{1,50}}?)?(?:\s*\ue001.)?"
    r"(?:\s*\(|,?\s+(?:(?:figures?\s+)?of|at|is|was|were|being|stands\s+at|stood\s+at|are|"
    r"which\s+(?:is|was|were)(?:\s+at)?|(?:is|was)\s+set\s+at)|:)?\s*(?:\ue001.,?\s*)?"
    rf"(?:(?:currently|only|just|still)\s+)?{figure('a')}(?!\s*(?:vs?\b|versus|compared|against))"
)
_NAMED = re.compile(
    r"\b(?:against|than|below|above|beneath|exceed\w*|with|to|meet\w*|met|of|under)\s+"
    r"(?:(?:an?|the|its|their|our)\s+)(?P<who>(?:overall\s+|agreed\s+|expected\s+|required\s+)?"
    r"(?:average|mean|median|standard|goal))"
    rf"(?:,?\s+(?:of|at|is|was|which\s+is)|\s*\()\s*{figure('a')}(?!\s*(?:\ue001|in\s+\ue001|last\b))"
)
_OF_STANDARD = re.compile(
    r"\b(?:against|than|below|above|meet\w*|met|miss\w*|of|to)\s+(?:the|an?|its|their)\s+(?:(?:national|agreed|local)\s+)?"
    rf"{figure('a')}\s+(?:\w+\s+)?(?P<who>standard|target|threshold|benchmark|ambition)\b"
)
_MOVES = re.compile(
    rf"\b(?P<who>{COMPARATOR})\s+(?:has\s+|had\s+|have\s+|which\s+)?(?:been\s+)?(?:\w+(?:ed|ing)|"
    rf"rose|fell|risen|fallen|went|grew|grown)\s+(?:\w+\s+)?(?:from\s+{figure('a')}(?:\s*\ue001.)?\s+)?"
    rf"to\s+{figure('b')}"
)
_VERSUS = re.compile(
    rf"\b(?P<who>{COMPARATOR})\s*\({figure('b')}\s*(?:vs?\.?|versus|compared\s+(?:with|to)|"
    rf"against)\s+{figure('a')}\)"
)
_HEAD = re.compile(
    rf"(?:the\s+|all\s+)?(?P<who>{COMPARATOR}|england|national|wales|scotland|similar\s+\w+|"
    r"(?:all\s+)?others)"
    r"(?:\W.*)?",
    re.IGNORECASE,
)
_NATION = r"(?:england|wales|scotland)(?:\s+and\s+(?:wales|scotland))?\b"
_LAND = (
    r"(?:england|wales|scotland|northern\s+ireland|great\s+britain|(?:the\s+)?(?:uk|united\s+kingdom))"
    r"(?:\s+and\s+(?:wales|scotland|northern\s+ireland))?"
)
_TWO = re.compile(
    rf"\b(?P<who>{COMPARATOR})\s+and\s+(?:the\s+|that\s+of\s+|for\s+)?(?P<other>{COMPARATOR})"
    r"\s*(?:\(|,|of|at|were|are|with)*\s*"
    rf"{figure('a')}\s*(?:,|and)\s*{figure('b')}"
)
_AND = re.compile(rf"\s*(?:,|and|to|-|–|and\s+from)\s+{figure('a')}")
_AFTER = re.compile(
    rf"{figure('a')}(?:\s*\ue001.)?(?:\s+of\s+(?:all\s+)?[\w’]+(?:\s+[\w’]+)?)?\s*,?\s*"
    r"(?:for\s+the\s+|for\s+|in\s+the\s+|in\s+|at\s+|among\s+|across\s+|by\s+the\s+|of\s+the\s+)?"
    rf"(?P<who>{COMPARATOR}|\bnational\b(?=[).,;])|all\s+\w+\s+in\s+{_NATION}|"
    r"(?<=of\sthe\s)(?:local|general|wider|adult|whole)\s+population|"
    rf"(?:(?<=for\s)|(?<=across\s)|(?<=in\s)){_NATION})"
    r"(?!\s+(?!and\b)(?:\w+\s+){0,3}?(?:of|at|is|was|\()?\s*\ue000)"
)
_COMPARED = re.compile(
    r"(?:compar\w+|against|and|but|while|whereas|than|\(|from|to|or)[^\ue000]{0,40}$"
)
_FIRST_OF_TWO = re.compile(rf"{figure('a')}\s+and\s+$")
_PLACE = r"england|wales|scotland|london|(?:the\s+)?(?:north|south|east|west)(?:[\s-]\w+)?"
_AVERAGES_OF = re.compile(
    rf"\baverages?\s+both\s+for\s+(?:the\s+)?(?P<who_a>{_PLACE})\s*\({figure('a')}\)\s+and\s+"
    rf"(?:for\s+)?(?P<who_b>{_PLACE})\s*\({figure('b')}\)"
)
_NOT_BUT = re.compile(rf"{figure('a')}{REST},?\s+(?:and\s+)?not\s+(?:the\s+)?{figure('b')}")
_PLANNED = re.compile(
    rf"\b(?:than|against|with|to|of)\s+(?:the\s+)?{figure('a')}\s+(?:that\s+(?:was|were|had\s+been)\s+)?"
    r"(?P<who>budgeted|planned|forecast|projected)\b"
)
_SHORT = re.compile(
    rf"[(,;]\s*(?:the\s+)?(?P<who>national(?:ly)?|{_LAND}|region(?:al)?|sn)\s*[:=]?\s*{figure('a')}"
)
_IN_LAND = re.compile(
    rf"(?:^\W*|[.,;:(]\s*|\b(?:and|but|while|whereas|although|though)\s+)(?:in|for|across)\s+(?P<who>{_LAND})"
    rf"(?:,?\s*{PERIOD})?,?\s+(?:(?:it|this|that|the\s+(?:rate|figure|share|proportion|average|level))\s+"
    rf"(?:is|was|stood\s+at|stands\s+at)\s+)?(?:only\s+|just\s+)?{figure('a')}"
)
"""In England it was 22%. What is counted there may be the body's own: in Wales 12 schools."""


def whose(shape: SentenceShape, lead: str = "") -> dict[int, str]:
    """The figures of a sentence that are a comparator's, each with the words for it.

    `lead` stands above the list that the sentence is an item of.
    """
    found: dict[int, str] = dict.fromkeys(asked_by(lead, shape), "target")
    for at, words in _theirs(shape):
        found.setdefault(at, words)
    return found


def _theirs(shape: SentenceShape) -> Iterator[tuple[int, str]]:
    """Figures and words for whose they are, of two for one figure the likelier first."""
    yield from ((at, "target") for at in aims(shape))
    yield from ((number(match["b"]), "claimed figure") for match in _NOT_BUT.finditer(shape.text))
    for match in _PLANNED.finditer(shape.text):
        yield number(match["a"]), f"{match['who']} figure"
    for match in _TWO.finditer(shape.text):
        yield number(match["a"]), comparator_name(shape, match)
        yield number(match["b"]), comparator_name(shape, match, "other")
    for match in _MOVES.finditer(shape.text):
        yield from (
            (number(match[group]), comparator_name(shape, match)) for group in "ab" if match[group]
        )
    yield from _in_land(shape)
    for pattern in (_VERSUS, _BEFORE, _NAMED, _SHORT, _OF_STANDARD):
        for match in pattern.finditer(shape.text):
            yield number(match["a"]), comparator_name(shape, match)
            if "respectively" in shape.text or match["who"].endswith(("averages", "national")):
                follows = _AND.match(shape.text, match.end())
                if follows:
                    yield number(follows["a"]), comparator_name(shape, match)
    yield from _named_after(shape)
    for match in _AVERAGES_OF.finditer(shape.text):
        for group in "ab":
            yield number(match[group]), f"{comparator_name(shape, match, f'who_{group}')} average"


def _in_land(shape: SentenceShape) -> Iterator[tuple[int, str]]:
    for match in _IN_LAND.finditer(shape.text):
        if shape.figures[number(match["a"])].unit != "count":
            yield number(match["a"]), comparator_name(shape, match)


def _named_after(shape: SentenceShape) -> Iterator[tuple[int, str]]:
    """Figures before the words for whose they are: compared with 8% nationally."""
    for match in _AFTER.finditer(shape.text):
        if _COMPARED.search(shape.text, max(0, match.start() - 60), match.start()):
            yield number(match["a"]), comparator_name(shape, match)
            before = _FIRST_OF_TWO.search(shape.text, 0, match.start())
            if before and "respectively" in shape.text:
                yield number(before["a"]), comparator_name(shape, match)


def comparator_in(words: str) -> str | None:
    """The comparator that the head of a row or a column is, such as England or national average."""
    match = _HEAD.fullmatch(" ".join(words.split()))
    return match["who"] if match else None


def comparator_name(shape: SentenceShape, match: re.Match[str], group: str = "who") -> str:
    """The words as they stand in a sentence, such as national average, England average."""
    words = shape.words[slice(*match.span(group))]
    name = re.sub(r"\s+", " ", re.sub(r"^the\s+", "", words.strip(), flags=re.IGNORECASE))
    return name if name[1:2].isupper() or name.startswith(_PROPER) else name[0].lower() + name[1:]


_PROPER = (
    "England", "English", "Welsh", "Scottish", "London", "Wales", "Scotland", "Eastern", "Northern",
    "Great", "United",
)  # fmt: skip
