"""What a short word means, told where it stands: abbreviations as the report spells them out."""

import re
from collections.abc import Iterator

from viewer.domain.index import Index
from viewer.presentation.content.text import one_line
from viewer.presentation.memo import once_per_report

DERIVED = "Derived: not printed in the source, but worked out from figures that are."

STATED = "Stated: printed in the source."

_SHORT = r"[A-Z][A-Za-z]*[A-Z]"
_IN_BRACKETS = re.compile(rf" \(({_SHORT})\)")
_WORD = re.compile(r"[\w’'-]+")
_MOST_WORDS, _MOST_LETTERS = 10, 200
_STANDS_FOR = re.compile(rf"\b({_SHORT}) stands for ([^.;()]+)")
_SMALL = frozenset("a an and at by for in of on or the to with".split())


@once_per_report
def abbreviations(index: Index) -> dict[str, str]:
    """The abbreviations that the report spells out: “rape and serious offences (RASO)”."""
    found: dict[str, str] = {}
    for text in _texts(index):
        for short, long in _STANDS_FOR.findall(text):
            found.setdefault(short, one_line(long))
        for match in _IN_BRACKETS.finditer(text):
            if long := _spelled_out(_words_before(text, match.start()), match[1]):
                found.setdefault(match[1], long)
    return found


def tip(index: Index, words: str, *, derived: bool = False) -> str:
    """What the short words among these mean; nothing where there are none."""
    known = abbreviations(index)
    used = dict.fromkeys(word for word in re.findall(_SHORT, words) if word in known)
    lines = [f"{word}: {known[word]}" for word in used]
    return " · ".join([*lines, DERIVED] if derived else lines)


def _words_before(text: str, end: int) -> list[str]:
    """The last words before a place, with nothing but spaces between them."""
    before = text[max(end - _MOST_LETTERS, 0) : end]
    words: list[str] = []
    for word in reversed(before.split(" ")[-_MOST_WORDS:]):
        if not _WORD.fullmatch(word):
            break
        words.insert(0, word)
    return words


def _spelled_out(words: list[str], short: str) -> str:
    """The last words whose first letters are those of the abbreviation, small words left out."""
    for start in range(len(words) - 1, -1, -1):
        for small in (_SMALL, frozenset[str]()):
            initials = "".join(word[0] for word in words[start:] if word.lower() not in small)
            if initials.casefold() == short.casefold() and words[start].lower() not in _SMALL:
                return " ".join(words[start:])
    return ""


def _texts(index: Index) -> Iterator[str]:
    report = index.report
    texts: list[str | None] = []
    for finding in report.findings:
        texts += [finding.title, finding.text]
    for metric in report.metrics:
        texts += [metric.title, metric.note]
    for fact in (*report.profile, *report.method):
        texts += [*fact.values, fact.note]
    return filter(None, texts)
