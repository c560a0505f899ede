"""The state of a filter as a sentence, which stands on whatever leaves the program."""

from collections.abc import Iterator, Sequence

from viewer.domain.collection.changes import OUTCOMES, Outcome
from viewer.domain.collection.filtering.facets import (
    ABSENT,
    BY_COLUMN,
    STATE,
    TO_COME,
    YOUNGER,
    Facet,
)
from viewer.domain.collection.filtering.filters import SEPARATOR, Filter, MatrixRows
from viewer.domain.collection.matrix import Matrix
from viewer.domain.dates import day_text
from viewer.domain.rules.flaw import in_a_row
from viewer.presentation.collection.rated_words import NOT_ASKED, column_title
from viewer.presentation.collection.rated_words import OUTCOMES as WORDS
from viewer.presentation.collection.rated_words import TO_COME as TO_COME_WORDS
from viewer.presentation.content.text import one_line
from viewer.presentation.wording.numbers import count_text, few_of, mid_sentence, sentence_case
from viewer.presentation.wording.rating import STATES

_KINDS = {
    "age": "Age",
    "framework": "Framework",
    "inspectorate": "Inspectorate",
    "kind": "Kind of inspection",
}
YEARS = {
    frozenset({True}): "Year of inspection",
    frozenset({False}): "Year of publication",
    frozenset({True, False}): "Year of inspection or publication",
}
"""Of what the year is, by what the rows are dated by."""

MOST_NAMED = 5
_OUTCOMES: dict[str, Outcome] = {one: one for one in OUTCOMES}
_STATES = {f"{STATE}{state}": words for state, words in STATES.items()} | {TO_COME: TO_COME_WORDS}


def filter_sentence(rows: MatrixRows, wanted: Filter, *, of_bodies: bool = False) -> str:
    """How many are shown of how many, and by what they were chosen.

    `of_bodies` is for what tells of bodies, and not of the latest inspection of each alone.
    """
    found = rows.matching(wanted).bit_count()
    whole = rows.matching(Filter(every=wanted.every)).bit_count()
    words = ("inspection", "inspections") if wanted.every else ("body", "bodies")
    of = count_text(whole, *words)
    shown = f"All {of}" if found == whole and whole > 1 else f"{found:,} of {of}"
    shown = shown if whole else f"No {words[1]}"
    latest = "" if wanted.every or of_bodies else ", the latest inspection of each"
    chosen = "; ".join(conditions(rows, wanted))
    across = ". Changes across frameworks are counted" if wanted.across else ""
    then = f"{latest}{as_at_text(rows.matrix)}{': ' if chosen else ''}{chosen}"
    left = "".join(f" {sentence_case(one)}." for one in not_there(rows))
    told = f"{shown}{then}{across}.{_to_come(rows)}{left}"
    return told if not latest else f"{told}{_of_one_time(rows, wanted)}"


def as_at_text(matrix: Matrix) -> str:
    """The day that is shown, behind a number of rows: “, as at 31 March 2024”."""
    told = matrix.as_at
    return f", as at {day_text(told.day)}" if told else ""


def not_there(rows: MatrixRows) -> Iterator[str]:
    """What is not there as at a day: bodies without an inspection by then, dates that are vague."""
    if rows.ended:
        names = in_a_row(few_of([one_line(body.name) for body in rows.ended], MOST_NAMED))
        yield f"others have taken the place of {names}, not counted any more"
    told = rows.matrix.as_at
    if told and told.missing:
        yield f"{count_text(told.missing, 'body has', 'bodies have')} no inspection by then"
    if told and told.unclear:
        yield f"{count_text(told.unclear, 'body', 'bodies')} may have one, or none"
    if told and told.unsure:
        left = count_text(told.unsure, "inspection is", "inspections are")
        was = "it was" if told.unsure == 1 else "they were"
        yield f"{left} left out, as nobody can tell whether {was} by then"


def _to_come(rows: MatrixRows) -> str:
    """How many inspections are dated after today, and count for nothing yet."""
    today = rows.matrix.today
    ahead = sum(row.inspection.is_after(today) for row in rows.matrix.rows)
    if not ahead:
        return ""
    words = count_text(ahead, "inspection is", "inspections are")
    return f" {words} dated after {day_text(today)}, and not counted yet."


def _of_one_time(rows: MatrixRows, wanted: Filter) -> str:
    """Of whom several reports may be the latest, of which one is shown."""
    names = [one_line(row.body.name) for row in rows.latest(wanted) if row.beside]
    if not names:
        return ""
    named = in_a_row(few_of(names, MOST_NAMED))
    return f" Several reports may be the latest of {named}; one of them is shown."


def conditions(rows: MatrixRows, wanted: Filter) -> Iterator[str]:
    """By what rows were chosen: Region: London; older than 2 years."""
    for facet, values in wanted.chosen:
        words = joint(values).join(value_text(facet, value) for value in values)
        yield words if facet.kind == "age" else f"{facet_text(rows, facet)}: {words}"
    if wanted.words.strip():
        yield f"name with “{one_line(wanted.words.strip())}”"
    if SEPARATOR in wanted.words and (missing := rows.unknown(wanted.words)):
        yield f"no report of {in_a_row([f'“{one_line(one)}”' for one in missing])}"


def joint(values: Sequence[str]) -> str:
    """What stands between chosen values: one of them holds, but both bounds of an age."""
    younger = [value.startswith(YOUNGER) for value in values if value != ABSENT]
    return " and " if any(younger) and not all(younger) else " or "


def facet_text(rows: MatrixRows, facet: Facet) -> str:
    """What rows are told apart by; of a column, its title."""
    if facet.kind in BY_COLUMN:
        return column_title(rows.matrix.columns[rows.matrix.place(facet.of)])
    return facet_name(rows, facet)


def facet_name(rows: MatrixRows, facet: Facet) -> str:
    """What rows are told apart by, where that is no column."""
    if facet.kind == "year":
        return YEARS.get(rows.dated_by, YEARS[frozenset({True})])
    return sentence_case(one_line(facet.of)) if facet.kind == "group" else _KINDS[facet.kind]


def value_name(facet: Facet, value: str) -> str:
    """A value to choose, as an entry of a list."""
    return _own_words(facet, value) or one_line(value)


def value_text(facet: Facet, value: str) -> str:
    """A value that was chosen, within a sentence."""
    return mid_sentence(_own_words(facet, value)) or one_line(value)


def _own_words(facet: Facet, value: str) -> str:
    """The words of this program for a value; none for one that has the words of the file."""
    if value == ABSENT:
        return NOT_ASKED if facet.kind == "level" else "Not stated"
    if facet.kind == "change":
        return WORDS[_OUTCOMES[value]]
    if facet.kind == "age":
        years = count_text(int(value.removeprefix(YOUNGER)), "year", "years")
        return f"{'Younger' if value.startswith(YOUNGER) else 'Older'} than {years}"
    if facet.kind in {"always", "never"}:
        return f"{sentence_case(facet.kind)} {one_line(value)} or better"
    return _STATES.get(value, "")
