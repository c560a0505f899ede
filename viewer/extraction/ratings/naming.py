"""How a sentence names or lists what is given a level, and the mention that this makes."""

import re

from viewer.extraction.block_words import BlockWords
from viewer.extraction.ratings.levels import LevelWords
from viewer.extraction.ratings.mention import Mention
from viewer.extraction.ratings.names import is_overall, may_be_name, tidy

STOPS = re.compile(
    r"[.;:()]|,\s+(?:and|but|while|whilst|with|although)\s+|\s+(?:but|while|whilst|although|though)\s+"
    r"|\b(?:that|found|inspectors|said)\b",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"[\s,]*\b(?:which|who|that|has|have|had|is|are|was|were|been|being|be|now|also|all|both)$|[\s,]+$",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:and|but|or|so|the|its|their|his|her|our|an?|overall|however|here|also|with|for|of|on|in|at|"
    r"its\s+approach\s+to|when\s+[^,]{3,60},(?:\s+in\s+[^,]{3,20},)?)\s+",
    re.IGNORECASE,
)
_WHICH = re.compile(
    r"^.*\b(?:for|to|with|on|in)\s+(?=(?:the|its|their)\b)(?P<name>.*),\s+which\b.*$", re.IGNORECASE
)
GIVEN = r"(?:judged|rated|graded|assessed|evaluated|scored|deemed|marked)"
CLAUSE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|been|being|received|attended|attend|who|that|when|where|"
    r"during|after|before|while|than)\b"
    r"|\b(?:schools|homes|settings|providers|agencies|colleges|nurseries)$"
    r"|\b(?:in|at|to|from|with|by|for|an?)\s.*\b(?:school|home|setting|provider|agency|college|nursery)$",
    re.IGNORECASE,
)
_ASIDE = re.compile(r",\s+(?:previously|once|formerly|until\s+now|by\s+then)\b.*$", re.IGNORECASE)
ANY = re.compile(
    r"\ban?\s+(?:[\w-]+\s+){0,3}(?:school|home|setting|provider|agency|college|nursery|council|"
    r"service|trust|hospital|prison)(?:\s+(?:in|at|near)\b.*)?$",
    re.IGNORECASE,
)
"""A body that is no certain one."""

_NOBODY = re.compile(
    r"^(?:it|they|this|these|those|there|he|she|we|you|who|which|that|some|most|many|few|all|none|"
    r"several|no|any|each|every|one|two|three|four|five|six|seven|eight|nine|ten|both|majority|"
    r"almost|nearly|more|less|others?|neighbou?r\w*|another|about|only|\d+)\b",
    re.IGNORECASE,
)
INSPECTORS = re.compile(
    r"\b(?:Ofsted|Estyn|HMI|CQC|HMICFRS|[Ii]nspect(?:ors?|ions?|orates?)|(?:Quality\s+)?Commission)\b"
)
NEGATED = re.compile(
    r"\b(?:not|no|never|than|or|if|should|would|could|may|might|less|better)\b", re.I
)
_LISTED = re.compile(
    r"\b(?:criteria|areas?|themes?|standards?|questions?|aspects?|judge?ments?|tests|pillars|"
    r"headings|domains?)\s*:\s*(?P<names>[^.:;]{5,400})",
    re.IGNORECASE,
)
_AND = re.compile(r"\s*,\s*(?:and\s+)?|\s+and\s+", re.IGNORECASE)
FAR, SHORT = 300, 3
_QUOTES = tuple("“”\"‘’'")


def names_listed(sentence: str) -> tuple[str, ...]:
    """The criteria that a sentence lists before another says what each of them got."""
    match = _LISTED.search(sentence)
    listed = _AND.split(match["names"]) if match else ()
    names = tuple(tidy(name.strip().removeprefix("and ")) for name in listed)
    return names if len(names) > 1 and all(map(may_be_name, names)) else ()


def leading_to(text: str, hit: LevelWords) -> str:
    """What leads to a level, and no more of a long sentence."""
    return text[max(0, hit.start - FAR) : hit.start]


def stands_out(text: str, hit: LevelWords) -> bool:
    """Whether a level is in quotation marks or capitals, as no ordinary word is."""
    return text[hit.start - 1 : hit.start] in "“\"‘'" or text[hit.start : hit.end].isupper()


def bare_name(name: str) -> str:
    """A name without the words that only lead to it."""
    while (shorter := _LEAD.sub("", name.strip(" ,"))) != name:
        name = shorter
    return name


def subject(clause: str) -> str:
    """What a clause speaks of, without the verbs at its end."""
    name = _ASIDE.sub("", _WHICH.sub(r"\g<name>", clause))
    while (shorter := _TAIL.sub("", name)) != name:
        name = shorter
    return "" if ANY.search(name) else bare_name(name)


def negated(text: str, hit: LevelWords) -> bool:
    """Whether what leads to a level says that it is none, or only one that may be."""
    return bool(NEGATED.search(text[max(0, hit.start - 25) : hit.start]))


def mention_of(sentence: BlockWords, name: str, hit: LevelWords, sure: bool = False) -> Mention:
    """The rating that a sentence gives what it names so."""
    name = tidy(name)
    capital = name[:1].upper() + name[1:]
    return Mention(
        capital,
        hit,
        _around(sentence, name, hit).place,
        "line" if sure else "sentence",
        "sentences",
        overall=is_overall(name),
        firm=_is_name(name),
    )


def _is_name(name: str) -> bool:
    short = len(name.split()) <= 12 and not re.search(r"\d", name)
    return short and may_be_name(name) and not _NOBODY.match(name)


def _around(sentence: BlockWords, name: str, hit: LevelWords) -> BlockWords:
    """The level with its name, whichever is first; else with what leads to it."""
    text = sentence.text
    after, before = text.find(name, hit.end), text.rfind(name, 0, hit.start)
    start, end = hit.start, hit.end
    if name and 0 <= after < hit.end + 60:
        end = after + len(name)
    elif name and before >= 0:
        start = before
    else:
        start = max(text.rfind(mark, 0, start) for mark in ";.") + 1
        start += len(text[start:]) - len(text[start:].lstrip())
    if end - start > FAR:
        start, end = hit.start, hit.end
    if start and text[start - 1] in _QUOTES:
        start -= 1
    if end < len(text) and text[end] in _QUOTES:
        end += 1
    return sentence.cut(start, end)
