"""Elements of a web page, begun and ended in turn, to blocks."""

import re
from dataclasses import dataclass, field

from viewer.extraction.layout.written import UnplacedBlock, in_one_line

_BREAKING = frozenset(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption"
    " figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main ol p pre section summary"
    " table tbody td tfoot th thead tr ul".split()
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_INLINE = frozenset("a abbr b em i small span strong".split())
_BOLD = frozenset(("b", "strong"))
_IN_BOLD = 7
"""The level of a paragraph that is all in bold: a heading below all others."""

_LONGEST_IN_BOLD = 250
_SEAM = "\0"
_JOIN = re.compile(r"(?<=[a-z0-9)])\0+(?=[A-Z])")
"""Where an element ends and another begins within a line, which pages show with a gap."""

_MOST_COLUMNS = 1_000
_MOST_OF_A_PICTURE = 3
BULLET = "•"


@dataclass(slots=True)
class _List:
    numbered: bool
    number: int = 0
    label: str = ""
    """Of the item that has begun and has no words yet."""


@dataclass(slots=True)
class _Table:
    number: int
    row: int = 0
    column: int = 0
    in_cell: bool = False
    place: tuple[int, int] = (0, 0)
    """Row and column of the cell."""

    taken: dict[int, int] = field(default_factory=dict)
    """Columns that a cell above reaches into, and for how many more rows."""


@dataclass(slots=True)
class WebBlocks:
    """Makes blocks of what is begun, said and ended."""

    made: list[UnplacedBlock] = field(default_factory=list)
    _words: list[str] = field(default_factory=list)
    _picture: str = ""
    """What is said to be in the last picture: read where a block has no other words."""

    _bold: int = 0
    _in_bold: bool = True
    """Whether all words of the block so far are in bold."""

    _heading: int = 0
    _lists: list[_List] = field(default_factory=list)
    _tables: list[_Table] = field(default_factory=list)
    _count: int = 0

    def text(self, words: str) -> None:
        """Words that stand in what has begun last."""
        self._words.append(words)
        self._in_bold = self._in_bold and (bool(self._bold) or not words.strip())

    def begin(self, name: str, given: dict[str, str]) -> None:
        """Take the beginning of an element."""
        if name == "br":
            self._break()
        elif name == "img":
            self._picture = given.get("alt", "")
        elif name in _INLINE:
            self._words.append(_SEAM)
            self._bold += name in _BOLD
        elif name in _BREAKING:
            self._flush(joins=self._joins(name))
            self._open(name, given)

    def end(self, name: str) -> None:
        """Take the end of an element."""
        if name in _INLINE:
            self._words.append(_SEAM)
            self._bold -= name in _BOLD
        if name not in _BREAKING:
            return
        self._flush(joins=self._joins(name))
        if name in _HEADINGS:
            self._heading = 0
        elif name in ("ul", "ol") and self._lists:
            self._lists.pop()
        elif name == "li" and self._lists:
            self._lists[-1].label = ""
        elif name in ("table", "dl") and self._tables:
            self._tables.pop()
        elif name in ("td", "th", "dt", "dd") and self._tables:
            self._tables[-1].in_cell = False

    def finished(self) -> list[UnplacedBlock]:
        """All blocks."""
        self._flush()
        return self.made

    def _open(self, name: str, given: dict[str, str]) -> None:
        if name in _HEADINGS:
            self._heading = _HEADINGS[name]
        elif name in ("ul", "ol"):
            start = given.get("start", "1")
            number = int(start) - 1 if start.isdecimal() and len(start) < 6 else 0
            self._lists.append(_List(name == "ol", number))
        elif name == "li":
            self._begin_item(given)
        elif name in ("table", "dl"):
            self._count += 1
            self._tables.append(_Table(self._count))
        elif name in ("tr", "td", "th", "dt", "dd") and self._tables:
            self._begin_cell(name, given, self._tables[-1])

    def _begin_item(self, given: dict[str, str]) -> None:
        if not self._lists:
            self._lists.append(_List(numbered=False))
        within = self._lists[-1]
        value = given.get("value", "")
        within.number = int(value) if value.isdecimal() and len(value) < 6 else within.number + 1
        within.label = f"{within.number}." if within.numbered else BULLET

    def _begin_cell(self, name: str, given: dict[str, str], table: _Table) -> None:
        if name in ("tr", "dt"):
            table.row += 1
            table.column = 0
            table.taken = {at: rows - 1 for at, rows in table.taken.items() if rows > 1}
        if name == "tr":
            return
        table.column += 1
        while table.column in table.taken:
            table.column += 1
        table.in_cell = True
        across, down = (_count(given.get(key, "")) for key in ("colspan", "rowspan"))
        if down > 1:
            table.taken |= dict.fromkeys(range(table.column, table.column + across), down)
        table.row = max(table.row, 1)
        table.place = table.row, table.column
        table.column += across - 1

    def _break(self) -> None:
        if self._heading or self._lists or (self._tables and self._tables[-1].in_cell):
            self._words.append(" ")
        else:
            self._flush()

    def _joins(self, name: str) -> bool:
        """Whether a block within a cell is no more than a part of the cell's text."""
        in_cell = bool(self._tables) and self._tables[-1].in_cell
        return in_cell and name in ("p", "div", "span", "section", "header", "address")

    def _flush(self, *, joins: bool = False) -> None:
        if joins:
            self._words.append(" ")
            return
        text = in_one_line(_JOIN.sub(" ", "".join(self._words)).replace(_SEAM, ""))
        self._words.clear()
        in_bold, self._in_bold = self._in_bold, True
        if not text and len(self._picture.split()) <= _MOST_OF_A_PICTURE:
            text = in_one_line(self._picture)
        self._picture = ""
        if not text:
            return
        table = self._tables[-1] if self._tables and self._tables[-1].in_cell else None
        place = (table.number, *table.place) if table else (0, 0, 0)
        self.made.append(self._block(text, place, in_bold=in_bold))

    def _block(self, text: str, place: tuple[int, int, int], *, in_bold: bool) -> UnplacedBlock:
        within = self._lists[-1] if self._lists else None
        if within is not None and within.label:
            label, within.label = within.label, ""
            return UnplacedBlock("item", text, min(len(self._lists), 9), label, *place)
        if self._heading:
            return UnplacedBlock("heading", text, self._heading, "", *place)
        if in_bold and not place[0] and not self._lists and len(text) <= _LONGEST_IN_BOLD:
            return UnplacedBlock("heading", text, _IN_BOLD)
        level = min(len(self._lists), 9) if not place[0] else 0
        return UnplacedBlock("cell" if place[0] else "paragraph", text, level, "", *place)


def _count(value: str) -> int:
    return min(max(int(value), 1), _MOST_COLUMNS) if value.isdecimal() and len(value) < 6 else 1
