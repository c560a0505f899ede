"""Tests of the headings of a matrix."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from tests.builders import scale
from tests.inspections import inspection
from viewer.domain.collection.filtering.facets import Facet
from viewer.domain.collection.filtering.filters import Filter, MatrixRows
from viewer.domain.collection.inspection import Inspection
from viewer.domain.collection.matrix import matrix_of
from viewer.domain.collection.programmes import programmes_of
from viewer.domain.criteria import Score
from viewer.presentation.collection.screen.matrix_heads import heads_of, usually_hidden
from viewer.presentation.collection.screen.matrix_view import MatrixView
from viewer.presentation.collection.screen.shown_table import Head


def heads(*inspections: Inspection, every: bool = False) -> dict[str, Head]:
    rows = MatrixRows(matrix_of(programmes_of(inspections).programmes[0], date(2026, 11, 28)))
    view = MatrixView(filter=Filter(every=every))
    usual = usually_hidden(rows, every=every)
    shown = heads_of(rows, view, rows.matching(view.filter), usual, ("body", "bodies"))
    return {head.by: head for head in shown}


def with_fewer_levels(item: Inspection) -> Inspection:
    """The same, rated on a scale without the last level."""
    first, *rest = item.ratings
    fewer = scale(*(level.label for level in first.scale.levels[:-1]))
    return replace(item, ratings=(replace(first, scale=fewer), *rest))


def test_that_a_column_that_no_latest_report_has_is_shown_with_every_inspection_alone() -> None:
    reports = (
        inspection("Ashford", "2015-05-01", "overall=poor boats=good"),
        inspection("Ashford", "2021-05-01", "overall=good care=good"),
    )
    assert "boats" not in heads(*reports)
    assert "boats" in heads(*reports, every=True)


def test_that_ratings_on_other_levels_than_the_column_has_are_said() -> None:
    reports = (
        with_fewer_levels(inspection("Ashford", "2020-05-01", "overall=good")),
        inspection("Bexley", "2021-05-01", "overall=good"),
    )
    head = heads(*reports)["overall"]
    assert head.counts == "1 G · 1 on other levels"
    assert [share.count for share in head.shares] == [1, 1]
    assert "1 on other levels than the latest report has" in head.spoken


def test_that_no_column_repeats_the_one_group_that_the_filter_names() -> None:
    reports = (
        inspection("Ashford", "2021-05-01", "overall=good", groups="region:North"),
        inspection("Bexley", "2021-05-01", "overall=good", groups="region:South"),
    )
    rows = MatrixRows(matrix_of(programmes_of(reports).programmes[0], date(2026, 11, 28)))
    for values, shown in ((("North",), False), (("North", "South"), True), ((), True)):
        view = MatrixView(filter=Filter().choosing(Facet("group", "region"), values))
        found = heads_of(rows, view, rows.matching(view.filter), frozenset(), ("body", "bodies"))
        assert any(head.by == "group:region" for head in found) is shown


def test_that_a_score_stands_beside_its_rating_once_it_is_shown() -> None:
    plain = inspection("Ashford", "2024-01-01", "overall=good care=fair")
    first = plain.ratings[0]
    rating = first.placed.criterion.rating.model_copy(
        update={"score": Score(value=Decimal(18), max=Decimal(30))}
    )
    criterion = first.placed.criterion.model_copy(update={"rating": rating})
    scored = replace(first, placed=replace(first.placed, criterion=criterion))
    report = replace(plain, ratings=(scored, *plain.ratings[1:]))
    rows = MatrixRows(matrix_of(programmes_of((report,)).programmes[0], date(2026, 11, 28)))
    usual = usually_hidden(rows, every=False)
    for shown, wanted in (
        (frozenset(), ["overall", "care"]),
        ({"score:overall"}, ["overall", "score:overall", "care"]),
    ):
        view = MatrixView(shown=frozenset(shown))
        found = heads_of(rows, view, rows.matching(view.filter), usual, ("body", "bodies"))
        assert [head.by for head in found][2:] == wanted
