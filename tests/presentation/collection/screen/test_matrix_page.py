"""What a matrix says beside its ratings: shares of a group, reports of one day, when due."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from tests.builders import criterion, rated
from tests.inspections import inspection
from viewer.domain.collection.figure import Figure, Measured
from viewer.domain.collection.filtering.facets import Facet
from viewer.domain.collection.filtering.filters import Filter
from viewer.presentation.collection.screen.matrix_copy import as_table
from viewer.presentation.collection.screen.matrix_page import MatrixPage, matrix_page
from viewer.presentation.collection.screen.matrix_view import MatrixView, picked
from viewer.presentation.collection.screen.prepared import prepare
from viewer.presentation.collection.screen.shown_table import GroupHead
from viewer.presentation.content.clipboard import separated
from viewer.store.collection.collection import Collection
from viewer.store.session.place import Place

INSPECTIONS = (
    inspection("Ashford", "2023-05-01", "overall=good", groups="region:North", ids="ons:E1"),
    inspection(
        "Bexley", "2024-05-01", "overall=poor", groups="region:North", id="b-1", next_due="2027-05"
    ),
    inspection("Bexley", "2024-05-01", "overall=poor", groups="region:North", id="b-2"),
    inspection("Corby", "2022-05-01", "overall=fair", groups="region:South"),
)
MADE = prepare(Collection(Path("towns"), Path("towns"), INSPECTIONS))


def page(view: MatrixView) -> MatrixPage:
    found = matrix_page(MADE, view, ("town", "towns"))
    assert found is not None
    return found


def texts(found: MatrixPage, by: str) -> list[str]:
    head = next(one for one in found.heads if one.by == by)
    return [found.cell(line, head).text for line in found.lines]


def test_that_a_group_says_how_many_are_good_or_better() -> None:
    heads = [one for one in page(MatrixView(grouped="region")).lines if isinstance(one, GroupHead)]
    assert [one.title for one in heads] == ["North", "South"]
    assert heads[0].told == "Overall: 50% Good or better (1 Good, 1 Poor)"


def test_that_two_reports_of_one_day_are_said() -> None:
    told = [words.endswith("· 2 reports") for words in texts(page(MatrixView()), "date")]
    assert told == [False, True, False]


def test_that_a_column_says_when_the_next_one_is_due() -> None:
    assert "May 2027" in texts(page(MatrixView(filter=Filter(every=True))), "due")


def test_that_a_list_of_names_and_ids_is_wanted_whole() -> None:
    found = page(MatrixView(filter=Filter(words="corby; e1; Dover")))
    assert texts(found, "name") == ["Ashford", "Corby"]
    assert found.sentence.endswith("no report of “Dover”")


def test_that_a_change_over_an_inspection_without_a_rating_says_so() -> None:
    towns = (
        inspection("Ashford", "2015-05-01", "overall=good"),
        inspection("Ashford", "2018-05-01", "overall=?"),
        inspection("Ashford", "2021-05-01", "overall=fair"),
    )
    found = matrix_page(
        prepare(Collection(Path("t"), Path("t"), towns)), MatrixView(), ("town", "towns")
    )
    assert found is not None
    head = next(one for one in found.heads if one.by == "overall")
    told = found.cell(found.lines[0], head).spoken
    assert told.endswith("than Good on 1 May 2015, 1 inspection between without a rating")


def test_that_figures_are_columns_where_nothing_is_rated_and_one_metric_stands_by_its_periods() -> (
    None
):
    rate = Measured("rate", "Rate", "percent", "higher")
    months = tuple(
        replace(
            inspection(body, f"{ends}-28"), figures=(Figure(rate, value, label=ends, ends=ends),)
        )
        for body, ends, value in (
            ("Ashford", "2025-01", Decimal(70)),
            ("Ashford", "2025-02", Decimal(72)),
            ("Bexley", "2025-01", Decimal(80)),
        )
    )
    made = prepare(Collection(Path("months"), Path("months"), months))
    found = matrix_page(made, MatrixView(), ("town", "towns"))
    assert found is not None
    assert found.heads[-1].title == "Rate, February 2025"
    assert texts(found, "figure:rate:percent") == ["72%", "80% (January 2025)"]
    view = picked(MatrixView(), "metric", "figure:rate:percent", frozenset())
    by_period = matrix_page(made, view, ("town", "towns"))
    assert by_period is not None
    assert [one.title for one in by_period.heads[-2:]] == ["February 2025", "January 2025"]
    assert texts(by_period, by_period.heads[-2].by) == ["72%", "–"]
    hidden = picked(MatrixView(), "columns", "figure:rate:percent", frozenset())
    without = matrix_page(made, hidden, ("town", "towns"))
    assert without is not None
    assert not any(one.at_end for one in without.heads)


def test_that_copied_rows_have_plain_days_and_what_became_of_each_rating() -> None:
    towns = (
        inspection("Ashford", "2020-05-01", "overall=good"),
        inspection("Ashford", "2021-05-01", "overall=fair"),
    )
    found = matrix_page(
        prepare(Collection(Path("c"), Path("c"), towns)), MatrixView(), ("town", "towns")
    )
    assert found is not None
    table = as_table(found, found.lines)
    assert separated(table, table.rows, "\t") == (
        "Town\tPublished\tOverall\tOverall: change\nAshford\t2021-05-01\tFair\tworse\n"
    )


def test_that_a_blank_in_the_field_for_names_is_no_filter() -> None:
    ids = {chip.id for chip in page(MatrixView(filter=Filter(words=" "))).chips}
    assert "clear" not in ids


def test_that_an_age_is_no_more_exact_than_its_date() -> None:
    towns = (
        inspection("Ashford", "2020", "overall=good"),
        inspection("Bexley", str(MADE.today.year), "overall=good"),
        inspection("Corby", "2999", "overall=good"),
    )
    made = prepare(Collection(Path("t"), Path("t"), towns))
    found = matrix_page(made, MatrixView(), ("town", "towns"))
    assert found is not None
    ashford, bexley, corby = texts(found, "date")
    assert ashford.startswith("2020 · ")
    assert ashford.endswith("+")
    assert bexley == str(MADE.today.year)
    assert corby == "2999 · to come"
    head = next(one for one in found.heads if one.by == "date")
    assert "2020, at least" in found.cell(found.lines[0], head).spoken


def test_that_a_cell_leads_to_what_it_says_in_the_report_that_says_it() -> None:
    rate = Measured("rate", "Rate", "percent", "higher")
    older, newer = (
        inspection("Ashford", day, "overall=good care=fair") for day in ("2020-05-01", "2021-05-01")
    )
    figures = (Figure(rate, Decimal(70), label="2019", ends="2019"),)
    folder = (replace(older, figures=figures), newer, inspection("Bexley", "2021-05-01", "care=?"))
    made = prepare(Collection(Path("d"), Path("d"), folder))
    view = MatrixView(shown=frozenset({"figure:rate:percent"}), grouped="")
    found = matrix_page(made, view, ("town", "towns"))
    assert found is not None
    ashford, bexley = found.lines
    heads = {one.by: one for one in found.heads}
    led = {by: found.leads(ashford, head) for by, head in heads.items()}
    assert led["name"] == (newer.location, None)
    assert led["care"] == (newer.location, Place("criteria", "care"))
    assert led["figure:rate:percent"] == (older.location, Place("metrics", "rate"))
    assert found.leads(bexley, heads["figure:rate:percent"]) == (folder[2].location, None)
    assert found.leads(GroupHead("North", 1), heads["care"]) is None


def test_that_a_score_leads_to_its_criterion_and_what_a_report_lacks_to_no_place() -> None:
    care = criterion("care", rated("good", score={"value": 7, "max": 10}))
    overall, told = inspection("Ashford", "2021-05-01", "overall=good care=good").ratings
    scored = replace(told, placed=replace(told.placed, criterion=care))
    folder = (
        replace(inspection("Ashford", "2021-05-01"), ratings=(overall, scored)),
        inspection("Bexley", "2021-05-01", "overall=good"),
    )
    made = prepare(Collection(Path("d"), Path("d"), folder))
    found = matrix_page(made, MatrixView(shown=frozenset({"score:care"})), ("town", "towns"))
    assert found is not None
    ashford, bexley = found.lines
    heads = {one.by: one for one in found.heads}
    for by in ("care", "score:care"):
        assert found.leads(ashford, heads[by]) == (folder[0].location, Place("criteria", "care"))
        assert found.leads(bexley, heads[by]) == (folder[1].location, None)


def test_that_each_column_offers_its_levels_and_what_became_of_them() -> None:
    chips = {chip.id: chip for chip in page(MatrixView()).chips}
    (levels,), (changes, across) = chips["level"].menu(), chips["change"].menu()
    assert [(one.text, one.apart) for one in levels.inner] == [
        ("Good", False), ("Fair", False), ("Poor", False),
        ("Always Good or better", True), ("Always Fair or better", False),
        ("Never Excellent or better", True), ("Never Good or better", False),
        ("Never Fair or better", False),
    ]  # fmt: skip
    assert [one.text for one in changes.inner] == [
        "No earlier rating",
        "Not compared: the dates do not say which came first",
    ]
    assert (across.text, across.apart) == ("Count across frameworks too", True)


def test_that_copied_columns_do_not_depend_on_the_rows_chosen() -> None:
    towns = (
        inspection("Ashford", "2020-05-01", "overall=good", groups="region:North"),
        inspection("Ashford", "2021-05-01", "overall=fair", groups="region:North"),
        inspection("Bexley", "2021-05-01", "overall=good", groups="region:North"),
    )
    north = Filter(((Facet("group", "region"), ("North",)),))
    made = prepare(Collection(Path("c"), Path("c"), towns))
    for view in (MatrixView(), MatrixView(filter=north), MatrixView(grouped="region")):
        found = matrix_page(made, view, ("town", "towns"))
        assert found is not None
        rows = [line for line in found.lines if not isinstance(line, GroupHead)]
        for chosen in (rows, rows[:1], rows[1:]):
            heads = [column.title for column in as_table(found, chosen).columns]
            assert heads == ["Town", "Region", "Published", "Overall", "Overall: change"]


def test_that_the_next_inspection_is_a_column_that_can_be_hidden() -> None:
    towns = (inspection("Ashford", "2020-05-01", "overall=good", next_due="2027-05"),)
    made = prepare(Collection(Path("c"), Path("c"), towns))
    for view, there in ((MatrixView(), True), (MatrixView(hidden=frozenset({"due"})), False)):
        found = matrix_page(made, view, ("town", "towns"))
        assert found is not None
        assert any(head.by == "due" for head in found.heads) == there
        columns = next(chip for chip in found.chips if chip.id == "columns")
        assert "Next due" in [choice.text for choice in columns.choices]
