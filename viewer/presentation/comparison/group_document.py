"""A report against a group as a document: its ratings and its figures, each with its place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from viewer.domain.comparison.group import AgainstGroup
from viewer.domain.comparison.group_figures import FigureAgainst
from viewer.domain.index import Index
from viewer.presentation.comparison import group, group_figures
from viewer.presentation.comparison.compare_document import comparison_document
from viewer.presentation.comparison.which import when_text
from viewer.presentation.content.blocks import Cell, Table, TableColumn
from viewer.presentation.content.text import one_line
from viewer.presentation.parts.figure_words import period_words
from viewer.presentation.summary.document import (
    SummaryBlock,
    SummaryDocument,
    SummaryHeading,
    SummaryMetric,
    said,
)
from viewer.presentation.wording.file_names import file_stem
from viewer.presentation.wording.inspectorate import body_text, inspectorate_text
from viewer.presentation.wording.numbers import count_text

_PLACES = (
    TableColumn("This report"),
    TableColumn("Place in the group", stretch=True),
    TableColumn("The group", stretch=True),
)


@dataclass(frozen=True, slots=True, eq=False)
class Against:
    """What a report is to a group with this name and so many bodies."""

    ratings: Sequence[AgainstGroup]
    figures: Sequence[FigureAgainst]
    name: str
    count: int


def group_document(index: Index, found: Against, today: date) -> SummaryDocument:
    """A report against the latest reports of a group."""
    about = index.report.about
    bodies = count_text(found.count, "other body", "other bodies")
    made = comparison_document(
        body_text(about),
        f"{when_text(index)} · against {bodies}: {found.name}",
        f"{inspectorate_text(about)}, {one_line(about.title)}; {found.name}",
        f"{file_stem(about)}-and-group",
        today,
        _blocks(found, bodies),
    )
    return replace(made, language=index.language)


def _blocks(found: Against, bodies: str) -> Iterator[SummaryBlock]:
    told = f"The latest report of each of {bodies} is counted.{_figures(found)}"
    yield said(told)
    if found.ratings:
        yield SummaryHeading(1, "Ratings")
        cells = tuple(tuple(map(Cell, _rating(one))) for one in found.ratings)
        yield _table("Ratings", "Rating", bodies, cells, group.NOTE)
    if found.figures:
        yield SummaryHeading(1, "Figures")
        cells = tuple(tuple(map(Cell, _figure(one))) for one in found.figures)
        yield _table("Figures", "Figure", bodies, cells, group_figures.FIGURES_NOTE)
    if not found.ratings and not found.figures:
        yield said(group.NOTHING_TO_COMPARE)


def _figures(found: Against) -> str:
    """Where the figures of the group come from."""
    return f" {group_figures.FROM}" if found.figures else ""


def _rating(one: AgainstGroup) -> Iterator[str]:
    yield group.title_of(one)
    yield group.word_of(one)
    yield group.place_text(one)
    yield group.shares(one)


def _figure(one: FigureAgainst) -> Iterator[str]:
    yield f"{group_figures.title_of(one)}, {period_words(one.figure)}"
    yield group_figures.word_of(one)
    yield group_figures.place_text(one)
    yield group_figures.group_text(one)


def _table(
    title: str, first: str, bodies: str, cells: tuple[tuple[Cell, ...], ...], note: str
) -> SummaryMetric:
    made = Table(title, (TableColumn(first), *_PLACES), cells)
    return SummaryMetric(SummaryHeading(2, f"{title} against {bodies}"), "", None, made, (note,))
