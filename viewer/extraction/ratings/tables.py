"""Ratings in tables: levels beside what they rate, under it, or at the head of a column."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from viewer.extraction.block_words import BlockWords, all_words
from viewer.extraction.facts.days import days_in, months_in
from viewer.extraction.ratings.earlier import WHY, column_of_before, under_before
from viewer.extraction.ratings.levels import Levels, LevelWords
from viewer.extraction.ratings.mention import Mention, place_of
from viewer.extraction.ratings.names import MAX_LENGTH, is_overall, may_be_name, split_number, tidy
from viewer.extraction.ratings.others import BlockRow, Whom, lists_others
from viewer.extraction.ratings.under_level import names_in
from viewer.extraction.source_text import Block, SourcePage

_MARK = re.compile(r"[✓✔☑●⬤■◼•xX√\uf0fc\uf0b7*]{1,3}")
_ENDS = frozenset(".:;,")
_CLOSE = 0.02
"""As a share of the page: how near the rows of a table are."""
_LONGEST_NAME = 12
"""Words of a name under a level."""

_MOST_ALIKE = 2
"""How many levels a row has at most where no heads tell them apart: of now and before."""

_YEAR = re.compile(r"(?:19|20)\d\d(?:[/–-]\d\d)?")
_A_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NOW = re.compile(
    r"^(?:(?:this|current|latest)\b.*|(?:overall\s+)?(?:judge?ments?|grades?|ratings?|scores?|"
    r"evaluations?|levels?|outcomes?)(?:\s*\d+|\s+awarded)?)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Above:
    """What stands over a row: the heads of its columns, and the section that it is in."""

    group: str
    section: str
    heads: dict[int, str] = field(default_factory=dict)


def table_mentions(
    page: SourcePage, levels: Levels, body: Whom | None = None, year: int | None = None
) -> Iterator[Mention]:
    """The ratings in the tables of a page; of a table of bodies, those of the one inspected."""
    cells = {
        block.table: why for block, why in zip(page.blocks, under_before(page, year), strict=True)
    }
    for mention, number in _in_tables(page, levels, body or Whom()):
        yield replace(mention, earlier=mention.earlier or cells.get(number))


def _in_tables(page: SourcePage, levels: Levels, body: Whom) -> Iterator[tuple[Mention, int]]:
    for number, rows in page.tables():
        group = f"{page.number}.{number}"
        head = _level_columns(rows, levels)
        if across := _across(rows, levels):
            found = _by_times(page, across, levels, group)
        elif head is not None:
            below = _alone_below(page, rows[head], rows[-1])
            listed = [[block] for block in page.blocks
                      if (block.kind, block.table) == ("item", number)]  # fmt: skip
            found = _by_columns(page, [*rows[head:], *listed, *below], levels, group)
        else:
            under = _heading_of(page, number)
            found = _by_rows(page, rows, levels, _Above(group, under))
            if lists_others(rows, levels, under, body):
                found = (
                    replace(mention, overall=True, section="")
                    for mention in found
                    if body.is_named(mention.name)
                )
        yield from ((mention, number) for mention in found)


def _heading_of(page: SourcePage, number: int) -> str:
    """The heading that a table stands under."""
    heading = ""
    for block in page.blocks:
        if block.table == number:
            break
        heading = block.text[:MAX_LENGTH] if block.kind == "heading" else heading
    return tidy(heading)


def _level_columns(rows: list[BlockRow], levels: Levels) -> int | None:
    """Which row is a head of levels, each over its column."""
    for number, row in enumerate(rows[:3]):
        hits = [hit.words for cell in row if (hit := levels.whole(cell.text))]
        if len(set(hits)) == len(hits) > 1 and len(row) - len(hits) <= 1 and rows[number + 1 :]:
            others = [levels.whole(cell.text) for below in rows[number + 1 :] for cell in below]
            return number if not any(others) else None
    return None


def _alone_below(page: SourcePage, head: BlockRow, last: BlockRow) -> list[BlockRow]:
    """The last row of a table, of one cell alone, which layout takes for a paragraph."""
    at = max(page.blocks.index(cell) for cell in last) + 1
    block = page.blocks[at] if at < len(page.blocks) else None
    lefts = [cell.box[0] for cell in head]
    if block is None or block.kind != "paragraph" or len(set(lefts)) < len(lefts):
        return []
    if block.text[-1:] in _ENDS:
        return []
    if block.box[1] - max(cell.box[3] for cell in last) > _CLOSE:
        return []
    over = (cell for cell in head if abs(cell.box[0] - block.box[0]) < _CLOSE / 2)
    column = next((cell.column for cell in over), None)
    return [[replace(block, column=column)]] if column else []


def _across(rows: list[BlockRow], levels: Levels) -> list[BlockRow]:
    """The rows of a table that has criteria at the head of its columns, and times before its rows.

    The first of them is the head.
    """
    for at, head in enumerate(rows[:3]):
        names = {cell.column for cell in head if may_be_name(tidy(cell.text))}
        if any(levels.whole(cell.text) for cell in head):
            return []
        below = rows[at + 1 :]
        given = [[cell for cell in row[1:] if levels.whole(cell.text)] for row in below]
        if below and all(_is_time(row[0].text) for row in below) and all(
            len(cells) > 1 and names.issuperset(cell.column for cell in cells) for cells in given
        ):  # fmt: skip
            return rows[at:]
    return []


def _is_time(words: str) -> bool:
    """Whether the first cell of a row says when, or that the row has the ratings."""
    text = words.strip(" :")
    when = _YEAR.fullmatch(text) or next(days_in(text), None) or next(months_in(text), None)
    return bool(when or _NOW.match(text) or column_of_before(text))


def _by_times(
    page: SourcePage, rows: list[BlockRow], levels: Levels, group: str
) -> Iterator[Mention]:
    """Levels under the criteria at the head of their columns, those of the latest row for now."""
    heads = {cell.column: cell for cell in rows[0]}
    years = [max(map(int, _A_YEAR.findall(row[0].text)), default=0) for row in rows[1:]]
    for year, row in zip(years, rows[1:], strict=True):
        when = row[0].text[:MAX_LENGTH]
        before = f"{WHY}, of {when}" if 0 < year < max(years) else column_of_before(when)
        for cell in row[1:]:
            if hit := levels.whole(cell.text):
                head = all_words(page, heads[cell.column])
                given = BlockWords(page, cell, 0, hit.end)
                yield replace(_mention(head, hit, group, given), earlier=before)


def _by_columns(
    page: SourcePage, rows: list[BlockRow], levels: Levels, group: str
) -> Iterator[Mention]:
    head = {cell.column: (cell, hit) for cell in rows[0] if (hit := levels.whole(cell.text))}
    for row in rows[1:]:
        for cell in row:
            if cell.column not in head:
                continue
            hit = head[cell.column][1]
            if _MARK.fullmatch(cell.text.strip()):
                names = [all_words(page, row[0])] if row[0].column not in head else []
            else:
                names = names_in(page, cell)
            for words in names:
                if len(words.text.split()) <= _LONGEST_NAME and may_be_name(tidy(words.text)):
                    yield _mention(words, hit, group, words)


def _by_rows(
    page: SourcePage, rows: list[BlockRow], levels: Levels, above: _Above
) -> Iterator[Mention]:
    for row in rows:
        hits = [(cell, hit) for cell in row if (hit := levels.whole(cell.text))]
        if not hits and len(row) > 1:
            above = replace(above, heads=above.heads | {cell.column: cell.text for cell in row})
        elif not hits:
            above = replace(above, section=row[0].text[:MAX_LENGTH])
        for cell, hit in hits:
            if len(hits) > _MOST_ALIKE and not above.heads.get(cell.column):
                continue
            if named := _left_of(cell, row, levels):
                yield _of_row(page, named, (cell, hit), above, alone=len(hits) == 1)


def _left_of(cell: Block, row: BlockRow, levels: Levels) -> Block | None:
    """The nearest cell left of this one that can name what it rates."""
    left = [other for other in row if other.column < cell.column]
    names = [other for other in left if not _is_level(other.text, levels)]
    return next((name for name in reversed(names) if may_be_name(tidy(name.text))), None)


def _is_level(text: str, levels: Levels) -> bool:
    """Whether a cell is a level, or one with more behind it that begins anew."""
    if levels.whole(text):
        return True
    match = levels.anywhere.match(text)
    return match is not None and not re.match(r"\W*[a-z]", text[match.end() :])


def _of_row(
    page: SourcePage, named: Block, given: tuple[Block, LevelWords], above: _Above, alone: bool
) -> Mention:
    cell, hit = given
    head = above.heads.get(cell.column, "")
    earlier = _of_year_before(head, above) or column_of_before(head) or column_of_before(named.text)
    words = all_words(page, named)
    mention = _mention(words, hit, above.group, words, BlockWords(page, cell, 0, hit.end))
    name, overall = mention.name, mention.overall
    if not alone and head and not (earlier or _NOW.match(head) or _YEAR.fullmatch(head)):
        part = tidy(head[:MAX_LENGTH])
        overall = overall and is_overall(part)
        name = name if overall else f"{name}: {part}"
    return replace(
        mention, name=name, overall=overall, earlier=earlier, section=tidy(above.section)
    )


def _of_year_before(head: str, above: _Above) -> str | None:
    """Why a column headed by a year is of an inspection before: another is of a later one."""
    years = [one for one in above.heads.values() if _YEAR.fullmatch(one)]
    return f"{WHY}, of {head}" if head in years and head < max(years) else None


def _mention(named: BlockWords, hit: LevelWords, group: str, *parts: BlockWords) -> Mention:
    """The rating of what is named so, where these parts print it."""
    number, name = split_number(named.text)
    name = tidy(name)
    label = number or named.block.label.strip(" .()")
    return Mention(name, hit, place_of(*parts), "table", group, label, is_overall(name))
