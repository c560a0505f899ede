"""Finds overall ratings in the prose of news items, and those of a part that it names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from viewer.domain.dates import MONTH_NAMES
from viewer.extraction.block_words import BlockWords
from viewer.extraction.ratings.levels import LevelWords
from viewer.extraction.ratings.mention import Mention
from viewer.extraction.ratings.names import key
from viewer.extraction.ratings.naming import (
    ANY,
    CLAUSE,
    GIVEN,
    INSPECTORS,
    STOPS,
    bare_name,
    leading_to,
    mention_of,
    negated,
    subject,
)

_BODY = (
    r"(?:school|academy|college|home|nursery|pre-?school|council|local\s+authority|service|"
    r"children[’']s\s+(?:social\s+care\s+)?services|hospital|trust|practice|surgery|prison|force|"
    r"constabulary|provider|setting|agency)"
)
_NAMED_BODY = re.compile(rf"\b{_BODY}$", re.IGNORECASE)
_THE_BODY = re.compile(
    r"^(?:(?:whole|local|primary|secondary|nursery|care|children[’']s|day|county|city|borough|"
    rf"nursing|boarding|independent)\s+)*(?:{_BODY}|services)$",
    re.IGNORECASE,
)
"""What a page calls the body without its name."""

_IT = re.compile(
    r"^(?:it|they|Ofsted|Estyn|HMI|CQC|HMICFRS|(?:Care\s+Quality\s+)?Commission|inspectors|"
    r"inspectorate)$",
    re.IGNORECASE,
)
"""What stands for the body, or who rates in the place of what is rated."""

_RATING = r"(?:rating|grade|judge?ment)"
_ITS_RATING = re.compile(
    rf"(?:^|[’']s?\s+|\bits\s+|\btheir\s+)(?:overall\s+|Ofsted\s+|CQC\s+|inspection\s+)*{_RATING}$"
    rf"|^(?:the\s+)?{_RATING}\s+(?:of|for)\s+",
    re.IGNORECASE,
)
ELSEWHERE = re.compile(
    r"^(?:its|their)\s+(?:\w+\s+)?(?:nursery|home|college|school|hospital|prison|sixth\s+form)\b|"
    r"\b(?:neighbou?r\w*|nearby|next\s+to|beside|opposite|sister|another|elsewhere|next\s+door|predecessors?|former(?:ly)?|hygiene|energy|credit|customers?|apps?|website|"
    r"magazine|previous\s+(?:provider|owner|operator|school|home)s?|before\s+that|contrast|unlike|surveys?|surveyed|respondents?|questionnaires?|polls?|"
    r"aim(?:s|ed|ing)?|hop(?:es?|ed|ing)|wants?|targets?|ambitions?|plans?|expect(?:s|ed)?|per\s+cent)\b|%",
    re.IGNORECASE,
)
"""Words of another body, of an opinion, or of what is only wanted."""

_MANY = re.compile(
    r"\b(?:schools|academies|colleges|homes|nurseries|councils|authorities|hospitals|prisons|forces|"
    r"providers|settings|agencies|each|every|any|those|many|most|some|few|several|none|other|others|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|\d+|first|only|to\s+(?:be|get|have))\b",
    re.IGNORECASE,
)
_BY_OTHERS = re.compile(
    r"[”\"'’]?,?\s+(?:overall\s+)?by\s+(?!(?:[\w’']+\s+){0,5}(?:Ofsted|Estyn|HMI|CQC|HMICFRS|"
    r"inspect|Inspect|Commission))"
)
_AWARDED = re.compile(
    r"\b(?:retain(?:s|ed)|kept|keeps|maintain(?:s|ed)|secured|achieved|received|receives|earned|"
    r"gained|awarded|gave|given|won|holds)\b(?P<name>[^.,;:()]{0,60}?)\s+(?:an?|its|their|the)\s+"
    rf"(?:(?:overall|latest|new|Ofsted|CQC)\s+)*(?P<of>{_RATING}\s+of\s+)?(?:an?\s+)?[“\"'‘]?$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\band(?:\s+(?:has|have|was|were|been|now|also))*\s*$", re.IGNORECASE)
_IS_AWARDED = re.compile(
    r"\b(?:was|were|(?:has|have)\s+been)\s+(?:now\s+|again\s+)?awarded\s+[“\"'‘]?$", re.IGNORECASE
)
_ENDS_OR_BY = re.compile(r"[”\"'’]?\s*(?:[.,;:!)]|$|\s?(?:overall|by|and|but|after|following)\b)")
_A_RATING = re.compile(
    rf"[”\"'’]?\s+(?:(?:overall|Ofsted|CQC|inspection)\s+)*{_RATING}\b", re.IGNORECASE
)
_FOR = re.compile(r"\s+(?:for|in)\s+(?P<name>[^.,;:]{3,60})", re.IGNORECASE)
_NO_THING = re.compile(
    r"\d|\b(?:time|year|row|inspections?|reports?|visits?|every|all|each"
    rf"|{'|'.join(MONTH_NAMES)})\b"
)
_OVERALL_OF = re.compile(
    rf"\boverall\s+(?:(?:Ofsted|CQC|inspection)\s+)?{_RATING}\s+(?:of|as)\s+(?:an?\s+)?[“\"'‘]?$"
    rf"|\b{GIVEN}\s+(?:(?:to\s+be|as|at)\s+)?[“\"'‘]?(?P<before>)$",
    re.IGNORECASE,
)
_OVERALL = re.compile(r"[”\"'’]?\s+overall\b", re.IGNORECASE)
_INSPECTORS_RATED = re.compile(
    r"\b(?:Ofsted|Estyn|HMI|CQC|HMICFRS|Commission|[Ii]nspectors|[Ii]nspectorate|[Ii]nspection)"
    r"(?:[’']s?\s+(?:report|inspectors))?\s+"
    rf"(?:(?:has|have|now|also|again)\s+)*{GIVEN}\s+(?P<name>[^.,;:()]{{2,80}}?)"
    r"(?:\s+(?:to\s+be|as(?:\s+being)?|at))?(?:\s+an?)?\s+[“\"'‘]?$"
)
_WITH = re.compile(
    rf"\bwith\s+(?P<name>[^.,;:()]{{3,60}}?)\s+(?:also\s+)?{GIVEN}\s+(?:(?:as|to\s+be)\s+)?[“\"'‘]?$",
    re.IGNORECASE,
)
_IS = re.compile(
    r"\s(?:is|are|was|were|remains?|remained)(?:\s+(?:now|still|also|to\s+be))*\s+[“\"'‘]?$"
)
_SAID = re.compile(
    r"\b(?:said|says?|found|finds?|concluded|confirmed|ruled|declared|judged|according\s+to)\b"
)
_EFFECTIVENESS = re.compile(r"^(?:the\s+|its\s+|their\s+)?overall\s+", re.IGNORECASE)
_AND_MORE = re.compile(r"[”\"'’]?,?\s+(?:and|but|while)\s+(?P<name>[^.,;:()]{2,60}?)\s+[“\"'‘]?")
_MEANS = re.compile(
    r"[”\"'’]?\s+(?:overall\s+)?(?:rating\s+)?(?:means?|is\s+given|requires?|must|can)\b"
)
_OF_BODY = re.compile(r"\b(?:of|for|in|at|about)\s+(?:the|this|its|our|their)\b", re.IGNORECASE)
_END = re.compile(
    r"[”\"'’]?\s*(?:[.,;:!)]|$|\s(?:overall|across|and|but|after|following|with|while)\b)"
)


def rated_name(name: str) -> str:
    """Whose rating a name is, if it is one; the body is the whole where only a pronoun stands."""
    shorter = bare_name(_ITS_RATING.sub("", name))
    return "Overall" if (name and not shorter) or _IT.search(shorter) else shorter


def may_be_rated(clause: str, text: str, hit: LevelWords) -> bool:
    """Whether a clause speaks of the body itself, and inspectors rate it."""
    return not (ELSEWHERE.search(clause) or _BY_OTHERS.match(text, hit.end))


def of_whole(sentence: BlockWords, hits: Sequence[LevelWords]) -> Iterator[Mention]:
    """What the sentence says inspectors gave the body, or a part that it names."""
    text = sentence.text
    if ELSEWHERE.search(text):
        return
    levels = re.compile("|".join(re.escape(text[hit.start : hit.end]) for hit in hits))
    for before, hit in zip((None, *hits), hits, strict=False):
        if negated(text, hit) or _BY_OTHERS.match(text, hit.end) or _MEANS.match(text, hit.end):
            continue
        name = _overall(text, hit) or _awarded(text, hit)
        name = name or _rated(text, hit, before) or _state(text, hit)
        if name and not CLAUSE.search(name) and not levels.search(name):
            yield mention_of(sentence, name, hit)


def _overall(text: str, hit: LevelWords) -> str:
    """An overall rating of good; rated good overall."""
    before = leading_to(text, hit)
    match = _OVERALL_OF.search(before)
    if not match or (match["before"] is not None and not _OVERALL.match(text, hit.end)):
        return ""
    clause = STOPS.split(before[: match.start()])[-1].rstrip()
    return "" if _MANY.search(clause) or ANY.search(clause) else "Overall"


def _awarded(text: str, hit: LevelWords) -> str:
    """It retained its outstanding rating; it was awarded an outstanding rating for its help."""
    before = leading_to(text, hit)
    match = _AWARDED.search(before)
    rating = None if not match or match["of"] else _A_RATING.match(text, hit.end)
    if not match or not (rating or match["of"]) or _BY_OTHERS.match(text, _end(rating, hit)):
        return _awarded_alone(text, hit)
    clause = STOPS.split(before[: match.start()])[-1] if match.start() else ""
    if _MANY.search(clause) or _MANY.search(match["name"]):
        return ""
    name = rated_name(
        bare_name(match["name"]) or _who(clause) if before[: match.start()].strip() else "it"
    )
    thing = _FOR.match(text, _end(rating, hit))
    if thing and not _NO_THING.search(thing["name"]):
        return bare_name(thing["name"])
    return name


def _end(rating: re.Match[str] | None, hit: LevelWords) -> int:
    return rating.end() if rating else hit.end


def _awarded_alone(text: str, hit: LevelWords) -> str:
    """The nursery was awarded "outstanding"."""
    before = leading_to(text, hit)
    match = _IS_AWARDED.search(before)
    if not match or text[hit.start].islower() or not _ENDS_OR_BY.match(text, hit.end):
        return ""
    clause = STOPS.split(before[: match.start()])[-1]
    return "" if _MANY.search(clause) else subject(clause)


def _who(clause: str) -> str:
    """Who was given something: where a clause goes on with "and", it has been named before."""
    return "it" if _GOES_ON.search(clause) else subject(clause)


def _rated(text: str, hit: LevelWords, before: LevelWords | None) -> str:
    """Ofsted rated the school good, and its help outstanding; with its help rated outstanding."""
    lead = leading_to(text, hit)
    match = _INSPECTORS_RATED.search(lead) or _rated_with(text, lead, hit)
    if not match or not _END.match(text, hit.end) or _MANY.search(match["name"]):
        return ""
    name = match["name"]
    if _EFFECTIVENESS.search(name):
        return "Overall"
    if before and text[before.start : before.end] in name:
        more = _AND_MORE.fullmatch(text, before.end, hit.start)
        name = more["name"] if more else ""
    return "Overall" if _OVERALL.match(text, hit.end) else rated_name(bare_name(name))


def _rated_with(text: str, lead: str, hit: LevelWords) -> re.Match[str] | None:
    """With its help rated Outstanding: by inspectors, as a capital or the sentence says."""
    match = _WITH.search(lead)  # first, for the sentence may be long and have many levels
    return match if match and (text[hit.start].isupper() or INSPECTORS.search(text)) else None


def _state(text: str, hit: LevelWords) -> str:
    """The services are now good, inspectors said."""
    before = leading_to(text, hit)
    match = _IS.search(before)
    if not match or not _END.match(text, hit.end):
        return ""
    if not (INSPECTORS.search(text) and _SAID.search(text)):
        return ""
    clause = STOPS.split(before[: match.start()])[-1]
    name = subject(clause).strip("“”\"'‘’ ")
    return name if _is_body(name) and not _MANY.search(clause) else ""


def _is_body(name: str) -> bool:
    named = _NAMED_BODY.search(name) and not _OF_BODY.search(name)
    return bool(named or _THE_BODY.search(name))


def with_whole(said: Sequence[Mention]) -> list[Mention]:
    """The ratings of prose, of which those of the body are of the whole unless it names several."""
    bodies = {item.name for item in said if item.firm and _is_body(item.name)}
    named = {key(name) for name in bodies if not _THE_BODY.search(name)}
    whole = bodies if len(named) <= 1 else set()
    return [replace(item, overall=item.overall or item.name in whole) for item in said]
