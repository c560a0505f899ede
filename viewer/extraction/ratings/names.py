"""Names of criteria: what may be one, and when two are one and the same."""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

MAX_WORDS, MAX_LENGTH = 30, 300
_EDGE = " \t:;,.–—-•*|“”\"'‘’"
_NUMBER = re.compile(
    r"^(?:Q(?:uestion)?\s*|[A-Z]\s?(?=\d\.\d))?(\d{1,2}(?:\.\d{1,2}){0,2})[.):]?\s+(?=\D)"
)
_SECTION = re.compile(r"^.{3,80}?\s(?=[A-Z]\s?\d\.\d\s+[A-Z])")
"""What stands before the number of a name: the section that the rows below it are of."""

_FOOTNOTE = re.compile(r"(?<=[a-z?])\d{1,2}$")
_SCORE = re.compile(r"\s*\b\d{1,2}\s*$")
_GRADE = re.compile(
    r"^(?:the\s+)?(?:key\s+)?(?:graded\s+)?(?:judge?ments?|ratings?|grades?|scores?|evaluations?)"
    r"\s+(?:for|on|of|about)\s+(?!th(?:is|e)\s+(?:service|location|hospital|practice|provider|trust)\b)"
    r"|(?<!overall)(?<!Overall)\s+(?:judge?ment|rating|grade)$",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"^(?:figure|table|chart|diagram|key|legend)\b|"
    r"^(?:judge?ments?|grades?|ratings?|scores?|levels?|evaluations?|key|total|date|page)$"
    r"|\b(?:judge?ments?|grades?|ratings?|scale|levels)\b.*\bmeans?\b|\bdefinitions?\b|\bdescriptors?\b"
    r"|\bpoint scale\b|^(?:in|of|at|by|from|to|and|or|but|that|which|because|when|where|if)\b",
    re.IGNORECASE,
)
_OVERALL = re.compile(
    r"^(?:the\s+)?(?:overall|summary)"
    r"(?:\s+(?:effectiveness|judge?ment|rating|grade|score|evaluation|assessment|outcome|quality|"
    r"performance|trust|provider|service))*"
    r"(?:\s+(?:for|of)\s+.*\b(?:services?|location|trust|hospital|provider|practice|school|college|"
    r"authority|council|area|force|prison|home|inspection|partnership)\b.*|\s+(?:is|was)\b.*)?$"
    r"|^(?:the\s+)?quality\s+rating\b"
    r"|^(?:this|the)\s+(?:local\s+authority|school|college|provider|service|force|prison|setting|"
    r"academy|nursery|home|constabulary|area|partnership)$",
    re.IGNORECASE,
)
_LITTLE = frozenset("the a an of and for to in on is are how well good our their who".split())


def split_number(name: str) -> tuple[str, str]:
    """The number before a name, if it has one, and the name."""
    name = _SECTION.sub("", name)
    match = _NUMBER.match(name)
    return (match[1], name[match.end() :]) if match else ("", name)


def tidy(name: str) -> str:
    """A name without what only surrounds it."""
    name = _FOOTNOTE.sub("", split_number(name.strip(_EDGE))[1].strip(_EDGE))
    return _GRADE.sub("", name).strip(_EDGE)


def without_score(name: str) -> str:
    """A name without the points that stand between it and its level."""
    return _SCORE.sub("", name)


def may_be_name(name: str) -> bool:
    """Whether these words can name a criterion."""
    letters = sum(map(str.isalpha, name))
    return (
        letters >= 3
        and len(name) <= MAX_LENGTH
        and len(name.split()) <= MAX_WORDS
        and letters * 2 > len(name)
        and ". " not in name
        and not _NO_NAME.search(name)
    )


def is_overall(name: str) -> bool:
    """Whether a criterion of this name rates the whole."""
    return bool(_OVERALL.search(name))


def key(name: str, initials: Mapping[str, str] = MappingProxyType({})) -> tuple[str, ...]:
    """What of a name is compared; `initials` say what they stand for."""
    whole = re.sub(r"\b[A-Z]{3,6}\b", lambda word: initials.get(word[0], word[0]), tidy(name))
    plain = re.sub(r"[’‘']s?\b|[’‘']", "", whole.lower()).replace("&", "and")
    words = re.findall(r"\w+", re.sub(r"\([^)]*\)", "", plain))
    alike = [word.removesuffix("s") for word in words]
    return tuple(alike[1:] if alike[:1] == ["the"] else alike)


def initials_in(names: Iterable[str]) -> dict[str, str]:
    """Initials that names give in brackets, with the words before them that they stand for."""
    found: dict[str, str] = {}
    for name in names:
        for match in re.finditer(r"\(([A-Z]{3,6})\)", name):
            meant = name[: match.start()].split()[-len(match[1]) :]
            if "".join(word[0] for word in meant).upper() == match[1]:
                found[match[1]] = " ".join(meant)
    return found


def holds(whole: tuple[str, ...], part: tuple[str, ...]) -> bool:
    """Whether one name is in the other, word by word, with enough of them to be no accident."""
    if whole == part:
        return True
    if len([word for word in part if word not in _LITTLE]) < 2:
        return False
    starts = range(len(whole) - len(part) + 1)
    return any(whole[start : start + len(part)] == part for start in starts)


def nearly(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two long names differ by one or two words that one of them leaves out."""
    short, long = sorted((one, other), key=len)
    left = list(long)
    for word in short:
        if word not in left:
            return False
        left.remove(word)
    return len(short) > 4 and len(left) <= 2
