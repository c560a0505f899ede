"""A plain text as blocks: by its empty lines, its bullets and the lines under its headings."""

import re
from collections.abc import Iterator

from viewer.characters import BYTE_ORDER_MARK, LINE_ENDS, SOFT_HYPHEN, ZERO_WIDTH_SPACE
from viewer.extraction.layout.joining import JoinedLine
from viewer.extraction.lines_apart import opens, stand_apart
from viewer.extraction.source_text import Block, BlockKind, CharacterRun, SourcePage

_LINE = re.compile(f"[^{LINE_ENDS}]+")
_LABEL = re.compile(
    r"(?P<bullet>[-*•‣◦∙●○■□▪▫◼◻►▶➢✓·–—\ue000-\uf8ff])\s+|o\t+"
    r"|(?P<number>\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|\d{1,2}(?:\.\d{1,3})+\.?)\s+"
)
_WORDS = re.compile(f"[^\\s{SOFT_HYPHEN}{ZERO_WIDTH_SPACE}{BYTE_ORDER_MARK}]+")
_UNDERLINE = re.compile(r"={3,}|-{3,}|~{3,}|_{3,}")
_HASHES = re.compile(r"(#{1,6})\s+")
_LABELLED = re.compile(r"[^\s:][^:.]{0,60}:\s+\S")
_ABOUT = re.compile(
    r"(?:first\s+)?(?:inspected|published|dates?|fieldwork)\b|\d|(?:by\s+)?(?:HM|Ofsted\b|Estyn\b)"
    r"|[^\s:][^:.]{0,60}:\s+\S",
    re.IGNORECASE,
)
"""What stands under the title of a report: when, by whom, and labels."""
_FEWEST_OF_A_TITLE, _FEWEST_OF_A_LIST = 4, 3
_LONGEST_HEADING, _LONG_LINE = 90, 200
"""A text with longer lines than this has a line for each paragraph."""


class _PlainLine:
    __slots__ = ("bullet", "label", "left", "start", "words")

    def __init__(self, text: str, start: int) -> None:
        inside = text.lstrip()
        self.left = len(text) - len(inside)
        self.start = start + self.left
        match = _LABEL.match(inside)
        if match and not _WORDS.search(inside, match.end()):
            match = None
        self.label = match[0].strip() if match else ""
        self.bullet = bool(match) and not self.label[:2].strip("(").isdecimal()
        if match:
            self.start += match.end()
            inside = inside[match.end() :]
        self.words = inside.rstrip()


def page_of_text(text: str) -> SourcePage:
    """The only page of a text; its places count every character of it."""
    return SourcePage(1, text, tuple(_blocks(text)))


def _blocks(text: str) -> Iterator[Block]:
    groups = list(_groups(text))
    longest = max((len(line.words) for group in groups for line in group), default=0)
    tables = 0
    for at, group in enumerate(groups):
        is_last = at == len(groups) - 1
        if any("\t" in line.words for line in group):
            tables += 1
            yield from _cells(group, text, tables)
        else:
            yield from _parts(group, longest, is_first=at == 0, is_last=is_last)


def _groups(text: str) -> Iterator[list[_PlainLine]]:
    """Lines that no empty line parts."""
    group: list[_PlainLine] = []
    end = 0
    for match in _LINE.finditer(text):
        breaks = text[end : match.start()].replace("\r\n", "\n")
        if group and (len(breaks) > 1 or not match[0].strip()):
            yield group
            group = []
        end = match.end()
        if _WORDS.search(match[0]):
            group.append(_PlainLine(match[0], match.start()))
    if group:
        yield group


def _cells(group: list[_PlainLine], text: str, table: int) -> Iterator[Block]:
    """Lines with tabs as the rows of a table."""
    for row, line in enumerate(group, 1):
        at = line.start
        for column, cell in enumerate(line.words.split("\t"), 1):
            words, runs = _text_and_runs([(cell, at)])
            if words:
                label = line.label if column == 1 else ""
                yield Block("cell", words, runs, label=label, table=table, row=row, column=column)
            at += len(cell) + 1


def _parts(
    group: list[_PlainLine], longest: int, *, is_first: bool, is_last: bool
) -> Iterator[Block]:
    is_title = is_first and not is_last and len(group) == 1 and _is_title(group)
    if heading := _underlined(group):
        yield heading
        group = group[2:]
    elif is_title or (len(group) == 1 and not is_last and _is_heading(group[0])):
        yield _block("heading", group, level=int(is_title))
        return
    if is_first and len(group) > 1 and _is_title(group[:1]) and _ABOUT.match(group[1].words):
        yield _block("heading", group[:1], level=1)
        group = group[1:]
    if _is_list(group):
        yield _block("heading", group[:1])
        yield from (_block("item", [line], level=1) for line in group[1:])
        return
    apart = stand_apart([line.words for line in group])
    part: list[_PlainLine] = []
    for line in group:
        if part and (apart or _begins(line, part, longest)):
            yield _paragraph(part)
            part = []
        part.append(line)
    if part:
        yield _paragraph(part)


def _underlined(group: list[_PlainLine]) -> Block | None:
    if len(group) < 2 or not _UNDERLINE.fullmatch(group[1].words):
        return None
    return _block("heading", group[:1], level=1 if group[1].words[0] == "=" else 2)


def _is_title(group: list[_PlainLine]) -> bool:
    """Whether a text begins with a line that names it, also with a colon in it."""
    line = group[0]
    if line.label or not len(line.words.split()) > _FEWEST_OF_A_TITLE:
        return False
    return len(line.words) <= _LONGEST_HEADING and line.words[-1] not in ".,;!:"


def _is_heading(line: _PlainLine) -> bool:
    words = line.words
    if _HASHES.match(words):
        return True
    short = len(words) <= _LONGEST_HEADING and words[-1] not in ".,;!"
    is_title = words[0].isupper() or line.label[:1].isdecimal()
    return short and is_title and not line.bullet and not _LABELLED.match(words)


def _is_list(group: list[_PlainLine]) -> bool:
    """Whether lines are a heading and sentences under it, one in each line, without bullets."""
    if len(group) < _FEWEST_OF_A_LIST:
        return False
    first, rest = group[0], group[1:]
    whole = all(line.words[0].isupper() and line.words[-1] == "." for line in rest)
    plain = not any(line.label or _LABELLED.match(line.words) for line in group)
    return whole and plain and _is_heading(first)


def _begins(line: _PlainLine, part: list[_PlainLine], longest: int) -> bool:
    if line.label:
        return True
    if part[0].label:
        return line.left <= part[0].left and longest > _LONG_LINE
    labelled = [bool(_LABELLED.match(words)) for words in (line.words, part[-1].words)]
    if all(labelled) and opens(line.words):
        return True
    if longest > _LONG_LINE or any(labelled):
        return len(part[-1].words) < 0.8 * longest or longest > _LONG_LINE
    ended = part[-1].words[-1] in ".:;?!"
    return ended and len(part[-1].words) < 0.6 * longest


def _paragraph(lines: list[_PlainLine]) -> Block:
    first = lines[0]
    if match := _HASHES.match(first.words):
        first.words = first.words[match.end() :]
        first.start += match.end()
        return _block("heading", lines, level=len(match[1]))
    return _block("item" if first.bullet else "paragraph", lines, level=int(first.bullet))


def _block(kind: BlockKind, lines: list[_PlainLine], level: int = 0) -> Block:
    words, runs = _text_and_runs([(line.words, line.start) for line in lines])
    if kind == "heading":
        level = level or 2
    return Block(kind, words, runs, level=level, label=lines[0].label)


def _text_and_runs(lines: list[tuple[str, int]]) -> tuple[str, tuple[CharacterRun, ...]]:
    """Lines as one, with the runs that lead back to the text."""
    joined = JoinedLine()
    for line, start in lines:
        for match in _WORDS.finditer(line):
            here = start + match.start()
            if joined.letters and line[match.start() - 1 : match.start()] != SOFT_HYPHEN:
                joined.add(" ", here - 1)
            joined.add(match[0], here)
    return joined.whole()
