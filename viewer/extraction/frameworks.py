"""Who inspects: how often a document names them, and whose framework has its words."""

import re
from collections import Counter
from collections.abc import Iterable

from viewer.extraction.inspectorates import mentions
from viewer.extraction.source_text import SourceText

_FRONT_PAGES, _FRONT = 2, 5
"""What a naming on the first pages counts."""

_OFSTED, _CQC, _HMICFRS, _PRISONS, _PROBATION, _CARE = (
    "Ofsted",
    "Care Quality Commission",
    "HM Inspectorate of Constabulary and Fire & Rescue Services",
    "HM Inspectorate of Prisons",
    "HM Inspectorate of Probation",
    "Care Inspectorate",
)
_SIGNS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        _OFSTED,
        (
            r"Overall effectiveness",
            r"(?:The )?[Qq]uality of education",
            r"Behaviour and attitudes",
            r"[Ee]xperiences and progress of children",
            r"social care common inspection framework",
            r"Strong standard",
            r"Urgent improvement",
            r"Safeguarding standards (?:not )?met\b",
            r"What it[’']s like to be a (?:pupil|child|learner) (?:at|in) this",
        ),
    ),
    (
        _CQC,
        (
            r"(?:Are services|Is the service) (?:safe|effective|caring|responsive|well-led)\b",
            r"[Aa]ctions? the (?:trust|service|provider|hospital|practice) (?:MUST|SHOULD) take",
            r"Overall (?:rating|quality) (?:for|of) this (?:location|service|hospital|trust)",
        ),
    ),
    (
        _HMICFRS,
        (
            r"PEEL\b",
            r"[Pp]olice effectiveness, efficiency and legitimacy",
            r"(?:[Uu]nderstanding|[Pp]reventing) fires and other risks",
        ),
    ),
    (_PRISONS, (r"[Hh]ealthy (?:prison|establishment) (?:tests?|outcomes?|areas?)",)),
    (
        _PROBATION,
        (
            r"Organisational (?:arrangements and activity|delivery)",
            r"(?:Domain (?:one|two|three)|[Cc]ourt disposals|[Oo]ut-of-court disposals)\b",
        ),
    ),
    (
        _CARE,
        (
            r"How well do we support (?:people|children)[^.?]{0,30}wellbeing",
            r"How good is our (?:leadership|staff team|setting)\b",
        ),
    ),
)


def _compiled(sign: str) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)" + sign.replace(" ", r"\s+"))


_SEARCHED = tuple((name, tuple(map(_compiled, signs))) for name, signs in _SIGNS)


def namings(text: SourceText, names: Iterable[str]) -> Counter[str]:
    """How often a document names which of these, its first pages and its title above all.

    Two that inspect together are named where both are.
    """
    listed = sorted(names)
    both = {name: pair for name in listed if len(pair := _within(name, listed)) > 1}
    alone = [name for name in listed if name not in both]
    counts: Counter[str] = Counter()
    for number, page in enumerate(text.pages):
        for name, spans in mentions(page.text, alone).items():
            counts[name] += len(spans) * (_FRONT if number < _FRONT_PAGES else 1)
    for name in mentions(text.title, alone):
        counts[name] += _FRONT
    counts |= Counter({name: min(counts[one] for one in pair) for name, pair in both.items()})
    return +counts


def _within(name: str, names: Iterable[str]) -> list[str]:
    """Which of these names another one holds."""
    return [one for one in names if one != name and one in name]


def told_by_framework(text: SourceText, names: Iterable[str]) -> str | None:
    """Of these, whose framework has the most words in a document; None where two have as many."""
    listed = set(names)
    best = [item for item in _signs(text).most_common() if item[0] in listed][:2]
    if not best or (len(best) > 1 and best[0][1] == best[1][1]):
        return None
    return best[0][0]


def _signs(text: SourceText) -> Counter[str]:
    """How many words of each framework a document has."""
    pages = "\n".join(page.text for page in text.pages)
    found = {name: sum(bool(sign.search(pages)) for sign in signs) for name, signs in _SEARCHED}
    return Counter({name: count for name, count in found.items() if count})
