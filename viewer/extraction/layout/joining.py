"""Words joined into one line, each of its characters led back to the text of the page."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from viewer.characters import CONTROLS, IGNORABLE, LINE_END_HYPHEN, SOFT_HYPHEN
from viewer.extraction.layout.printed import PrintedWord
from viewer.extraction.source_text import CharacterRun

LIGATURES = {
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl",
    "\ufb05": "st", "\ufb06": "st",
}  # fmt: skip
_ODD = re.compile(f"[{IGNORABLE}{LINE_END_HYPHEN}\ufb00-\ufb06{CONTROLS}]")
_UNSEEN = re.compile(f"[{IGNORABLE}{CONTROLS}]+")
_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010\u2011][^\W\d_]+)*")
_PARTED = re.compile(rf"([^\W\d_]+){LINE_END_HYPHEN}\s*([^\W\d_]+)")
_BEFORE_A_HYPHEN = frozenset(
    "all cross ex first full half high long low multi non one part second self semi short two"
    " well".split()
)
_LINE_ENDS = (LINE_END_HYPHEN, SOFT_HYPHEN)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words that a document prints within its lines; `parts` if it parts words at the ends."""

    words: frozenset[str] = frozenset()
    parts: bool = False

    def keeps(self, before: str, after: str) -> bool:
        """Whether the hyphen between two parts of a word is its own, not that of a line's end."""
        if not (before.isalpha() and after[:1].isalpha() and after[:1].islower()):
            return True
        before, after = before.lower(), (_WORD.match(after) or [after])[0].lower()
        if before + after in self.words:
            return False
        if f"{before}-{after}" in self.words or not self.parts or before in _BEFORE_A_HYPHEN:
            return True
        return before in self.words and after in self.words


def vocabulary(texts: Sequence[str]) -> Vocabulary:
    """The words of the pages of a document, if there is a line's end to be mended with them."""
    pairs = [pair for text in texts if LINE_END_HYPHEN in text for pair in _PARTED.findall(text)]
    if not pairs:
        return Vocabulary()
    words = frozenset(
        word.replace("\u2010", "-").replace("\u2011", "-")
        for text in texts
        for word in _WORD.findall(_PARTED.sub("", text.lower()))
    )
    whole = sum((before + after).lower() in words for before, after in pairs)
    own = sum(f"{before}-{after}".lower() in words for before, after in pairs)
    return Vocabulary(words, whole > own)


class JoinedLine:
    """A line that is put together, and the runs that lead back to the text of its page."""

    def __init__(self) -> None:
        self.letters: list[str] = []
        self.length = 0
        self.runs: list[CharacterRun] = []

    def whole(self) -> tuple[str, tuple[CharacterRun, ...]]:
        """The line as it is by now, with its runs."""
        return "".join(self.letters), tuple(self.runs)

    def add(self, letters: str, start: int) -> None:
        """Add characters that stand side by side in the page."""
        last = self.runs[-1] if self.runs else None
        if last is None or last.start + self.length - last.at != start:
            self.runs.append(CharacterRun(self.length, start))
        self.letters.append(letters)
        self.length += len(letters)


def joined_line(
    words: Iterable[PrintedWord], text: str, known: Vocabulary
) -> tuple[str, tuple[CharacterRun, ...]]:
    """Words of a page as one line, and the runs that lead back to its text."""
    line = JoinedLine()
    last: PrintedWord | None = None
    hyphen = False
    for word in words:
        if word.raised or not _is_seen(word, text):
            continue
        begin = word.start
        if last is not None and not hyphen and _is_apart(last, word):
            if begin == last.end + 1 and text[last.end] == " ":
                begin = last.end
            else:
                line.add(" ", last.end)
        elif last is not None and hyphen and text[last.end - 1] != SOFT_HYPHEN:
            before, after = _last_letters(line.letters), text[word.start : word.end]
            if known.keeps(before, after):
                line.add("-", last.end - 1)
        hyphen = text[word.end - 1] in _LINE_ENDS and word.end - word.start > 1
        _add(line, text, begin, word.end - hyphen)
        last = word
    if last is not None and hyphen and text[last.end - 1] == LINE_END_HYPHEN:
        line.add("-", last.end - 1)
    return line.whole()


def _is_seen(word: PrintedWord, text: str) -> bool:
    """Whether there is a character in a word that somebody sees."""
    return text[word.start].isalnum() or bool(_UNSEEN.sub("", text[word.start : word.end]))


def _is_apart(last: PrintedWord, word: PrintedWord) -> bool:
    """Whether there is a space between two words, which a turned page has none for."""
    if word.start != last.end:
        return True
    return word.left < last.left or word.left - last.right > 0.12 * word.height


def _last_letters(letters: list[str]) -> str:
    return re.split(r"[^\w]", letters[-1])[-1] if letters else ""


def _add(line: JoinedLine, text: str, start: int, end: int) -> None:
    """Add a word, its ligatures as letters and without what nobody sees."""
    letters = text[start:end]
    if (letters.isascii() and letters.isprintable()) or not _ODD.search(letters):
        line.add(letters, start)
        return
    for at in range(start, end):
        letter = text[at]
        if letter == LINE_END_HYPHEN:
            letter = "-"
        if _UNSEEN.match(letter):
            continue
        for each in LIGATURES.get(letter, letter):
            line.add(each, at)
