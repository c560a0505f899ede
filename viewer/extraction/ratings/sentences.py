"""Ratings in prose: sentences of a known shape, in which a level is no ordinary word."""

import re
from collections.abc import Iterator
from dataclasses import replace

from viewer.domain.dates import MONTH_NAMES
from viewer.extraction.block_words import BlockWords, all_words
from viewer.extraction.inspectorates import INSPECTORATES, mentions
from viewer.extraction.ratings.earlier import of_a_year, of_before, under_before
from viewer.extraction.ratings.levels import Levels, LevelWords
from viewer.extraction.ratings.mention import Mention
from viewer.extraction.ratings.movements import rating_moved
from viewer.extraction.ratings.names import tidy, without_score
from viewer.extraction.ratings.naming import (
    CLAUSE,
    GIVEN,
    INSPECTORS,
    SHORT,
    STOPS,
    bare_name,
    leading_to,
    mention_of,
    names_listed,
    negated,
    stands_out,
    subject,
)
from viewer.extraction.ratings.overall_sentence import overall_in
from viewer.extraction.ratings.whole import may_be_rated, of_whole
from viewer.extraction.sentences import sentences
from viewer.extraction.source_text import SourcePage

_GRADING = re.compile(
    rf"\b(?:{GIVEN}|ratings?|scores?|grades?|judge?ments?|evaluations?|assessments?|awarded"
    r"|outcomes\s+for\s+(?:\w+\s+){1,8}were)\b",
    re.IGNORECASE,
)
_ANNOUNCED = re.compile(
    rf"\b(?:{GIVEN}|awarded|given|(?:scores?|ratings?|grades?|judge?ments?|evaluations?)\s+of"
    r"|outcomes\s+for\s+(?:\w+\s+){1,8}were"
    r"|(?:test|question|criterion)\s+(?:was|were|is|are))\W+(?:\w+\W+){0,5}$",
    re.IGNORECASE,
)
_FOR = re.compile(r"[”\"’']?\s+(?:overall\s+)?(?:for|on|at|in\s+relation\s+to|against|in)\s+", re.I)
_TO_LEVEL = re.compile(
    rf"\b(?:is|are|was|were|(?:has|have)\s+(?:now\s+|also\s+)?been)\s+"
    rf"(?:all\s+|both\s+|also\s+|therefore\s+|now\s+)?{GIVEN}\b"
    r"(?:\s+(?:to\s+be|as\s+being|as|at|to(?=\s*$)))?(?:\s+(?:an?|only|overall|just|again))*\s*[“\"'‘]?$",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"(?:(?:the|its|their|our|this|an?|all|every)\s+)?(?:(?:first|second|third|latest|new|full|recent|"
    r"Ofsted|CQC)\s+)*(?:inspections?|reports?|times?|visits?|areas|area|category|categories|"
    rf"{'|'.join(MONTH_NAMES)}|20\d\d)\b"
    r"(?!\s+(?:of|for)\b)"
)
"""When or how often something was rated, which is no thing that is."""

_NOT_ALONE = re.compile(r"[”\"’']?,?\s+(?:or|and)\s+(?:better|above|outstanding|excellent)\b", re.I)
_EACH = re.compile(
    r"\b(?:each|all|both|every)\b(?:\s+(?:of\s+)?(?:the|these|those))?(?:\s+\w+)?\s+"
    r"(?:criteria|criterion|areas?|themes?|standards?|questions?|aspects?|tests?|pillars?|domains?)\b",
    re.IGNORECASE,
)
_THIS = re.compile(
    r"\bth(?:is|e)\s+(?:key\s+question|quality\s+(?:statement|indicator|theme)|standard|criterion|"
    r"healthy\s+(?:prison|establishment)\s+test|judge?ment\s+area|inspection\s+area|theme)\b",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"\b(?:audit(?:s|ed|ors?)?|moderat(?:ion|ors?)|self-\w+|own\s+\w+)\b", re.IGNORECASE
)
_OTHERS = re.compile(r"(?:any\s+|the\s+)?others?\b", re.IGNORECASE)


def sentence_mentions(
    page: SourcePage, levels: Levels, year: int | None = None, by: str = ""
) -> Iterator[Mention]:
    """The ratings in the sentences of a page of a report by this inspectorate, if it is known."""
    listed: tuple[str, ...] = ()
    heading, lead = "", ""
    for block, above in zip(page.blocks, under_before(page, year), strict=True):
        words = all_words(page, block)
        if block.kind == "heading":
            heading = _without_level(block.text, levels)
        elif block.kind == "item" and (mention := _in_list(words, levels, lead)):
            yield replace(mention, earlier=above or of_before(lead, year))
        elif block.kind in ("paragraph", "item") and len(block.text) >= 25:
            if block.kind == "paragraph" or block.text.endswith(":"):
                lead = block.text
            before = above
            for start, end in sentences(block.text):
                sentence = words.cut(start, end)
                listed = names_listed(sentence.text) or listed
                here = above or of_before(sentence.text, year)
                unsure = here or of_a_year(sentence.text, year)
                earlier = unsure or before
                yield from _dated_ratings(sentence, levels, (listed, heading, by), (above, earlier))
                before = here


def _dated_ratings(
    sentence: BlockWords,
    levels: Levels,
    known: tuple[tuple[str, ...], str, str],
    why: tuple[str | None, str | None],
) -> Iterator[Mention]:
    """The ratings of a sentence, with why they are of another inspection.

    That is of a level that something was moved to, and of any other.
    """
    if later := rating_moved(sentence, levels):
        if not _is_by_another(sentence.text, known[2]):
            yield replace(later, earlier=why[0])
    elif levels.anywhere.search(sentence.text):
        for mention in _ratings_in(sentence, levels, known):
            yield replace(mention, earlier=why[1])


def _without_level(heading: str, levels: Levels) -> str:
    """What a heading names, without the level at its end."""
    hit = levels.ending(heading)
    return tidy(without_score(tidy(heading[: hit.start] if hit else heading)))


def _in_list(item: BlockWords, levels: Levels, lead: str) -> Mention | None:
    """An item that begins with a level and says for what, under words that announce it."""
    if not _GRADING.search(lead) or not lead.rstrip().endswith((":", "were", "was")):
        return None
    hit = next((hit for hit in levels.find(item.text) if hit.start <= 3), None)
    match = _FOR.match(item.text, hit.end) if hit else None
    if not hit or not match or item.end > 120:
        return None
    return mention_of(item, item.text[match.end() :], hit, True)


def _ratings_in(
    sentence: BlockWords, levels: Levels, known: tuple[tuple[str, ...], str, str]
) -> Iterator[Mention]:
    """The ratings of one sentence.

    `known` are the criteria listed before, the heading, and who inspects.
    """
    text, (listed, heading, by) = sentence.text, known
    hits = [hit for hit in levels.find(text) if len(hit.words) > SHORT]
    if not hits:
        return
    alike = len({hit.words for hit in hits}) == 1 and not negated(text, hits[0])
    graded = _GRADING.search(text)
    if graded and listed and alike and _EACH.search(text):
        yield from (mention_of(sentence, name, hits[0]) for name in listed)
    elif match := overall_in(levels).search(text):
        start = match.start("level")
        hit = next((hit for hit in hits if hit.start == start), hits[0])
        yield mention_of(sentence, match["name"], hit)
    elif heading and alike and _THIS.search(text) and _ANNOUNCED.search(leading_to(text, hits[-1])):
        yield mention_of(sentence, heading, hits[-1])
    else:
        whole = [] if _is_by_another(text, by) else list(of_whole(sentence, hits))
        yield from whole
        others = [hit for hit in hits if hit not in [item.hit for item in whole]]
        if graded:
            yield from _for_names(sentence, others)
            yield from _of_subjects(sentence, others)


def _is_by_another(text: str, by: str) -> bool:
    """Whether a sentence says what another inspectorate gave, which rates no whole here."""
    named = mentions(text, (*INSPECTORATES, by)) if by else {}
    return bool(named) and not any(name in by or by in name for name in named)


def _for_names(sentence: BlockWords, hits: list[LevelWords]) -> Iterator[Mention]:
    """ "Good" for one thing, "fair" for another."""
    text, announced = sentence.text, False
    for number, hit in enumerate(hits):
        announced = announced or bool(_ANNOUNCED.search(leading_to(text, hit)))
        match = _FOR.match(text, hit.end)
        if not match or not announced or negated(text, hit) or _WHEN.match(text, match.end()):
            continue
        stop = hits[number + 1].start if number + 1 < len(hits) else len(text)
        names = re.split(r"[;.:]|\s[“\"‘]", text[match.end() : stop])[0]
        names = re.sub(r",?\s+and(?:\s+an?\s+.*)?$", "", names.strip())
        for name in () if _OWN.search(names) else _names_in_row(names, many=len(hits) > 2):
            yield mention_of(sentence, name, hit, stands_out(text, hit))


def _names_in_row(names: str, many: bool) -> list[str]:
    """Names in a row: what "and" joins is one name unless commas or many levels part others."""
    parts = [part for part in re.split(r"\s*,\s*(?:and\s+)?", names) if part]
    both = parts[-1].split(" and ", 1) if parts else []
    alone = many and all(len(half.split()) > 1 for half in both) and _stand_alone(both)
    if len(both) > 1 and (len(parts) > 1 or alone):
        parts[-1:] = both
    return [tidy(bare_name(part)) for part in parts]


def _stand_alone(both: list[str]) -> bool:
    """Whether each of two is a name by itself: not "seeing ships and other boats"."""
    verbs = [half.split()[0].endswith("ing") for half in both]
    return verbs[0] <= verbs[-1] and not _OTHERS.match(both[-1])


def _of_subjects(sentence: BlockWords, hits: list[LevelWords]) -> Iterator[Mention]:
    """Something was judged to be good."""
    if _OWN.search(sentence.text):
        return
    for hit in hits:
        before = leading_to(sentence.text, hit)
        thing = _FOR.match(sentence.text, hit.end)
        when = bool(thing and _WHEN.match(sentence.text, thing.end()))
        if _NOT_ALONE.match(sentence.text, hit.end) or (thing and not when):
            continue
        if (match := _TO_LEVEL.search(before)) and _is_of_inspectors(match, sentence.text, hit):
            clause = STOPS.split(before[: match.start()])[-1]
            name = subject(clause)
            rated = may_be_rated(clause, sentence.text, hit)
            if name and rated and not CLAUSE.search(name):
                yield mention_of(sentence, name, hit, stands_out(sentence.text, hit))


def _is_of_inspectors(match: re.Match[str], text: str, hit: LevelWords) -> bool:
    """Whether what has been rated was so by inspectors, as what was rated in a report is."""
    short = match[0].split()[0].casefold() in ("is", "are", "was", "were")
    return short or text[hit.start].isupper() or bool(INSPECTORS.search(text))
