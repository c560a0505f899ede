"""The cells of a matrix as they are shown: what each says, and what is heard of it."""

from datetime import date

from viewer.domain.collection.changes import RatingChange
from viewer.domain.collection.extra_columns import Extra
from viewer.domain.collection.figure import Figure
from viewer.domain.collection.matrix import MatrixCell, MatrixRow
from viewer.domain.collection.ordering import DATED, DUE, FRAMEWORK, GROUP, NAME
from viewer.domain.dates import day_text
from viewer.presentation.collection.rated_words import EARLIER, MARKS, cell_text, rating_notes
from viewer.presentation.collection.row_groups import group_of
from viewer.presentation.collection.screen.matrix_words import (
    age_text,
    change_words,
    short_day,
    spoken_age,
)
from viewer.presentation.collection.screen.shown_table import ShownCell
from viewer.presentation.content.text import Mark, one_line
from viewer.presentation.parts.figure_words import (
    NONE_STATED,
    dated_words,
    extra_title,
    period_words,
    value_in,
    value_words,
)


def body_cell(row: MatrixRow, by: str, today: date) -> ShownCell:
    """What stands in a cell that tells of the body and its inspection."""
    about = row.inspection.about
    if by == NAME:
        name = one_line(row.body.name)
        before = [one_line(one.name) for one in row.body.predecessors]
        tip = f"Before: {', '.join(before)}" if before else ""
        return ShownCell(name, name, tip)
    if by == DATED:
        when = row.inspection.when
        age = age_text(when, today) if when else ""
        told = (day_text(when), spoken_age(when, today)) if when else ("date not stated",)
        spoken = ", ".join(filter(None, told))
        text = f"{short_day(when)}{f' · {age}' if age else ''}"
        if same := _same_day(row):
            text, spoken = f"{text} · {same}", f"{spoken}, {same} of this time"
        return ShownCell(text, spoken, _dates(row))
    if by == DUE:
        due = about.next_due
        return ShownCell(short_day(due), day_text(due)) if due else ShownCell("–", "not stated")
    if by == FRAMEWORK:
        label = one_line(about.framework.label) if about.framework else "not stated"
        return ShownCell(label, label)
    group = group_of(row, by.removeprefix(GROUP))
    return ShownCell(group or "–", group or "not stated")


def _same_day(row: MatrixRow) -> str:
    """How many reports of a body may be of one time; nothing where this is the only one."""
    beside = len(row.beside) if row.inspection.when else 0
    return f"{beside + 1} reports" if beside else ""


def _dates(row: MatrixRow) -> str:
    about = row.inspection.about
    inspected = f"Inspected {one_line(about.inspected.wording)}" if about.inspected else ""
    published = f"Published {day_text(about.published)}" if about.published else ""
    due = f"Next due {day_text(about.next_due)}" if about.next_due else ""
    return ". ".join(filter(None, (inspected, published, due)))


def extra_cell(row: MatrixRow, extra: Extra) -> ShownCell:
    """What stands in a cell with a score or a figure."""
    value, title = value_in(row, extra), extra_title(extra)
    if value is None:
        return ShownCell("–", NONE_STATED.lower(), f"{title}: {NONE_STATED.lower()}", at_end=True)
    text = dated_words(value, extra)
    when = f", {period_words(value)}" if isinstance(value, Figure) else ""
    spoken = f"{value_words(value)}{when}"
    return ShownCell(text, spoken, f"{one_line(extra.title)}: {spoken}", at_end=True)


def rated_cell(cell: MatrixCell | None, title: str, *, across: bool) -> ShownCell:
    """What stands in a cell with a rating."""
    word = cell_text(cell)
    if cell is None:
        return ShownCell(word, word, f"{title}: {word.lower()}", rated=True)
    of = len(cell.standing.scale.levels)
    change = cell.change  # worked out whenever it is asked for
    why = change_words(change, across=across)
    told = [word, *(["judged together with another"] if cell.standing.is_joint else [])]
    told += [*rating_notes(cell.standing), *([why] if why else [])]
    spoken = ", ".join(told)
    tip = f"{title}: {spoken}"
    if change.outcome == "part" and change.why:
        tip = f"{tip}. {change.why}"
    mark, is_open = _mark(change, across=across)
    sign = EARLIER if cell.standing.carried else ""
    return ShownCell(
        word, spoken, tip, cell.step, of, rated=True, mark=mark, open=is_open, sign=sign
    )


def _mark(change: RatingChange, *, across: bool) -> tuple[Mark | None, bool]:
    """The mark of a change; open where it is not like for like, and so not counted."""
    outcome, levels = change.counted(across), change.levels
    if outcome in MARKS:
        return MARKS[outcome], False
    if outcome in {"part", "across"} and levels:
        return Mark("up" if levels > 0 else "down", "muted"), True
    return None, False
