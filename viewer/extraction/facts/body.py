"""Whom a report is about."""

import re
from collections.abc import Iterator
from itertools import pairwise

from viewer.extraction.block_words import BlockWords
from viewer.extraction.facts.found import FRONT, FoundFact, blocks, labelled
from viewer.extraction.facts.names import (
    BODY,
    IN_SMALL,
    KIND_OF_BODY,
    TITLE,
    in_small,
    is_body,
    is_name,
)
from viewer.extraction.facts.title import ABOUT, BEFORE_DASH, GENERAL, headings, title_fact
from viewer.extraction.source_text import SourceText

_NAMED = re.compile(
    r"^\s*(?:name\s+of\s+(?:the\s+)?(?:school|provider|service|setting|prison|force|home|location|(?:designated\s+)?centre|"
    r"hospital|college|nursery|practice|landlord)|"
    r"(?:service|school|provider|setting|force|location)\s+name)\s*:?\s*",
    re.IGNORECASE,
)
_LITTLE = re.compile(r"\b(?:AN?|THE|OF|ON|IN|BY|FOR|TO|AT|AND|FROM|WITH|INTO|UNDER|UPON)\b")
_AT_END = re.compile(
    rf"(?:^|\s)[a-z][\w’'-]*\s+([A-Z][\w’'-]*\s+(?:(?:(?:and|of|upon|the|with|&)\s+)*[A-Z][\w’'-]*\s+)*"
    rf"(?:and\s+)?{KIND_OF_BODY})$"
)
"""A body in capitals behind the small letters of a title."""
_NOT_OF_BODY = re.compile(
    r"(?:[’']s?)?\s+(?:[Ll]ocal\s+[Aa]uthority|(?:C|c)hildren[’']?s|(?:S|s)ervices?\s+for|social)\b.*$"
    r"|[’']s$"
)
_OFFICE = re.compile(
    r"(?:Director|Head)\b[^,]{3,60},\s+(?:the\s+)?"
    r"|(?:Chief\s+Executive|Chief\s+Constable|Chief\s+Officer|Governor|Principal|Head\s?teacher|Chair"
    r"|Manager|Leader)s?(?:\s+of\s+(?:the\s+)?Governors)?(?:,|\s+(?:of|at|for))\s+(?:the\s+)?"
)
"""Whoever a letter is to, before the body."""

_TITLE_BEHIND = re.compile(rf"[-–—]\s.*(?:{TITLE.pattern}|\bjudge?ments?\b)", re.IGNORECASE)
_MOST_OF_A_BLOCK = 2_000


def body_fact(text: SourceText) -> FoundFact | None:
    """Who was inspected, from the surest place that says so."""
    title = title_fact(text)
    titles = title.words if title else ()
    return next(
        (
            FoundFact("body", (words,), why)
            for places, why in (
                (_labelled_body(text), "beside its label"),
                ((line for line in headings(text) if is_body(line.text)), "a heading of its own"),
                (_names_above_title(text, titles), "a heading above the title"),
                (map(_body_in, titles), "named in the title"),
                (_bodies_in_prose(text), "said to be inspected"),
                (_titles_that_are_names(titles), "the title is a name"),
            )
            for words in places
            if words
        ),
        None,
    )


def _labelled_body(text: SourceText) -> Iterator[BlockWords]:
    for words in labelled(text, _NAMED, FRONT):
        match = BODY.match(words.text) or in_small(words.text)
        if match:
            yield words.cut(0, match.end())


def _names_above_title(text: SourceText, titles: tuple[BlockWords, ...]) -> Iterator[BlockWords]:
    """A name in the line above the title."""
    for above, line in pairwise(headings(text)):
        if line in titles and (is_name(above.text) or in_small(above.text)):
            yield above


def _bodies_in_prose(text: SourceText) -> Iterator[BlockWords]:
    """What prose of the first pages says to be inspected, if it is a body of a known kind."""
    for _, words in blocks(text, 2):
        named = _body_in(words.cut(0, min(words.end, _MOST_OF_A_BLOCK)))
        if named and is_body(named.text):
            yield named


def _titles_that_are_names(titles: tuple[BlockWords, ...]) -> Iterator[BlockWords]:
    for words in titles:
        if is_name(words.text) and 2 <= len(words.text.split()) <= 6:
            yield words


def _body_in(words: BlockWords) -> BlockWords | None:
    name, colon, rest = words.text.partition(":")
    if colon and (is_body(name) or (is_name(name) and GENERAL.fullmatch(rest.strip()))):
        return words.cut(0, len(name))
    dashed = BEFORE_DASH.match(words.text) if _TITLE_BEHIND.search(words.text) else None
    if dashed and is_name(dashed["name"]):
        return words.cut(*dashed.span("name"))
    if at_end := _AT_END.search(words.text):
        return words.cut(_behind_office(words.text, at_end.start(1)), at_end.end(1))
    told = _with_small_words(words.text)
    for about in ABOUT.finditer(told):
        begin = _behind_office(told, about.end())
        rest = told[begin:]
        if match := (BODY.match(rest) or (IN_SMALL.match(rest) if told.islower() else None)):
            end = min(len(_NOT_OF_BODY.sub("", rest[: match.end() + 60])), match.end())
            if end > 2:
                return words.cut(begin, begin + end)
    return None


def _behind_office(title: str, at: int) -> int:
    """Where the name of a body begins, behind whoever of it a letter is to."""
    office = _OFFICE.match(title, at)
    return office.end() if office else at


def _with_small_words(title: str) -> str:
    """A title in capitals with its little words in small letters, as others have them."""
    return _LITTLE.sub(lambda word: word[0].lower(), title) if title.isupper() else title
