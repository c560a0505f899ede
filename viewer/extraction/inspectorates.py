"""How an inspectorate is named: in full, in initials, and by the king or queen of the day."""

import re
from collections.abc import Iterable
from functools import cache

INSPECTORATES = (
    "Ofsted",
    "Care Quality Commission",
    "HM Inspectorate of Constabulary and Fire & Rescue Services",
    "HM Inspectorate of Constabulary",
    "HM Inspectorate of Prisons",
    "HM Inspectorate of Probation",
    "HM Crown Prosecution Service Inspectorate",
    "HM Inspectorate of Prosecution in Scotland",
    "HM Inspectorate of Education",
    "Care Inspectorate",
    "Care Inspectorate Wales",
    "Healthcare Inspectorate Wales",
    "Healthcare Improvement Scotland",
    "Education Scotland",
    "Estyn",
    "Education and Training Inspectorate",
    "Regulation and Quality Improvement Authority",
    "Criminal Justice Inspection Northern Ireland",
    "Independent Schools Inspectorate",
    "Food Standards Agency",
    "Regulator of Social Housing",
    "Quality Assurance Agency for Higher Education",
    "Health Information and Quality Authority",
)
"""Those of the United Kingdom and Ireland whose reports are read, as they are named in full."""

_ALSO = {
    "Ofsted": (
        r"Office\s+for\s+Standards\s+in\s+Education(?:,\s+Children[’'‘]?s\s+Services\s+and\s+Skills)?",
    ),
    "Estyn": (
        r"(?:HM|(?:His|Her)\s+Majesty[’'‘]?s)\s+(?:Chief\s+)?Inspect(?:orate|ors?)\s+(?:of|for)\s+"
        r"Education\s+and\s+Training\s+in\s+Wales",
    ),
    "Quality Assurance Agency for Higher Education": ("QAA",),
}
"""What some are called besides."""

_LITTLE = {"of", "and", "the", "for", "in", "&"}
_CROWN = r"(?:HM|H\.M\.|(?:His|Her)[ ]Majesty[’'‘]?s)"

_LOUD = {
    "HM": r"(?:HM|H\.M\.|(?:HIS|HER)[ ]MAJESTY[’'‘]?S)",
    "&": "(?:&|AND)",
    "AND": "(?:&|AND)",
    "INSPECTORATE": r"(?:CHIEF\s+)?INSPECT(?:ORATE|ORS?)",
}
"""Words of names in capitals that are printed in several ways."""


def mentions(text: str, names: Iterable[str]) -> dict[str, list[tuple[int, int]]]:
    """Where the text names which of these, in the order of the first mention.

    Initials in brackets behind a name are one naming with it.
    """
    pattern, by_group = _pattern(tuple(names))
    found: dict[str, list[tuple[int, int]]] = {}
    last, end = "", 0
    for match in pattern.finditer(text):
        name = by_group[match.lastgroup or ""]
        if name != last or text[end : match.start()].strip() != "(":
            found.setdefault(name, []).append(match.span())
        last, end = name, match.end()
    return found


@cache
def _pattern(names: tuple[str, ...]) -> tuple[re.Pattern[str], dict[str, str]]:
    """One pattern for all names, the longest first, with a group for each spelling."""
    spelt = {
        spelling: name for name in names for spelling in (*_spellings(name), *_ALSO.get(name, ()))
    }
    shared = {item for item in spelt if sum(item in _spellings(name) for name in names) > 1}
    ordered = sorted(spelt.keys() - shared, key=len, reverse=True)
    groups = {f"g{number}": spelt[spelling] for number, spelling in enumerate(ordered)}
    parts = (f"(?P<g{number}>{spelling})" for number, spelling in enumerate(ordered))
    return re.compile(rf"(?<!\w)(?=[A-Z])(?:{'|'.join(parts)})(?!\w)"), groups


def _spellings(name: str) -> tuple[str, ...]:
    """Patterns of a name: in full, short and in initials."""
    words = name.split()
    full = r"\s+".join(_word(word) for word in words)
    loud = _in_capitals(words)
    if words[0] != "HM":
        return (full, loud, _initials(words)) if len(words) > 2 else (full, loud)
    short = (rf"HMI\s+{words[3]}",) if words[1:3] == ["Inspectorate", "of"] else ()
    return (full, loud, *short, "HM" + _initials(words[1:]))


def _in_capitals(words: Iterable[str]) -> str:
    """A pattern of a name as a front page shouts it."""
    made = (_LOUD.get(word.upper(), re.escape(word.upper())) for word in words)
    return r"\s+".join(made)


def _word(word: str) -> str:
    if word == "HM":
        return _CROWN
    if word in ("&", "and"):
        return "(?:&|and)"
    if word == "Inspectorate":
        return rf"(?:Chief\s+)?(?:{word}|Inspectors?)"
    return re.escape(word)


def _initials(words: Iterable[str]) -> str:
    return "".join(word[0] for word in words if word not in _LITTLE)
