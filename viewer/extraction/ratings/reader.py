"""The ratings of a document, each with all the places that print it."""

import re
from collections.abc import Mapping
from dataclasses import replace

from viewer.domain.criteria import KnownScale
from viewer.extraction.candidates import RatingCandidate
from viewer.extraction.facts.reader import day_of
from viewer.extraction.ratings.choosing import (
    KnownScales,
    OfferedScales,
    groups,
    known_words,
    main_scales,
    offered,
    with_scales,
)
from viewer.extraction.ratings.codes import FOOD, FOOD_NAME, food_ratings
from viewer.extraction.ratings.levels import levels_of
from viewer.extraction.ratings.lines import line_mentions
from viewer.extraction.ratings.mention import Mention
from viewer.extraction.ratings.open_scales import open_ratings
from viewer.extraction.ratings.others import whom
from viewer.extraction.ratings.sentences import sentence_mentions
from viewer.extraction.ratings.tables import table_mentions
from viewer.extraction.ratings.together import together
from viewer.extraction.ratings.whole import with_whole
from viewer.extraction.source_text import SourceText

_WHOLE = re.compile(
    r"\boverall\s+(effectiveness|judge?ment|rating|grade|assessment|score|evaluation)\b", re.I
)
_LEAST_OPEN = 2
"""How many ratings stand in tables, lines and headings where the scale is left open."""

_FEW = 3
"""Fewer ratings in tables, lines and headings than this, and prose may say what they are."""


def read_ratings(text: SourceText, scales: Mapping[str, KnownScale]) -> tuple[RatingCandidate, ...]:
    """Every criterion that the document gives a level or says that it gives none."""
    day = day_of(text)
    year = day.year if day else None
    offer = offered(text, scales, day)
    food = next((known for known in offer.scales if known.scale.id == FOOD), None)
    if food and (rated := food_ratings(text, year)):
        return together([(item, FOOD, item.hit.words) for item in rated], FOOD_NAME)
    printed = _in_layout(text, offer.scales, year)
    said = _in_prose(text, offer, year)
    now = [mention for mention in printed if mention.firm and not mention.earlier]
    prose = len(now) < _FEW
    fitting = main_scales(offer, [*now, *(item for item in said if item.firm)], text)
    if not fitting or (len(fitting) > 1 and len(now) < _LEAST_OPEN):
        return ()
    main = fitting[0]
    found: list[tuple[Mention, str, str | None]] = []
    said = [mention for mention in said if mention.hit.words in known_words(main)]
    for group in groups([*printed, *(with_whole(said) if prose else _weaker(said))]):
        for mention, known in with_scales(main, offer.scales, group):
            level = levels_of((known,)).level(known.scale.id, mention.hit.words)
            whole = mention.overall and known is main
            found.append((replace(mention, overall=whole), known.scale.id, level))
    ratings = together(found, _name_of_whole(text))
    return open_ratings(ratings, fitting) if len(fitting) > 1 else ratings


def _name_of_whole(text: SourceText) -> str:
    """How the document calls what rates the whole, if it does."""
    pages = (page.text for page in text.pages)
    named = (match for page in pages for match in _WHOLE.finditer(page))
    match = next(named, None)
    return f"Overall {match[1].lower()}" if match else "Overall"


def _in_layout(text: SourceText, scales: KnownScales, year: int | None) -> list[Mention]:
    levels = levels_of(scales)
    body = whom(text)
    found: list[Mention] = []
    for page in text.pages:
        found += table_mentions(page, levels, body, year)
        found += line_mentions(page, levels, body.body, year)
    return found


def _in_prose(text: SourceText, offer: OfferedScales, year: int | None) -> list[Mention]:
    levels = levels_of(offer.scales)
    by = offer.scales[0].inspectorate if offer.named else ""
    return [item for page in text.pages for item in sentence_mentions(page, levels, year, by)]


def _weaker(said: list[Mention]) -> list[Mention]:
    return [
        replace(mention, firm=mention.firm and (mention.overall or mention.how == "line"))
        for mention in said
    ]
