"""A report against a group, on the page of a comparison: its ratings, and how many have which."""

from collections.abc import Sequence

from viewer.domain.comparison.group import AgainstGroup
from viewer.domain.index import Index
from viewer.presentation.comparison.content import (
    ComparePage,
    CompareRow,
    CompareTable,
    Held,
    Leads,
)
from viewer.presentation.comparison.group import NOTE, place_text, shares, title_of
from viewer.presentation.comparison.which import when_text
from viewer.presentation.content.text import Run, one_line
from viewer.presentation.wording.numbers import count_text, sentence_case, sentences
from viewer.presentation.wording.rating import detail_text, rating_scale
from viewer.store.session.history import Place

NOBODY = "There is no other in this group."
NO_RATINGS = (
    "This report has no rating to hold against a group. The Matrix shows its figures beside those "
    "of all others, and Compare shows two reports side by side."
)


def group_page(
    index: Index,
    found: Sequence[AgainstGroup],
    group: tuple[str, int],
    names: tuple[str, str] = ("body", "bodies"),
) -> ComparePage:
    """The ratings of a report against those of a group with this name and size.

    `names` is what one of the group is called, and many are.
    """
    name, count = group
    body = one_line(index.report.about.subject.name)
    head, bodies = (
        f"{body}, {when_text(index)}",
        count_text(count, *(f"other {one}" for one in names)),
    )
    rows = tuple(_row(index, one) for one in found) if count else ()
    told = f"{body} against {bodies}"
    empty = "" if rows else NO_RATINGS if count and not found else NOBODY
    return ComparePage(
        title="Compare",
        subtitle=f"{head} · against {bodies} ({name[:1].lower()}{name[1:]})",
        first=head,
        second=bodies,
        columns=(head, sentence_case(bodies)),
        notes=(f"The latest report of each counts. {NOTE}",) if count else (),
        tables=(CompareTable("Ratings", told, rows, empty, "Place in the group"),),
        sections=(),
        only_differences=False,
    )


def _row(index: Index, one: AgainstGroup) -> CompareRow:
    criterion = one.rating.placed.criterion
    rating = rating_scale(index, criterion)
    title, place, told = title_of(one), place_text(one), shares(one)
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
