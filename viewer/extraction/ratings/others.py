"""Tables that list other bodies and what they got, among them perhaps the one inspected."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from viewer.extraction.facts.reader import body_of
from viewer.extraction.ratings.earlier import column_of_before
from viewer.extraction.ratings.levels import Levels
from viewer.extraction.ratings.names import tidy
from viewer.extraction.source_text import Block, SourceText

BlockRow = list[Block]
_OF_OTHERS = re.compile(
    r"^(?:names?|settings?|schools?|providers?|establishments?|homes?|sub-?contractors?|"
    r"urn|unique reference|(?:name|type)s? of .*|local authority|area|force|year)\b",
    re.IGNORECASE,
)
_AREA = re.compile(r"areas?", re.IGNORECASE)
"""What a body is called; or a part of what was inspected, where an earlier rating stands beside or
the names are not all those of bodies."""

_UNDER = re.compile(
    r"\b(?:(?:other|neighbouring|nearby|similar|comparable|sister)\s+\w+|(?:the|how)\s+others?|"
    r"elsewhere|neighbours|compar\w+\s+(?:with|to))\b",
    re.IGNORECASE,
)
"""What a heading says over a table of others."""

_GENERAL = frozenset(
    "inspection report review service services judgement judgment criterion criteria theme "
    "standard quality question test aspect domain area provision work".split()
)
_LINKING = frozenset("and of upon on in the with by under le next y yr & for".split())
_MOST_WORDS = 5


@dataclass(frozen=True, slots=True)
class Whom:
    """Who was inspected, as far as it is known, and the words of the headings that say so."""

    body: str = ""
    words: frozenset[str] = frozenset()

    def is_named(self, name: str) -> bool:
        """Whether a name is that of who was inspected."""
        return bool(self.body) and _folded(name) == _folded(self.body)


def whom(text: SourceText) -> Whom:
    """Whom a document is about."""
    front = text.pages[0].blocks[:12] if text.pages else ()
    heads = [block.text for block in front if block.kind == "heading"]
    return Whom(body_of(text), frozenset(_words(" ".join([text.title, *heads]))))


def lists_others(rows: Sequence[BlockRow], levels: Levels, under: str, body: Whom) -> bool:
    """Whether a table lists bodies; `under` is the heading that it stands under."""
    first = rows[0]
    if any(levels.whole(cell.text) for cell in first):
        head, below = None, rows
    else:
        head, below = (first[0].text if len(first) > 1 or first[0].column <= 1 else ""), rows[1:]
    names = [row[0].text for row in below if any(levels.whole(cell.text) for cell in row[1:])]
    if head is not None and len(first) > 1 and _OF_OTHERS.match(head):
        before = any(column_of_before(cell.text) for cell in first[1:])
        parts = before or not all(map(_is_proper, names))
        return not (parts and _AREA.fullmatch(head))
    if not names or not all(map(_is_proper, names)):
        return False
    own = [at for at, name in enumerate(names) if body.is_named(name)]
    return (
        _UNDER.search(under) is not None
        or _is_kind(head or "", body)
        or bool(own and len(names) > 1 and (own[0] > 0 or len(first) > 2))
    )


def _is_kind(head: str, body: Whom) -> bool:
    """Whether the head of a column is what the body is called, such as Harbour."""
    words = [*_words(head)]
    telling = [word for word in words if word not in _GENERAL]
    return bool(telling) and len(words) <= 3 and body.words.issuperset(telling)


def _is_proper(name: str) -> bool:
    """Whether a name is written as those of bodies are: each word with a capital."""
    words = [word for word in tidy(name).split() if word not in _LINKING]
    return 0 < len(words) <= _MOST_WORDS and all(word[:1].isupper() for word in words)


def _folded(name: str) -> str:
    return " ".join(re.findall(r"\w+", name.casefold()))


def _words(text: str) -> Iterator[str]:
    """The words of a text, each as it is of one thing and of several."""
    for word in re.findall(r"[^\W\d]{3,}", text.casefold()):
        yield word.removesuffix("s") if len(word) > 3 else word
