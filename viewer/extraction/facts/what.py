"""What a report is called, whom it is about, and what kind of inspection it tells of."""

import re
from collections.abc import Iterator

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
    r"\b(?:(?:re-?)?inspections?|reports?|reviews?|visits?)\s+(?:(?:report\s+)?(?:of|on|into|at|to)|:)\s+"
    r"|^(?:[\w-]+\s+){0,4}inspection:\s+",
    re.IGNORECASE,
)
_KIND_OF_BODY = (
    r"(?:Council|Authority|County|Borough|Police|Constabulary|Service|School|Academy|College|Prison|"
    r"Trust|Hospital|Home|Partnership|Nursery|University|Surgery|Practice|Centre|Brigade|Area)s?"
)
_BODY = re.compile(
    r"(?:(?:London|Royal)\s+Borough\s+of\s+|City\s+of\s+|HMP(?:/YOI)?\s+|HMYOI\s+|CPS\s+|County\s+of\s+)?"
    r"[A-Z][\w’'&.-]*(?:,?\s+(?:(?:and|of|upon|on|in|the|with|under|le|next|&)\s+)*[A-Z][\w’'&.-]*)*"
)
_STARTS = re.compile(r"^(?:London\s+Borough|Royal\s+Borough|City\s+of|HMP|HMYOI|CPS)\b")
_NOT_OF_BODY = re.compile(
    r"(?:[’']s?)?\s+(?:[Ll]ocal\s+[Aa]uthority|(?:C|c)hildren[’']?s|(?:S|s)ervices?\s+for|social)\b.*$"
    r"|[’']s$"
)
_TITLE = re.compile(
    r"\b(?:inspections?|reports?|reviews?|re-?inspections?|visits?|assessments?|assurance)\b", re.I
)
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
    r"\b(?:[A-Z][\w’&-]*\s+)(?:(?:of|and|for|the)\s+|[A-Z][\w’&-]*\s+){0,6}[Ff]ramework\b"
    r"|\bsingle\s+inspection\s+framework\b|\bcommon\s+inspection\s+framework\b"
    r"|\bframework\s+(?:for|of)\s+(?:\w+[\s’']+){2,10}?(?=in\b|and\b|was\b|which\b|[.,(])"
)
_PRINTED: tuple[tuple[Role, re.Pattern[str], int | None], ...] = (
    ("kind", _KINDS, 1),
    ("programme", _PROGRAMME, FRONT),
    ("framework", _FRAMEWORK, None),
)
_WELSH = re.compile(
    r"\b(?:yn|mae|ac|yr|gan|oedd|wedi|eu|ei|bod|ar|i’r|o’r|a’r|hyn)\b", re.IGNORECASE
)
_ENGLISH = re.compile(r"\b(?:the|and|of|to|is|are|was|for|that|with|by)\b", re.IGNORECASE)


def what_facts(text: SourceText) -> Iterator[Found]:
    """Title, body, kind, programme, framework and language."""
    title = _title(text)
    if title:
        yield title
    if body := _body(text, title):
        yield body
    for role, pattern, pages in _PRINTED:
        if printed := next(_first(text, pattern, pages), None):
            yield Found(role, (printed,), "")
    yield Found("language", (), "by its words", _language(text))


def _title(text: SourceText) -> Found | None:
    """The heading of the first page that says it is of an inspection, with what belongs to it."""
    heads = list(_headings(text))
    named = [words for words in heads if _TITLE.search(words.text)]
    if named:
        return Found("title", (named[0],), "a heading of the first page")
    if heads:
        return Found("title", (heads[0],), "the first heading")
    return Found("title", (), "in the file", text.title) if text.title.strip() else None


def _headings(text: SourceText) -> Iterator[Words]:
    """What stands above the first paragraph: headings, or short lines."""
    for page, at, block in blocks(text, 1):
        if at > 12 or len(block.text) > 250 or block.kind in ("cell", "item"):
            return
        if block.text.endswith(".") and block.kind == "paragraph":
            return
        if not next(days_in(block.text), None) and re.search(r"[A-Za-z]{3}", block.text):
            yield Words(page, block, 0, len(block.text))


def _body(text: SourceText, title: Found | None) -> Found | None:
    """Who was inspected: a label, a heading of its own, or what the title names."""
    for words in labelled(text, _NAMED, FRONT):
        if match := _BODY.match(words.text):
            return Found("body", (words.cut(0, match.end()),), "beside its label")
    for line in _headings(text):
        if _is_body(line.text):
            return Found("body", (line,), "a heading of its own")
    if title and title.words and (named := _in_title(title.words[0])):
        return Found("body", (named,), "named in the title")
    return None


def _is_body(line: str) -> bool:
    match = _BODY.fullmatch(line.strip())
    if not match or _TITLE.search(line) or mentions(line, INSPECTORATES):
        return False
    return bool(_STARTS.match(line) or re.search(rf"\b{_KIND_OF_BODY}$", line.strip()))


def _in_title(words: Words) -> Words | None:
    for about in _ABOUT.finditer(words.text):
        rest = words.text[about.end() :]
        if match := _BODY.match(rest):
            end = min(len(_NOT_OF_BODY.sub("", rest[: match.end() + 60])), match.end())
            if end > 2:
                return words.cut(about.end(), about.end() + end)
    return None


def _first(text: SourceText, pattern: re.Pattern[str], pages: int | None) -> Iterator[Words]:
    for page, _, block in blocks(text, pages):
        if match := pattern.search(block.text):
            yield Words(page, block, *match.span())


def _language(text: SourceText) -> str:
    if text.language:
        return text.language
    sample = " ".join(page.text for page in text.pages[:5])
    welsh = len(_WELSH.findall(sample)) > len(_ENGLISH.findall(sample))
    return "cy" if welsh else "en-GB"
