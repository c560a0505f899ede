"""What prose says was moved from one level to another."""

import re
from itertools import pairwise

from viewer.extraction.block_words import BlockWords
from viewer.extraction.ratings.levels import Levels, LevelWords
from viewer.extraction.ratings.mention import Mention
from viewer.extraction.ratings.naming import (
    CLAUSE,
    NEGATED,
    SHORT,
    STOPS,
    leading_to,
    mention_of,
    subject,
)
from viewer.extraction.ratings.whole import ELSEWHERE, rated_name

_MOVED = (
    r"\b(?:upgraded|downgraded|moves?|moved|improves?|improved|rises?|rose|risen|raised|lifted|drops?"
    r"|dropped|slips?|slipped|slid|falls?|fallen|fell|lowered|cut|goes|gone|went)\b"
)
_VERB = re.compile(_MOVED, re.IGNORECASE)
_FROM = re.compile(
    rf"{_MOVED}\s*(?P<name>[^.,;:()]{{0,80}}?)\s*\bfrom\s+(?:an?\s+)?[“\"'‘]?$", re.IGNORECASE
)
_TO = re.compile(
    r"\b(?:(?:up|down)graded|(?<=\brating\s)(?:has\s+)?(?:been\s+|was\s+)?"
    r"(?:raised|lifted|dropped|fallen|fell|lowered|improved)"
    r"|(?:raised|lifted|lowered|cut)(?=[^.,;:()]{1,60}\brating\b))\b"
    r"\s*(?P<name>[^.,;:()]{0,80}?)\s*\bto\s+(?:an?\s+)?[“\"'‘]?$",
    re.IGNORECASE,
)
_SANK = re.compile(
    r"\b(?:slipped|slid|dropped|fallen|fell|declined)(?P<name>)\s+to\s+(?:an?\s+)?[“\"'‘]?$",
    re.IGNORECASE,
)
"""What leads to a level of several words, which are no ordinary ones there."""

_TO_NOW = re.compile(r"[”\"'’]?\s+(?:up\s+|down\s+)?to\s+(?:an?\s+)?[“\"'‘]?")
_END = re.compile(
    r"[”\"'’]?\s*(?:[.,;:!)]|$|\s(?:overall|by|after|following|in|and|but|on|since)\b)"
)
"""What follows a level that is no word of the thing behind it."""

_INSPECTED = re.compile(
    r"\b(?:Ofsted|inspect\w*|rat(?:ed|ings?)|(?:up|down)graded|judge?ments?|judged|grad(?:e|es|ing))\b",
    re.I,
)


def rating_moved(sentence: BlockWords, levels: Levels) -> Mention | None:
    """What was moved to a level, or from one to another: the later one is the rating now."""
    text = sentence.text
    if not _VERB.search(text) or ELSEWHERE.search(text):
        return None
    inspected = bool(_INSPECTED.search(text))
    hits = [hit for hit in levels.find(text) if len(hit.words) > SHORT]
    for one, now in pairwise(hits):
        cased = text[one.start].isupper() and text[now.start].isupper()  # as grades are
        verb = _FROM.search(leading_to(text, one)) if inspected or cased else None
        if verb and _TO_NOW.fullmatch(text, one.end, now.start):
            return _mention_moved(sentence, verb, one, now)
    for now in hits if inspected else ():
        lead = leading_to(text, now)
        verb = _TO.search(lead) or (_SANK.search(lead) if " " in now.words else None)
        if verb and _END.match(text, now.end):
            return _mention_moved(sentence, verb, now, now)
    return None


def _mention_moved(
    sentence: BlockWords, verb: re.Match[str], first: LevelWords, now: LevelWords
) -> Mention | None:
    clause = STOPS.split(leading_to(sentence.text, first)[: verb.start()])[-1]
    name = rated_name(verb["name"] or subject(clause))
    if name and not CLAUSE.search(name) and not NEGATED.search(clause):
        return mention_of(sentence, name, now)
    return None
