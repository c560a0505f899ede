"""CommonMark with tables; nothing that a report says becomes markup, or a link but to a source."""

import re
from collections.abc import Iterable, Iterator

from viewer.export.job import AnyJob, Written
from viewer.export.plain.parts import ColumnHeads, PlainWriter
from viewer.export.wording import VERDICTS, kept
from viewer.presentation.content.blocks import Cell, Entry, LabelledEntries
from viewer.presentation.content.text import Line, Mark, Run, plain
from viewer.presentation.content.tile import Tile
from viewer.presentation.summary.document import SummaryFinding

_SPECIAL = re.compile(r"[\\`*_\[\]<>|~$]|&(?=#?\w+;)")
_FIRST = re.compile(r"^(#|[+\-](?=\s|$)|--|=+$|\d+(?=[.)](?:\s|$)))")
_ADDRESS = re.compile(r"@|://|www\.|\b(?:mailto|xmpp):", re.IGNORECASE)


def escaped(text: str) -> str:
    """Text as Markdown that reads the same and is nothing but text.

    A word that some readers would turn into a link stands as code, which nothing is made of.
    """
    words = [_code(word) if _ADDRESS.search(word) else _word(word) for word in kept(text).split()]
    return _FIRST.sub(_not_first, " ".join(words))


def _word(word: str) -> str:
    return _SPECIAL.sub(lambda found: f"\\{found[0]}", word)


def _not_first(found: re.Match[str]) -> str:
    """A number, or a sign, that would start a list or a heading."""
    return f"{found[0]}\\" if found[0].isdigit() else f"\\{found[0]}"


def _code(word: str) -> str:
    """A word as code; its fence is longer than any run of backticks in it."""
    longest = max((len(run) for run in re.findall("`+", word)), default=0)
    fence = "`" * (longest + 1)
    room = " " if longest else ""
    return f"{fence}{room}{word}{room}{fence}"


def write(job: AnyJob) -> Written:
    """The summary or the briefing as Markdown."""
    return _Markdown().written(job)


class _Markdown(PlainWriter):
    def say(self, text: str) -> str:
        return escaped(text)

    def strong(self, text: str) -> str:
        return f"**{escaped(text)}**" if text.strip() else ""

    def slanted(self, text: str) -> str:
        return f"*{escaped(text)}*" if text.strip() else ""

    def line(self, line: Line) -> str:
        """Runs, derived ones in italics; blanks stay outside, where they do not break the marks."""
        return " ".join("".join(map(self._run, line)).split(" "))

    def _run(self, run: Run) -> str:
        words = run.text.strip()
        before, after = (" " * run.text[::step].startswith(" ") for step in (1, -1))
        made = self.slanted(words) if run.style == "derived" else escaped(words)
        return f"{before}{made}{after}" if words else before

    def heading(self, text: str, level: int) -> str:
        return f"{'#' * (level + 1)} {escaped(text)}"

    def paragraph(self, words: str) -> str:
        return words

    def item(self, words: str) -> str:
        return f"- {words}"

    def tile(self, tile: Tile) -> str:
        figure = f"{_marked(tile.mark)}{self.strong(plain(tile.value))}"
        remarks = (f"{_marked(one.mark)}{escaped(plain(one.line))}" for one in tile.remarks)
        return f"- {escaped(tile.caption)}: {'; '.join([figure, *remarks])}"

    def point(self, point: SummaryFinding, kind: str) -> str:
        if not point.text and not point.source:
            return f"- {escaped(point.title)}"
        lines = [self.strong(point.title), *map(escaped, point.text), self.slanted(point.source)]
        return "- " + "\n\n  ".join(filter(None, lines))

    def cell(self, cell: Cell) -> str:
        words = self.slanted(cell.text) if cell.derived else escaped(cell.text)
        return _marked(cell.mark) + words

    def table(self, heads: ColumnHeads, rows: list[list[str]]) -> Iterator[str]:
        """A bar in a word that stands as code is told apart from one between cells."""
        rules = ["---:" if align == "end" else "---" for _, align in heads]
        lines = [[title for title, _ in heads], rules, *rows]
        yield "\n".join(f"| {' | '.join(map(_barred, cells))} |" for cells in lines)

    def fact(self, fact: LabelledEntries) -> str:
        place = f" ({self.slanted(fact.source)})" if fact.source else ""
        label = f"- {self.strong(fact.label)}{place}:"
        if len(fact.entries) == 1:
            return f"{label} {self._entry(fact.entries[0])}"
        return "\n".join([label, *(f"  - {self._entry(entry)}" for entry in fact.entries)])

    def _entry(self, entry: Entry) -> str:
        words = self.line(entry.line)
        return f"[{words}](<{entry.address}>)" if entry.address else words

    def closing(self, lines: Iterable[str]) -> str:
        return "\n\n".join(["---", *lines])


def _marked(mark: Mark | None) -> str:
    return f"{VERDICTS[mark.shape]} " if mark and mark.shape in VERDICTS else ""


def _barred(cell: str) -> str:
    return re.sub(r"(?<!\\)\|", r"\\|", cell)
