"""A report against a group, in words: the share at each level, and its place."""

from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from viewer.domain.comparison.group import AgainstGroup, LeftOutReason
from viewer.domain.index import Index
from viewer.domain.rules.flaw import in_a_row
from viewer.presentation.collection.row_keys import KEYS, of_rating
from viewer.presentation.comparison.records import Record
from viewer.presentation.comparison.which import when_text
from viewer.presentation.content.blocks import Cell, Table, TableColumn
from viewer.presentation.content.text import Run, one_line
from viewer.presentation.summary.bounds import bounded
from viewer.presentation.summary.document import (
    Paragraphs,
    SummaryDocument,
    SummaryHeading,
    SummaryMetric,
)
from viewer.presentation.wording.file_names import file_stem
from viewer.presentation.wording.numbers import count_text, day_text, full_stop
from viewer.presentation.wording.rating import STATES

COLUMNS = (
    TableColumn("Rating"),
    TableColumn("This report"),
    TableColumn("Place in the group", stretch=True),
    TableColumn("The group", stretch=True),
)
_LEFT_OUT: dict[LeftOutReason, str] = {
    "own": "as this report has no level",
    "criterion": "not judged on this",
    "level": "without a level",
    "framework": "under another framework or none that is stated",
    "scale": "on other levels",
}
NOTE = (
    "Only ratings of the same criterion, under the same framework, are counted. A percentage is of "
    "those that have a level."
)

NO_RATINGS = (
    "This report has no rating to hold against a group. The matrix of the collection has its "
    "figures beside those of all others."
)


def group_document(
    index: Index, found: Sequence[AgainstGroup], name: str, count: int, today: date
) -> SummaryDocument:
    """A report against the latest reports of a group with this name and size."""
    about = index.report.about
    title, printed = one_line(about.subject.name), day_text(today)
    bodies = count_text(count, "other body", "other bodies")
    subtitle = f"Comparison · {when_text(index)} · against {bodies}: {name}"
    rows = tuple(
        tuple(Cell(words) for words in (title_of(one), word_of(one), place_text(one), shares(one)))
        for one in found
    )
    table = Table("Ratings", COLUMNS, rows)
    words = (Run(f"The latest report of each of {bodies} is counted."),)
    source = full_stop(f"Source: {one_line(about.inspectorate)}, {one_line(about.title)}; {name}")
    return SummaryDocument(
        form="summary",
        form_title="Comparison",
        title=title,
        name=f"Comparison – {title}",
        subtitle=subtitle,
        running="Comparison",
        source=source,
        printed=printed,
        file_name=f"{file_stem(about)}-and-group-comparison",
        blocks=bounded(
            (
                Paragraphs((words,)),
                SummaryHeading(1, "Ratings"),
                SummaryMetric(SummaryHeading(2, f"Against {bodies}"), "", None, table, (NOTE,))
                if rows
                else Paragraphs(((Run(NO_RATINGS),),)),
            )
        ),
        closing=(source, f"Made on {printed}."),
        language=index.language,
    )


def title_of(one: AgainstGroup) -> str:
    """The criterion's title."""
    return one_line(one.rating.placed.criterion.title)


def word_of(one: AgainstGroup) -> str:
    """The report's own rating, as a word."""
    rating = one.rating.placed.criterion.rating
    labels = {level.id: one_line(level.label) for level in one.rating.scale.levels}
    if rating.level is not None:
        return labels.get(rating.level, rating.level)
    return STATES[rating.state or "unknown"]


def place_text(one: AgainstGroup) -> str:
    """Where it stands: better than 12, the same as 90 and worse than 50 of 152."""
    if one.rating.placed.criterion.rating.level is None:
        return "no level to compare"
    if not one.compared:
        return "none in the group may be compared"
    parts = (
        (one.worse, "better than"),
        (one.same, "the same as"),
        (one.better, "worse than"),
    )
    told = [f"{words} {count:,}" for count, words in parts if count]
    return f"{in_a_row(told)} of {one.compared:,}"


def shares(one: AgainstGroup) -> str:
    """How many of the group have each level, the best first: 12 Good (40%)."""
    every = sum(one.levels)
    told = [
        f"{count:,} {one_line(level.label)} ({_share(count, every)}%)"
        for level, count in zip(one.rating.scale.levels, one.levels, strict=True)
        if count
    ]
    missing = [left_out_text(one)] if one.left_out else []
    return "; ".join(filter(None, (", ".join(told), *missing))) or "no levels"


def left_out_text(one: AgainstGroup) -> str:
    """How many are not counted, and why: 11 not counted, 8 under another framework."""
    told = (f"{count:,} {_LEFT_OUT[why]}" for why, count in one.reasons)
    return f"{one.left_out:,} not counted: {in_a_row(list(told))}"


def _share(count: int, every: int) -> Decimal:
    return (Decimal(100 * count) / every).quantize(Decimal(1), ROUND_HALF_UP)


def group_record(known: Record, one: AgainstGroup) -> Record:
    """A row for programs: the rating, and how the group stands to it."""
    return {
        **dict.fromkeys(KEYS),
        **known,
        **of_rating(one.rating),
        "better": one.better,
        "same": one.same,
        "worse": one.worse,
        "not_counted": one.left_out,
        "shares": shares(one),
    }
