"""Ratings in prose: sentences of a known shape, in which a level is no ordinary word."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from viewer.extraction.ratings.earlier import of_before, under_before
from viewer.extraction.ratings.levels import Hit, Levels
from viewer.extraction.ratings.mention import Mention, Words, place_of
from viewer.extraction.ratings.names import is_overall, may_be_name, tidy, without_score
from viewer.extraction.source_text import Block, SourcePage

_END = re.compile(r"(?<=[.!?])[”\"’']?\s+(?=[A-Z“\"‘(])")
_GIVEN = r"(?:judged|rated|graded|assessed|evaluated|scored|deemed|marked)"
_GRADING = re.compile(
    rf"\b(?:{_GIVEN}|ratings?|scores?|grades?|judge?ments?|evaluations?|assessments?|awarded"
    r"|outcomes\s+for\s+(?:\w+\s+){1,8}were)\b",
    re.IGNORECASE,
)
_ANNOUNCED = re.compile(
    rf"\b(?:{_GIVEN}|awarded|given|(?:scores?|ratings?|grades?|judge?ments?|evaluations?)\s+of"
    r"|outcomes\s+for\s+(?:\w+\s+){1,8}were"
    r"|(?:test|question|criterion)\s+(?:was|were|is|are))\W+(?:\w+\W+){0,5}$",
    re.IGNORECASE,
)
_FOR = re.compile(r"[”\"’']?\s+(?:overall\s+)?(?:for|on|at|in\s+relation\s+to|against|in)\s+", re.I)
_TO_LEVEL = re.compile(
    rf"\b(?:is|are|was|were|(?:has|have)\s+(?:now\s+|also\s+)?been)\s+"
    rf"(?:all\s+|both\s+|also\s+|therefore\s+|now\s+)?{_GIVEN}\b"
    r"(?:\s+(?:to\s+be|as\s+being|as|at|to(?=\s*$)))?(?:\s+(?:an?|only|overall|just|again))*\s*[“\"'‘]?$",
    re.IGNORECASE,
)
_STOPS = re.compile(
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
_NOT_ALONE = re.compile(r"[”\"’']?,?\s+(?:or|and)\s+(?:better|above|outstanding|excellent)\b", re.I)
_CLAUSE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|been|being|received|attended|attend|who|that|when|where|"
    r"during|after|before|while|than)\b"
    r"|\b(?:schools?|homes?|settings?|providers?|agenc(?:y|ies)|colleges?|nurser(?:y|ies))$",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"^(?:it|they|this|these|those|there|he|she|we|you|who|which|that|some|most|many|few|all|none|"
    r"several|no|any|each|every|one|two|three|four|five|six|seven|eight|nine|ten|both|majority|"
    r"almost|nearly|more|less|other|others|about|only|\d+)\b",
    re.IGNORECASE,
)
_LISTED = re.compile(
    r"\b(?:criteria|areas?|themes?|standards?|questions?|aspects?|judge?ments?|tests|pillars|"
    r"headings|domains?)\s*:\s*(?P<names>[^.:;]{5,400})",
    re.IGNORECASE,
)
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
_MOVED = re.compile(
    r"\b(?P<verb>upgraded|downgraded|moved|improved|raised|lifted|dropped|fallen|lowered)\b\s*"
    r"(?P<name>[^.,;:()]{0,80}?)\s*\bfrom\s+(?:an?\s+)?[“\"'‘]?$",
    re.IGNORECASE,
)
_TO_NOW = re.compile(r"[”\"'’]?\s+to\s+(?:an?\s+)?[“\"'‘]?")
_INSPECTED = re.compile(
    r"\b(?:Ofsted|inspect\w*|rat(?:ed|ings?)|(?:up|down)graded|judge?ments?|grad(?:e|es|ing))\b",
    re.I,
)
_INSPECTORS = re.compile(
    r"\b(?:Ofsted|Estyn|HMI|CQC|HMICFRS|inspect(?:ors?|ions?|orates?)|(?:Quality\s+)?Commission)\b"
)
_OWN = re.compile(
    r"\b(?:audit(?:s|ed|ors?)?|moderat(?:ion|ors?)|self-\w+|own\s+\w+)\b", re.IGNORECASE
)
_FAR, _SHORT = 300, 3
_QUOTES = tuple("“”\"‘’'")
_AND = re.compile(r"\s*,\s*(?:and\s+)?|\s+and\s+", re.IGNORECASE)
_OTHERS = re.compile(r"(?:any\s+|the\s+)?others?\b", re.IGNORECASE)
_NEGATED = re.compile(
    r"\b(?:not|no|never|than|or|if|should|would|could|may|might|less|better)\b", re.I
)


@lru_cache(maxsize=16)
def _overall_pattern(words: str) -> re.Pattern[str]:
    return re.compile(
        r"\b(?P<name>overall\s+(?:judge?ment|effectiveness|rating|grade|assessment|score|evaluation))"
        r"(?:(?<!assessment)(?<!evaluation)\s+(?:of|for)\s+[^.,;]{3,80}?)?\s*(?:\bis\b|\bwas\b|\bhas\s+changed\s+to\b|:)"
        r"(?:\s+that\s+[^.,;]{3,80}?\b(?:is|are|was|were)?)?(?:\s+(?:now|therefore))?"
        rf"(?:\s+{_GIVEN}(?:\s+(?:to\s+be|as))?)?\s*[“\"'‘]?"
        rf"(?P<level>{words})(?![\w-])",
        re.IGNORECASE,
    )


def _overall(levels: Levels) -> re.Pattern[str]:
    """A sentence that says what the whole got, with the words of these levels in it."""
    return _overall_pattern("|".join(map(_spelt, sorted(levels.words, key=len, reverse=True))))


def sentence_mentions(
    page: SourcePage, levels: Levels, year: int | None = None
) -> Iterator[Mention]:
    """The ratings in the sentences of a page."""
    listed: tuple[str, ...] = ()
    heading, lead = "", ""
    for block, above in zip(page.blocks, under_before(page, year), strict=True):
        if block.kind == "heading":
            heading = _without_level(block.text, levels)
        elif block.kind == "item" and (mention := _in_list(page, block, levels, lead)):
            yield _dated(mention, above or of_before(lead, year))
        elif block.kind in ("paragraph", "item") and len(block.text) >= 25:
            if block.kind == "paragraph" or block.text.endswith(":"):
                lead = block.text
            before = above
            for start, end in _sentences(block.text):
                sentence = Words(block, start, end)
                listed = _names(sentence.text) or listed
                here = above or of_before(sentence.text, year)
                if moved := _moved(page, sentence, levels):
                    yield _dated(moved, above)
                elif levels.anywhere.search(block.text, start, end):
                    for mention in _of(page, sentence, levels, (listed, heading)):
                        yield _dated(mention, here or before)
                before = here


def _moved(page: SourcePage, sentence: Words, levels: Levels) -> Mention | None:
    """What was moved from one level to another: the later one is the rating now."""
    text = sentence.text
    hits = [hit for hit in levels.find(text) if len(hit.words) > _SHORT] if " from " in text else []
    for one, now in pairwise(hits):
        verb = _MOVED.search(_lead(text, one))
        if not (verb and _TO_NOW.fullmatch(text, one.end, now.start) and _INSPECTED.search(text)):
            continue
        clause = _STOPS.split(_lead(text, one)[: verb.start()])[-1]
        name = _bare(verb["name"] or _TAIL.sub("", _TAIL.sub("", clause)))
        if name and not _CLAUSE.search(name) and not _NEGATED.search(clause):
            return _made(page, sentence, name, now)
    return None


def _without_level(heading: str, levels: Levels) -> str:
    """What a heading names, without the level at its end."""
    hit = levels.ending(heading)
    return tidy(without_score(tidy(heading[: hit.start] if hit else heading)))


def _in_list(page: SourcePage, block: Block, levels: Levels, lead: str) -> Mention | None:
    """An item that begins with a level and says for what, under words that announce it."""
    if not _GRADING.search(lead) or not lead.rstrip().endswith((":", "were", "was")):
        return None
    hit = next((hit for hit in levels.find(block.text) if hit.start <= 3), None)
    match = _FOR.match(block.text, hit.end) if hit else None
    if not hit or not match or len(block.text) > 120:
        return None
    return _made(page, Words(block, 0, len(block.text)), block.text[match.end() :], hit, True)


def _dated(mention: Mention, earlier: str | None) -> Mention:
    return Mention(
        mention.name,
        mention.hit,
        mention.place,
        mention.how,
        "sentences",
        "",
        mention.overall,
        mention.firm,
        earlier,
    )


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _END.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def _names(sentence: str) -> tuple[str, ...]:
    """The criteria that a sentence lists."""
    match = _LISTED.search(sentence)
    names = tuple(tidy(_article(name)) for name in _AND.split(match["names"])) if match else ()
    return names if len(names) > 1 and all(map(may_be_name, names)) else ()


def _article(name: str) -> str:
    return name.strip().removeprefix("and ")


def _of(
    page: SourcePage, sentence: Words, levels: Levels, known: tuple[tuple[str, ...], str]
) -> Iterator[Mention]:
    """The ratings of one sentence; `known` are the criteria listed before, and the heading."""
    text, (listed, heading) = sentence.text, known
    hits = [hit for hit in levels.find(text) if len(hit.words) > _SHORT]
    if not hits:
        return
    alike = len({hit.words for hit in hits}) == 1 and not _negated(text, hits[0])
    graded = _GRADING.search(text)
    if graded and listed and alike and _EACH.search(text):
        yield from (_made(page, sentence, name, hits[0]) for name in listed)
    elif match := _overall(levels).search(text):
        start = match.start("level")
        hit = next((hit for hit in hits if hit.start == start), hits[0])
        yield _made(page, sentence, match["name"], hit)
    elif heading and alike and _THIS.search(text) and _ANNOUNCED.search(_lead(text, hits[-1])):
        yield _made(page, sentence, heading, hits[-1])
    elif graded:
        yield from _for_names(page, sentence, hits)
        yield from _of_subjects(page, sentence, hits)


def _spelt(words: str) -> str:
    return re.sub(r"^(requires|needs) ", r"(?:\1|\1) ", words).replace(" ", r"\s+")


def _for_names(page: SourcePage, sentence: Words, hits: list[Hit]) -> Iterator[Mention]:
    """ "Good" for one thing, "fair" for another."""
    text, announced = sentence.text, False
    for number, hit in enumerate(hits):
        announced = announced or bool(_ANNOUNCED.search(_lead(text, hit)))
        match = _FOR.match(text, hit.end)
        if not match or not announced or _negated(text, hit):
            continue
        stop = hits[number + 1].start if number + 1 < len(hits) else len(text)
        names = re.split(r"[;.:]|\s[“\"‘]", text[match.end() : stop])[0]
        names = re.sub(r",?\s+and(?:\s+an?\s+.*)?$", "", names.strip())
        for name in () if _OWN.search(names) else _parted(names, many=len(hits) > 2):
            yield _made(page, sentence, name, hit, _stands_out(text, hit))


def _lead(text: str, hit: Hit) -> str:
    """What leads to a level, and no more of a long sentence."""
    return text[max(0, hit.start - _FAR) : hit.start]


def _stands_out(text: str, hit: Hit) -> bool:
    """Whether a level is in quotation marks or capitals, as no ordinary word is."""
    return text[hit.start - 1 : hit.start] in "“\"‘'" or text[hit.start : hit.end].isupper()


def _parted(names: str, many: bool) -> list[str]:
    """Names in a row: what "and" joins is one name unless commas or many levels part others."""
    parts = [part for part in re.split(r"\s*,\s*(?:and\s+)?", names) if part]
    both = parts[-1].split(" and ", 1) if parts else []
    alone = many and all(len(half.split()) > 1 for half in both) and _stand_alone(both)
    if len(both) > 1 and (len(parts) > 1 or alone):
        parts[-1:] = both
    return [tidy(_bare(part)) for part in parts]


def _stand_alone(both: list[str]) -> bool:
    """Whether each of two is a name by itself: not "seeing ships and other boats"."""
    verbs = [half.split()[0].endswith("ing") for half in both]
    return verbs[0] <= verbs[-1] and not _OTHERS.match(both[-1])


def _of_subjects(page: SourcePage, sentence: Words, hits: list[Hit]) -> Iterator[Mention]:
    """Something was judged to be good."""
    for hit in hits:
        before = _lead(sentence.text, hit)
        if _NOT_ALONE.match(sentence.text, hit.end) or _FOR.match(sentence.text, hit.end):
            continue
        if _OWN.search(sentence.text):
            continue
        if (match := _TO_LEVEL.search(before)) and _is_of_inspectors(match, sentence.text, hit):
            clause = _STOPS.split(before[: match.start()])[-1]
            name = _bare(_TAIL.sub("", _TAIL.sub("", _WHICH.sub(r"\g<name>", clause))))
            if name and not _CLAUSE.search(name):
                yield _made(page, sentence, name, hit, _stands_out(sentence.text, hit))


def _is_of_inspectors(match: re.Match[str], text: str, hit: Hit) -> bool:
    """Whether what has been rated was so by inspectors, as what was rated in a report is."""
    short = match[0].split()[0].casefold() in ("is", "are", "was", "were")
    return short or text[hit.start].isupper() or bool(_INSPECTORS.search(text))


def _bare(name: str) -> str:
    while (shorter := _LEAD.sub("", name.strip(" ,"))) != name:
        name = shorter
    return name


def _negated(text: str, hit: Hit) -> bool:
    return bool(_NEGATED.search(text[max(0, hit.start - 25) : hit.start]))


def _made(page: SourcePage, sentence: Words, name: str, hit: Hit, sure: bool = False) -> Mention:
    name = tidy(name)
    capital = name[:1].upper() + name[1:]
    return Mention(
        capital,
        hit,
        place_of(page, _around(sentence, name, hit)),
        "line" if sure else "sentence",
        "sentences",
        overall=is_overall(name),
        firm=_is_name(name),
    )


def _is_name(name: str) -> bool:
    short = len(name.split()) <= 12 and not re.search(r"\d", name)
    return short and may_be_name(name) and not _NOBODY.match(name)


def _around(sentence: Words, name: str, hit: Hit) -> Words:
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
    if end - start > _FAR:
        start, end = hit.start, hit.end
    if start and text[start - 1] in _QUOTES:
        start -= 1
    if end < len(text) and text[end] in _QUOTES:
        end += 1
    return Words(sentence.block, sentence.start + start, sentence.start + end)
