"""Who inspects, who leads the inspection, and the numbers of who is inspected."""

import re
from collections.abc import Iterator
from itertools import chain, islice

from viewer.extraction.block_words import BlockWords
from viewer.extraction.facts.found import FRONT, FoundFact, blocks, labelled
from viewer.extraction.frameworks import namings, told_by_framework
from viewer.extraction.inspectorates import INSPECTORATES, mentions
from viewer.extraction.source_text import SourceText

_LEAD = re.compile(
    r"\b(?:lead|reporting|chief\s+reporting|managing)\s+inspectors?(?:\(s\))?"
    r"(?:\s+and\s+author)?\s*:?\s*|\binspection\s+team\s+leader\s*:?\s*",
    re.IGNORECASE,
)
_ALONE = re.compile(r"^\s*(?:his\s+majesty[’']s\s+)?inspector\s*(?::|$)\s*", re.IGNORECASE)
"""The label of who inspects alone, and so leads."""

_NAME = re.compile(
    r"(?:(?:Dr|Mr|Mrs|Ms|Miss|Dame|Sir)\.?\s+)?"
    r"[A-Z][\w’'.-]*(?:\s+(?:de|van|von|la|Mc|O’)?\s*[A-Z][\w’'-]*){1,3}"
)
_AFTER_NAME = re.compile(
    r"\s*,?\s*\b(?:His|Her|HMI|HM|Ofsted|Social|Regulatory|Inspector|Inspection|Tel|Email|Age|Date|"
    r"Published|Report|Lead|Assistant|Senior|Team)\b.*",
    re.DOTALL,
)
_INSPECTORATE = re.compile(
    r"(?:(?:The\s+)?(?:[A-Z][\w’']*\s+){1,4})?Inspectorate"
    r"(?:\s+(?:of|for)\s+(?:(?:the|and|&)\s+|[A-Z][\w’']*,?\s+){0,5}[A-Z][\w’']*)?(?=\s*(?:$|[·|,;(–-]))"
    r"|(?:[A-Z’']+\s+){1,4}INSPECTORATE(?:\s+(?:OF|FOR)\s+(?:[A-Z’'&]+,?\s+){0,5}[A-Z’']+)?"
    r"(?=\s*(?:$|[·|,;(–-]))"
)
"""A body that calls itself so, whoever it is."""

_OFFICE = re.compile(
    r"\b(?:His|Her)\s+Majesty[’'‘]?s\s+Inspectors?\b(?!\s+(?:of|for)\b)|\bHMI\b(?!\s+[A-Z])"
)
_NATIONS = (
    ("Estyn", re.compile(r"\b(?:Wales|Welsh|Cymru)\b")),
    ("Education Scotland", re.compile(r"\b(?:Scotland|Scottish)\b")),
    ("Education and Training Inspectorate", re.compile(r"\bNorthern\s+Ireland\b")),
)
_LEARNERS = re.compile(r"\b(?:pupils?|learners?|child(?:ren)?|students?|apprentices?|nurser\w+)\b")
"""Of whom a report of Ofsted tells."""

_LINE = 120
_IDS = (
    (
        "URN",
        re.compile(r"\b(?:unique\s+reference\s+number|URN)\s*(?:\(URN\))?\s*:?\s*", re.I),
        r"\d{4,7}",
    ),
    ("Service number", re.compile(r"\bservice\s+(?:no|number)\.?\s*:?\s*", re.I), r"CS\d{6,12}"),
    ("Location ID", re.compile(r"\blocation\s+id\s*:?\s*", re.I), r"1-\d{6,12}"),
    ("Provider ID", re.compile(r"\bprovider\s+id\s*:?\s*", re.I), r"1-\d{6,12}"),
    ("School number", re.compile(r"\bschool\s+number\s*:?\s*", re.I), r"\d{7}"),
)


def who_facts(text: SourceText) -> Iterator[FoundFact]:
    """Inspectorate, lead inspector and ids."""
    if inspectorate := _inspectorate(text):
        yield inspectorate
    if lead := next(_leads(text), None):
        yield lead
    for scheme, label, pattern in _IDS:
        if found := next(_numbers(text, scheme, label, pattern), None):
            yield found


def _inspectorate(text: SourceText) -> FoundFact | None:
    """The inspectorate that is named most, on the first pages above all."""
    counts = namings(text, INSPECTORATES)
    if not counts:
        name = told_by_framework(text, INSPECTORATES)
        if name:
            return FoundFact("inspectorate", (), "by the words of its framework", name)
        return next(_unknown_inspectorate(text), None) or next(_inspectorate_by_office(text), None)
    name = max(counts, key=lambda name: counts[name])
    words = list(islice(_mentions_of(text, name), 2))
    why = f"named {'once' if len(words) == 1 else 'most often'}"
    return FoundFact("inspectorate", tuple(words[:1]), why, name)


def _unknown_inspectorate(text: SourceText) -> Iterator[FoundFact]:
    """One that is not among those known, in a line of its own or in the margin of the front."""
    for page in text.pages[:FRONT]:
        for block in page.blocks:
            if len(block.text) <= _LINE and (match := _INSPECTORATE.match(block.text)):
                yield FoundFact("inspectorate", (BlockWords(page, block, *match.span()),), "named")


def _inspectorate_by_office(text: SourceText) -> Iterator[FoundFact]:
    """Who sends His Majesty's Inspectors without a name: that of schools in the nation it tells."""
    for _, block in blocks(text):
        if match := _OFFICE.search(block.text):
            told = " ".join(page.text for page in text.pages)
            named = (name for name, nation in _NATIONS if nation.search(told))
            words = (block.cut(*match.span()),)
            if name := next(named, "Ofsted" if _LEARNERS.search(told) else None):
                yield FoundFact("inspectorate", words, "by the title of its inspectors", name)


def _mentions_of(text: SourceText, name: str) -> Iterator[BlockWords]:
    return (
        BlockWords(page, block, *span)
        for page in text.pages
        for block in page.blocks
        for span in mentions(block.text, INSPECTORATES).get(name, ())
    )


def _leads(text: SourceText) -> Iterator[FoundFact]:
    for words in chain(labelled(text, _LEAD), labelled(text, _ALONE)):
        given = _AFTER_NAME.sub("", words.text[:80])
        if match := _NAME.match(given):
            yield FoundFact("lead_inspector", (words.cut(0, match.end()),), "beside its label")


def _numbers(
    text: SourceText, scheme: str, label: re.Pattern[str], pattern: str
) -> Iterator[FoundFact]:
    for words in labelled(text, label):
        if match := re.match(pattern + r"(?!\w)", words.text):
            value = f"{scheme} {match[0]}"
            yield FoundFact("id", (words.cut(0, match.end()),), "beside its label", value)
