"""What somebody typed into a search: words and phrases, and where a text holds them."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

TextSpan = tuple[int, int]  # in a text: its first letter, and the one after its last

_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"'})
_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f])*")
_TYPED = re.compile(r'"([^"]*)("?)|(\S+)')
_SHORTEST = 2
_MOST = 20


@dataclass(frozen=True, slots=True)
class Term:
    """Words that stand side by side, in one of several readings.

    Of a `prefix` the first reading is only the beginning of its last word.
    """

    readings: tuple[tuple[str, ...], ...]
    prefix: bool = False


def terms_of(typed: str) -> tuple[Term, ...]:
    """What is looked for: each phrase in quotation marks, and each word, in singular and plural.

    A word with an asterisk begins so, and the last one too, for it may not be typed to its end.
    """
    text = typed.translate(_QUOTES)
    found = []
    for match in _TYPED.finditer(text):
        quoted = match[1] if match[3] is None else match[3]
        words = tuple(_folded(word[0]) for word in _WORD.finditer(quoted))
        is_last = match.end() == len(text) and match[2] != '"'
        starred = match[3] is not None and match[3].endswith("*")
        if words:
            found.append(_term(words, prefix=starred or is_last))
    return tuple(found[:_MOST])


def spans_in(text: str, terms: tuple[Term, ...]) -> tuple[TextSpan, ...]:
    """Where a text holds the terms, in its order and each letter once."""
    if text.isascii():
        words = [(word.start(), word.end(), word[0]) for word in _WORD.finditer(text.lower())]
    else:
        words = [(word.start(), word.end(), _folded(word[0])) for word in _WORD.finditer(text)]
    found = sorted(span for term in terms for span in _held(words, term))
    joined: list[TextSpan] = []
    for span in found:
        if joined and span[0] < joined[-1][1]:
            joined[-1] = joined[-1][0], max(joined[-1][1], span[1])
        else:
            joined.append(span)
    return tuple(joined)


def expression_of(terms: tuple[Term, ...]) -> str:
    """The terms as FTS5 reads them: text in quotation marks, so that nothing in it commands."""
    return " AND ".join(f"({' OR '.join(_readings(term))})" for term in terms)


def _readings(term: Term) -> Iterator[str]:
    for number, words in enumerate(term.readings):
        star = " *" if term.prefix and number == 0 else ""
        yield f'"{" ".join(words)}"{star}'


def _term(words: tuple[str, ...], *, prefix: bool) -> Term:
    last = words[-1]
    prefix = prefix and len(last) >= _SHORTEST
    others = [(*words[:-1], other) for other in _other_numbers(last)]
    return Term((words, *others), prefix)


def _other_numbers(word: str) -> Iterator[str]:
    """The plural of an English word, or its singular; what is none is nowhere found."""
    if len(word) <= _SHORTEST or not word.isalpha():
        return
    if word.endswith("ies"):
        yield f"{word[:-3]}y"
    elif word.endswith("s") and not word.endswith("ss"):
        yield word[:-1]
    elif word.endswith("y"):
        yield f"{word[:-1]}ies"
        yield f"{word}s"
    else:
        yield f"{word}s"


def _held(words: list[tuple[int, int, str]], term: Term) -> Iterator[TextSpan]:
    for number, (*first, last) in enumerate(term.readings):
        prefix = term.prefix and number == 0
        for at, (_, end, word) in enumerate(words):
            if word == last or (prefix and word.startswith(last)):
                begun = at - len(first)
                if not first:
                    yield words[at][0], end
                elif begun >= 0 and [one[2] for one in words[begun:at]] == first:
                    yield words[begun][0], end


def _folded(word: str) -> str:
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFD", word.lower())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
