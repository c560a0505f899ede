"""A report against a group, on the page of a comparison: its ratings and figures, placed."""

from collections.abc import Iterator

from viewer.domain.comparison.group import AgainstGroup
from viewer.domain.comparison.group_figures import FigureAgainst
from viewer.domain.index import Index
from viewer.presentation.comparison import group, group_figures
from viewer.presentation.comparison.content import (
    ComparePage,
    CompareRow,
    CompareTable,
    Held,
    Leads,
)
from viewer.presentation.comparison.group_document import Against
from viewer.presentation.comparison.which import when_text
from viewer.presentation.content.text import Run, one_line
from viewer.presentation.parts.figure_words import period_words
from viewer.presentation.wording.numbers import count_text, mid_sentence, sentence_case, sentences
from viewer.presentation.wording.rating import detail_text, rating_scale
from viewer.store.session.place import Place

NOBODY = "There is no other in this group."
PLACE = "Place in the group"


def group_page(
    index: Index, found: Against, names: tuple[str, str] = ("body", "bodies")
) -> ComparePage:
    """What a report is to a group. `names` is what one of the group is called, and many are."""
    body = one_line(index.report.about.subject.name)
    head = f"{body}, {when_text(index)}"
    bodies = count_text(found.count, *(f"other {one}" for one in names))
    told = f"{body} against {bodies}"
    return ComparePage(
        title="Compare",
        subtitle=f"{head} · against {bodies} ({mid_sentence(found.name)})",
        first=head,
        second=bodies,
        columns=(head, sentence_case(bodies)),
        notes=tuple(_notes(found)) if found.count else (),
        tables=tuple(_tables(index, found, told)),
        sections=(),
        only_differences=False,
    )


def _notes(found: Against) -> Iterator[str]:
    if found.ratings:
        yield f"The latest report of each counts. {group.NOTE}"
    if found.figures:
        yield f"{group_figures.FROM} {group_figures.FIGURES_NOTE}"


def _tables(index: Index, found: Against, told: str) -> Iterator[CompareTable]:
    if not found.count or not (found.ratings or found.figures):
        empty = group.NOTHING_TO_COMPARE if found.count else NOBODY
        yield CompareTable("Ratings", told, (), empty, PLACE)
        return
    if found.ratings:
        rows = tuple(_row(index, one) for one in found.ratings)
        yield CompareTable("Ratings", told, rows, change=PLACE)
    if found.figures:
        rows = tuple(map(_figure, found.figures))
        yield CompareTable("Figures", told, rows, change=PLACE)


def _row(index: Index, one: AgainstGroup) -> CompareRow:
    criterion = one.rating.placed.criterion
    rating = rating_scale(index, criterion)
    title, place, told = group.title_of(one), group.place_text(one), group.shares(one)
    heard = sentences(title, rating.spoken, sentence_case(place), f"The group: {told}")
    return CompareRow(
        title,
        Held(
            (Run(rating.word, "strong"),),
            detail_text(index, criterion),
            rating,
            Leads("first", Place("criteria", criterion.id)),
            rating.spoken,
            heard,
        ),
        Held((Run(told),), spoken=told),
        (Run(place),),
        differs=bool(one.better or one.worse),
        spoken=heard,
    )


def _figure(one: FigureAgainst) -> CompareRow:
    title, word = group_figures.title_of(one), group_figures.word_of(one)
    place, told = group_figures.place_text(one), group_figures.group_text(one)
    period = period_words(one.figure)
    own = sentences(word, period)
    heard = sentences(title, own, sentence_case(place), f"The group: {told}")
    leads = Leads("first", Place("metrics", one.figure.metric.id))
    return CompareRow(
        title,
        Held((Run(word, "strong"),), sentence_case(period), None, leads, own, heard),
        Held((Run(told),), spoken=told),
        (Run(place),),
        differs=bool(one.better or one.worse),
        spoken=heard,
    )
