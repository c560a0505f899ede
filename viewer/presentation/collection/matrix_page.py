"""The matrix of a collection as a page shows it: columns with counts, rows, chips, a sentence."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from viewer.domain.collection.bits import Bits
from viewer.domain.collection.columns import Column
from viewer.domain.collection.facets import Facet
from viewer.domain.collection.filters import Rows
from viewer.domain.collection.inspection import Inspection
from viewer.domain.collection.matrix import Cell, Row
from viewer.domain.collection.ordering import DATED, FRAMEWORK, GROUP, NAME
from viewer.presentation.collection.chips import Chip
from viewer.presentation.collection.matrix_chips import chips_of
from viewer.presentation.collection.matrix_view import MatrixView, is_hidden
from viewer.presentation.collection.matrix_words import (
    age_text,
    cell_word,
    change_words,
    short_day,
    spoken_age,
    value_name,
)
from viewer.presentation.collection.prepared import Prepared
from viewer.presentation.collection.rated_words import column_title
from viewer.presentation.content.text import Mark, one_line
from viewer.presentation.wording.numbers import count_text, day_text, sentence_case


@dataclass(frozen=True, slots=True)
class Share:
    """How many of the rows shown are at a step of a scale of so many; None: at no level."""

    step: int | None
    of: int
    count: int


@dataclass(frozen=True, slots=True)
class Head:
    """A column: by what it is sorted, its title, what it counts, and that in words.

    `place` is the place of its criterion among the columns of the matrix; None for what tells of
    the body and its inspection.
    """

    by: str
    title: str
    counts: str = ""
    shares: tuple[Share, ...] = ()
    spoken: str = ""
    place: int | None = None
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ShownCell:
    """What stands in a cell; `step` of `of` is a level, 0 the best, `mark` what it is to before.

    `spoken` is what is heard, `tip` what there is to know besides.
    """

    text: str
    spoken: str
    tip: str = ""
    step: int | None = None
    of: int = 0
    rated: bool = False
    mark: Mark | None = None
    open: bool = False


@dataclass(frozen=True, slots=True)
class GroupHead:
    """A heading over rows of one group."""

    title: str
    count: int


@dataclass(frozen=True, eq=False)
class MatrixPage:
    """All that the tab shows. The words of a cell are made when they are asked for."""

    rows: Rows
    view: MatrixView
    heads: tuple[Head, ...]
    lines: tuple[Row | GroupHead, ...]
    chips: tuple[Chip, ...]
    sentence: str

    def cell(self, line: Row | GroupHead, head: Head) -> ShownCell:
        """What stands in a cell of a row, or the heading over a group."""
        if isinstance(line, GroupHead):
            words = f"{line.title}  ({line.count:,})"
            return ShownCell(words, f"{line.title}, {line.count:,}")
        if head.place is None:
            return _of_body(line, head.by, self)
        return _rated(line.cells[head.place], head.title, across=self.view.filter.across)


def matrix_page(made: Prepared, view: MatrixView, names: tuple[str, str]) -> MatrixPage | None:
    """The page for what is chosen; None where nothing is rated. `names`: one body, and many."""
    rows = made.rows(made.number(view.programme))
    if rows is None:
        return None
    bits = rows.matching(view.filter)
    found = rows.sorted(bits, view.order)
    usual = usually_hidden(rows)
    heads = tuple(_heads(rows, view, bits, usual, names))
    chips = tuple(chips_of(made, rows, view, usual))
    return MatrixPage(
        rows,
        view,
        heads,
        tuple(_grouped(found, view.grouped)),
        chips,
        _sentence(rows, view, found, names),
    )


def usually_hidden(rows: Rows) -> frozenset[str]:
    """The columns of criteria that live on in later ones only, and all kinds of group but one."""
    absorbed = (one.name for one in rows.matrix.columns if one.absorbed)
    return frozenset((*absorbed, *(f"{GROUP}{kind}" for kind in _kinds(rows)[1:])))


def _grouped(found: tuple[Row, ...], kind: str) -> Iterator[Row | GroupHead]:
    """The rows under a heading for each group, in the order of their names."""
    if not kind:
        yield from found
        return
    groups: dict[str, list[Row]] = {}
    for row in found:
        groups.setdefault(group_of(row, kind) or "", []).append(row)
    for value in sorted(groups, key=lambda one: (not one, one.casefold())):
        yield GroupHead(one_line(value) or "Not stated", len(groups[value]))
        yield from groups[value]


def group_of(row: Row, kind: str) -> str | None:
    """The group of a kind that a body belongs to."""
    groups = row.body.subject.groups
    return next((item.value for item in groups if item.kind == kind), None)


def _heads(
    rows: Rows, view: MatrixView, bits: Bits, usual: frozenset[str], names: tuple[str, str]
) -> Iterator[Head]:
    yield Head(NAME, sentence_case(names[0]))
    for kind in _kinds(rows):
        if kind != view.grouped and not is_hidden(view, f"{GROUP}{kind}", usual):
            yield Head(f"{GROUP}{kind}", sentence_case(one_line(kind)))
    yield Head(DATED, _date_title(rows))
    if view.filter.every and len(rows.values(Facet("framework"))) > 1:
        yield Head(FRAMEWORK, "Framework")
    for place, column in enumerate(rows.matrix.columns):
        if not is_hidden(view, column.name, usual):
            yield _rated_head(rows, column, place, bits)


def _kinds(rows: Rows) -> list[str]:
    found = (item.kind for body in rows.matrix.bodies for item in body.subject.groups)
    return list(dict.fromkeys(found))


def _date_title(rows: Rows) -> str:
    inspected = any(_is_inspected(row.inspection) for row in rows.matrix.rows[:50])
    return "Inspected · age" if inspected else "Published · age"


def _is_inspected(inspection: Inspection) -> bool:
    dates = inspection.about.inspected
    return bool(dates and (dates.end or dates.start))


def _rated_head(rows: Rows, column: Column, place: int, bits: Bits) -> Head:
    facet = Facet("level", column.name)
    counted = {
        value: count
        for value, one in rows.values(facet).items()
        if (count := (one & bits).bit_count())
    }
    labels = [level.label for level in column.scale.levels]
    shares = [
        Share(step, len(labels), counted[label])
        for step, label in enumerate(labels)
        if label in counted
    ]
    rest = sum(count for value, count in counted.items() if value not in labels)
    if rest:
        shares.append(Share(None, len(labels), rest))
    spoken = ", ".join(f"{value_name(facet, value)} {count:,}" for value, count in counted.items())
    words = tuple(map(one_line, labels))
    title = column_title(column)
    return Head(column.name, title, _counts(shares, words), tuple(shares), spoken, place, words)


def _counts(shares: Iterable[Share], words: tuple[str, ...]) -> str:
    """The counts in few letters: 46 O · 61 G, with the first letters where these differ."""
    firsts = [word[:1].upper() for word in words]
    letters = firsts if len(set(firsts)) == len(firsts) and len(firsts) < 6 else [""] * len(firsts)
    return " · ".join(
        f"{share.count:,} {'–' if share.step is None else letters[share.step]}".rstrip()
        for share in shares
    )


def _of_body(row: Row, by: str, page: MatrixPage) -> ShownCell:
    about, today = row.inspection.about, page.rows.matrix.today
    if by == NAME:
        name = one_line(row.body.name)
        before = [one_line(one.name) for one in row.body.predecessors]
        tip = f"Before: {', '.join(before)}" if before else ""
        return ShownCell(name, name, tip)
    if by == DATED:
        day = row.inspection.dated
        age = age_text(day, today)
        spoken = f"{day_text(day)}, {spoken_age(day, today)}" if day else "date not stated"
        return ShownCell(f"{short_day(day)}{f' · {age}' if age else ''}", spoken, _dates(row))
    if by == FRAMEWORK:
        label = one_line(about.framework.label) if about.framework else "not stated"
        return ShownCell(label, label)
    value = group_of(row, by.removeprefix(GROUP))
    words = one_line(value) if value else "–"
    return ShownCell(words, words if value else "not stated")


def _dates(row: Row) -> str:
    about = row.inspection.about
    inspected = f"Inspected {one_line(about.inspected.wording)}" if about.inspected else ""
    published = f"Published {day_text(about.published)}" if about.published else ""
    due = f"Next due {day_text(about.next_due)}" if about.next_due else ""
    return ". ".join(filter(None, (inspected, published, due)))


def _rated(cell: Cell | None, title: str, *, across: bool) -> ShownCell:
    word = cell_word(cell)
    if cell is None:
        return ShownCell(word, word, f"{title}: {word.lower()} in this report", rated=True)
    rated = cell.standing.held.rating
    of = len(rated.scale.levels)
    why = change_words(cell.change, across=across)
    joint = cell.standing.held.like == "part"
    told = [word, *(["judged together with another"] if joint else []), *([why] if why else [])]
    spoken = ", ".join(told)
    tip = f"{title}: {spoken}"
    if cell.change.outcome == "part" and cell.change.why:
        tip = f"{tip}. {cell.change.why}"
    mark, is_open = _mark(cell, across=across)
    return ShownCell(word, spoken, tip, cell.standing.step, of, rated=True, mark=mark, open=is_open)


def _mark(cell: Cell, *, across: bool) -> tuple[Mark | None, bool]:
    """The mark of a change; open where it is not like for like, and so not counted."""
    outcome, levels = cell.change.counted(across), cell.change.levels
    if outcome == "rose":
        return Mark("up", "better"), False
    if outcome == "fell":
        return Mark("down", "worse"), False
    if outcome in {"part", "across"} and levels:
        return Mark("up" if levels > 0 else "down", "muted"), True
    return None, False


def _sentence(rows: Rows, view: MatrixView, found: tuple[Row, ...], names: tuple[str, str]) -> str:
    """How many of how many are shown, and why."""
    every = view.filter.every
    whole = len(rows.matrix.rows) if every else len(rows.matrix.bodies)
    one, many = ("inspection", "inspections") if every else names
    count = count_text(whole, one, many)
    shown = count if len(found) == whole else f"{len(found):,} of {count}"
    chosen = [_condition(rows, facet, values) for facet, values in view.filter.chosen]
    if view.filter.words.strip():
        chosen.append(f"name with “{one_line(view.filter.words.strip())}”")
    return f"{shown}{': ' if chosen else ''}{'; '.join(chosen)}"


def _condition(rows: Rows, facet: Facet, values: tuple[str, ...]) -> str:
    words = " or ".join(value_name(facet, value) for value in values)
    if facet.kind in {"level", "change", "always", "never"}:
        return f"{column_title(rows.matrix.columns[rows.matrix.place(facet.of)])}: {words}"
    return f"{one_line(facet.of)}: {words}" if facet.kind == "group" else words
