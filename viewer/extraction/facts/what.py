"""What a report is called, whom it is about, and what kind of inspection it tells of."""

import re
from collections.abc import Iterator
from itertools import pairwise

from viewer.extraction.candidates import Role
from viewer.extraction.facts.days import days_in
from viewer.extraction.facts.found import FRONT, Found, Words, blocks, labelled
from viewer.extraction.inspectorates import INSPECTORATES, mentions
from viewer.extraction.source_text import SourceText

_NAMED = re.compile(
    r"^\s*(?:name\s+of\s+(?:the\s+)?(?:school|provider|service|setting|prison|force|home|location)|"
    r"(?:service|school|provider|setting|force|location)\s+name)\s*:?\s*",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:(?:re-?)?inspections?|reports?|reviews?|visits?)\s+(?:(?:report\s+)?(?:of|on|into|at|to)|:)\s+(?:the\s+)?"
    r"(?:(?:\w+\s+){0,3}(?:services|work|provision)\s+(?:in|at|for|across)\s+)?"
    r"|^(?:adroddiad|arolygiad)\s+(?:ar|am|o)\s+|^(?:[\w-]+\s+){0,4}(?:inspection|report|programme):\s+",
    re.IGNORECASE,
)
_KIND_OF_BODY = (
    r"(?:Council|Authority|County|Borough|Police|Constabulary|Service|School|Academy|College|Prison|"
    r"Trust|Hospital|Home|Partnership|Nursery|University|Surgery|Practice|Centre|Brigade|Area)s?"
)
_BODY = re.compile(
    r"(?:(?:London|Royal)\s+Borough\s+of\s+|City\s+of\s+|HMP(?:/YOI)?\s+|HMYOI\s+|CPS\s+|County\s+of\s+)?"
    r"(?:St\.|[A-Z](?:[\w’'&-]|\.(?=\w))*)"
    r"(?:,?\s+(?:(?:and|of|upon|on|in|the|with|under|le|next|y|yr|&)\s+)*"
    r"(?:St\.|[A-Z](?:[\w’'&-]|\.(?=\w))*))*"
)
_AT_END = re.compile(
    rf"[a-z]\s+([A-Z][\w’'-]*\s+(?:(?:(?:and|of|upon|the|with|&)\s+)*[A-Z][\w’'-]*\s+)*"
    rf"(?:and\s+)?{_KIND_OF_BODY})$"
)
"""A body in capitals behind the small letters of a title."""
_STARTS = re.compile(r"^(?:London\s+Borough|Royal\s+Borough|City\s+of|HMP|HMYOI|CPS)\b")
_NOT_OF_BODY = re.compile(
    r"(?:[’']s?)?\s+(?:[Ll]ocal\s+[Aa]uthority|(?:C|c)hildren[’']?s|(?:S|s)ervices?\s+for|social)\b.*$"
    r"|[’']s$"
)
_LEADS_TO_NAME = re.compile(r"(?:\b(?:of|on|into|at|to|by|from|for|and|the|with)|[&,:(–-])$")
_UNFINISHED = re.compile(r"\b(?:of|on|into|at|to)$")
_TITLE = re.compile(
    r"\b(?:inspections?|reports?|reviews?|re-?inspections?|visits?|assessments?|assurance|"
    r"adroddiad|arolygiad)\b",
    re.I,
)
_GENERAL = re.compile(
    r"(?:(?:full|final|draft|quality|inspection|assessment|review|evaluation|school|college|prison|care"
    r"|home|service|provider|nursery|landlord|police|early|years)\s+)+report",
    re.IGNORECASE,
)
"""A title that says nothing without the name beside it."""
_ASIDE = re.compile(r"(?:type|kind|date|name)s?\s+of\s+[^:]{3,40}:", re.IGNORECASE)
"""A label that is no title, though it speaks of an inspection."""
_KINDS = re.compile(
    r"\b(?:re-?inspection|focused\s+visit|monitoring\s+visit|short\s+inspection|full\s+inspection|"
    r"standard\s+inspection|joint\s+(?:targeted\s+area\s+)?inspection|(?:un)?announced\s+inspection|"
    r"(?:un)?announced\s+(?=visit)|follow-?up\s+inspection|independent\s+review\s+of\s+progress|"
    r"thematic\s+inspection|core\s+inspection|graded\s+inspection|ungraded\s+inspection|"
    r"assurance\s+(?:inspection|visit)|interim\s+visit|baseline\s+(?:inspection|assessment))\b",
    re.IGNORECASE,
)
_PROGRAMME = re.compile(
    r"\b(?:[A-Z][\w’&-]*\s+)(?:(?:of|and|for|the)\s+|[A-Z][\w’&-]*\s+){0,6}Programme\b"
)
_FRAMEWORK = re.compile(
    r"\b(?:(?:[A-Z][\w’&-]*|[Ss]ingle|[Cc]ommon)\s+){1,4}[Ii]nspection\s+[Ff]ramework\b"
    r"|\b[Ff]ramework\s+(?:for|of)\s+(?:the\s+)?[Ii]nspect(?:ion|ing)\b[^.,;:()]{5,90}?(?=[.,;:()]|$)"
    r"|\bInspecting\s+[^.;:()]{8,90}?\s+(?:\([A-Z]{3,8}\)\s+)?[Ff]ramework\b"
)
_OF_INSPECTION = re.compile(r"\b(?:inspect\w*|assurance|assessment|audit)\b", re.IGNORECASE)
_EARLIER = re.compile(r"\b(?:previous|last|prior|earlier|then)\b", re.IGNORECASE)
_PRINTED: tuple[tuple[Role, re.Pattern[str], int], ...] = (
    ("kind", _KINDS, 1),
    ("programme", _PROGRAMME, FRONT),
    ("framework", _FRAMEWORK, 0),
)
_LINE, _MOST_OF_A_BLOCK = 120, 2_000
_WELSH = re.compile(
    r"\b(?:yn|mae|ac|yr|gan|oedd|wedi|eu|ei|bod|ar|i’r|o’r|a’r|hyn)\b", re.IGNORECASE
)
_ENGLISH = re.compile(r"\b(?:the|and|of|to|is|are|was|for|that|with|by)\b", re.IGNORECASE)


def what_facts(text: SourceText) -> Iterator[Found]:
    """Title, body, kind, programme, framework and language."""
    if title := _title(text):
        yield title
    if body := body_fact(text):
        yield body
    for role, pattern, pages in _PRINTED:
        if printed := next(_first(text, role, pattern, pages), None):
            yield Found(role, (printed,), "")
    yield Found("language", (), "by its words", _language(text))


def _title(text: SourceText) -> Found | None:
    """The heading of the first page that says it is of an inspection, with what belongs to it."""
    heads = [_without_inspectorate(words) for words in _headings(text)]
    if named := _named_by_page(text, heads):
        return Found("title", (named,), "the heading of the page")
    for at, words in enumerate(heads):
        if _TITLE.search(words.text):
            return Found("title", _whole_title(heads, at), "a heading of the first page")
    if heads:
        return Found("title", (heads[0],), "the first heading")
    return Found("title", (), "in the file", text.title) if text.title.strip() else None


def _without_inspectorate(words: Words) -> Words:
    """A title without who inspects, where that stands in the line below it and joined it."""
    spans = [span for found in mentions(words.text, INSPECTORATES).values() for span in found]
    start = next((start for start, end in spans if end == len(words.text.rstrip())), 0)
    before = words.text[:start].rstrip()
    if not before or _LEADS_TO_NAME.search(before) or not _ABOUT.search(before):
        return words
    return words.cut(0, len(before))


def _named_by_page(text: SourceText, heads: list[Words]) -> Words | None:
    """The one heading of a web page that is above all others, if it is no general one."""
    if text.kind not in ("html", "mhtml"):
        return None
    top = [one for one in text.pages[0].blocks if one.kind == "heading" and one.level == 1]
    named = next((words for words in heads if words.block in top), None) if len(top) == 1 else None
    return None if named and _GENERAL.fullmatch(named.text.strip()) else named


def _whole_title(heads: list[Words], at: int) -> tuple[Words, ...]:
    """A title with what it ends in, and one that is in general only with the name beside it."""
    words, above, below = heads[at], heads[at - 1 : at] if at else [], heads[at + 1 : at + 2]
    if _UNFINISHED.search(words.text):
        return (words, *below)
    if not _GENERAL.fullmatch(words.text.strip()):
        return (words,)
    if above and _is_name(above[0].text):
        return (above[0], words)
    return (words, *(one for one in below if _is_name(one.text)))


def _headings(text: SourceText) -> Iterator[Words]:
    """What stands above the first paragraph: headings, or short lines."""
    for page, at, block in blocks(text, 1):
        if at > 12 or len(block.text) > 250 or block.kind in ("cell", "item"):
            return
        if block.text.endswith((".", ":")) and block.kind == "paragraph":
            return
        if _ASIDE.match(block.text):
            continue
        if not next(days_in(block.text), None) and re.search(r"[A-Za-z]{3}", block.text):
            yield Words(page, block, 0, len(block.text))


def body_fact(text: SourceText) -> Found | None:
    """Who was inspected, from the surest place that says so."""
    title = _title(text)
    titles = title.words if title else ()
    return next(
        (
            Found("body", (words,), why)
            for places, why in (
                (_labelled_body(text), "beside its label"),
                (_own_heading(text), "a heading of its own"),
                (_above(text, titles), "a heading above the title"),
                (map(_in_title, titles), "named in the title"),
                (_told(text), "said to be inspected"),
                (_title_itself(titles), "the title is a name"),
            )
            for words in places
            if words
        ),
        None,
    )


def _labelled_body(text: SourceText) -> Iterator[Words]:
    for words in labelled(text, _NAMED, FRONT):
        if match := _BODY.match(words.text):
            yield words.cut(0, match.end())


def _own_heading(text: SourceText) -> Iterator[Words]:
    yield from (words for words in _headings(text) if _is_body(words.text))


def _above(text: SourceText, titles: tuple[Words, ...]) -> Iterator[Words]:
    """A name in the line above the title."""
    for above, line in pairwise(_headings(text)):
        if line in titles and _is_name(above.text):
            yield above


def _told(text: SourceText) -> Iterator[Words]:
    """What prose of the first pages says to be inspected, if it is a body of a known kind."""
    for page, _, block in blocks(text, 2):
        named = _in_title(Words(page, block, 0, min(len(block.text), _MOST_OF_A_BLOCK)))
        if named and _is_body(named.text):
            yield named


def _title_itself(titles: tuple[Words, ...]) -> Iterator[Words]:
    for words in titles:
        if _is_name(words.text) and 2 <= len(words.text.split()) <= 6:
            yield words


def _is_name(line: str) -> bool:
    """Whether a line is a name and nothing else."""
    plain = line.strip()
    return bool(_BODY.fullmatch(plain)) and not (
        _TITLE.search(plain) or mentions(plain, INSPECTORATES)
    )


def _is_body(line: str) -> bool:
    """Whether a line is the name of a body of a known kind."""
    cased = line.strip()
    if cased.isupper():
        cased = " ".join(word.capitalize() for word in cased.split())
    return _is_name(line) and bool(_STARTS.match(line) or re.search(rf"\b{_KIND_OF_BODY}$", cased))


def _in_title(words: Words) -> Words | None:
    name, colon, _ = words.text.partition(":")
    if colon and _is_body(name):
        return words.cut(0, len(name))
    if at_end := _AT_END.search(words.text):
        return words.cut(*at_end.span(1))
    for about in _ABOUT.finditer(words.text):
        rest = words.text[about.end() :]
        if match := _BODY.match(rest):
            end = min(len(_NOT_OF_BODY.sub("", rest[: match.end() + 60])), match.end())
            if end > 2:
                return words.cut(about.end(), about.end() + end)
    return None


def _first(text: SourceText, role: Role, pattern: re.Pattern[str], pages: int) -> Iterator[Words]:
    """Where a page says it; a kind of inspection is said in a line, not in prose."""
    for page, _, block in blocks(text, pages):
        if role == "kind" and len(block.text) > _LINE:
            continue
        for match in pattern.finditer(block.text):
            around = block.text[max(0, match.start() - 80) : match.end() + 80]
            if role == "programme" and not _OF_INSPECTION.search(around):
                continue
            if not _EARLIER.search(around):
                yield Words(page, block, *match.span())


def _language(text: SourceText) -> str:
    if text.language:
        return text.language
    sample = " ".join(page.text for page in text.pages[:5])
    welsh = len(_WELSH.findall(sample)) > len(_ENGLISH.findall(sample))
    return "cy" if welsh else "en-GB"
