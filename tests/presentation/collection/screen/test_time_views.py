"""What can be chosen over a history and over changes, and what becomes of a choice."""

from dataclasses import replace
from datetime import date

from tests.presentation.collection.changed import ROWS
from viewer.domain.collection.changes import BEFORE, ChangeSpan
from viewer.domain.collection.filtering.facets import Facet
from viewer.domain.collection.filtering.filters import Filter
from viewer.presentation.collection.screen.chips import Chip
from viewer.presentation.collection.screen.matrix_view import MatrixView
from viewer.presentation.collection.screen.time_views import (
    ChangesView,
    HistoryView,
    changes_chips,
    changes_picked,
    history_chips,
    history_picked,
)

LEAP_DAY = date(2024, 2, 29)
ALL = MatrixView()


def told(chip: Chip) -> tuple[str, bool, list[tuple[str, str, bool | None]]]:
    """A chip with its menu."""
    return chip.text, chip.on, [(one.key, one.text, one.ticked) for one in chip.choices]


def test_that_a_history_is_of_a_column_in_an_order() -> None:
    column, order, *filters = history_chips(ROWS, ALL, HistoryView("care", "age"))
    assert told(column) == (
        "Care", True, [("overall", "Overall", False), ("care", "Care", True)],
    )  # fmt: skip
    assert told(order) == (
        "Sort: Last inspection",
        False,
        [
            ("name", "Name", False),
            ("change", "Last change", False),
            ("age", "Last inspection", True),
        ],
    )
    assert [chip.text for chip in filters] == ["Region", "Age", "Framework", "Year of publication"]


def test_that_the_history_of_one_body_has_only_the_way_back() -> None:
    (chip,) = history_chips(ROWS, ALL, HistoryView(body="Corby"))
    assert (chip.id, chip.text, chip.on) == ("body", "Corby ✕", True)


def test_that_a_chip_of_a_history_changes_only_what_it_is_of() -> None:
    view = HistoryView("care", "age", "Corby")
    assert history_picked(view, "column", "overall") == replace(view, column="overall")
    assert history_picked(view, "order", "change") == replace(view, order="change")
    assert history_picked(view, "order", "size") == view
    assert history_picked(view, "body", "") == replace(view, body="")
    assert history_picked(view, "clear", "") is None


def test_that_changes_are_told_over_a_time_that_has_its_days_in_every_year() -> None:
    across = replace(ALL, filter=Filter(across=True))
    column, span, crossing, *_ = changes_chips(ROWS, across, ChangesView(), LEAP_DAY)
    assert column.text == "Overall"
    assert told(span) == (
        "Since the inspection before",
        True,
        [
            ("before", "Since the inspection before", True),
            ("first", "Since the first inspection under the same framework", False),
            ("since:1", "Since 28 February 2023", False),
            ("since:2", "Since 28 February 2022", False),
            ("since:3", "Since 28 February 2021", False),
            ("since:5", "Since 28 February 2019", False),
        ],
    )
    assert (crossing.id, crossing.on) == ("across", True)
    march = next(
        one
        for one in changes_chips(ROWS, ALL, ChangesView(), date(2024, 3, 29))
        if one.id == "span"
    )
    assert march.choices[2].text == "Since 29 March 2023"


def test_that_a_chip_of_changes_changes_only_what_it_is_of() -> None:
    view = ChangesView("care", ChangeSpan("first"))
    assert changes_picked(view, "column", "overall", LEAP_DAY) == replace(view, column="overall")
    assert changes_picked(view, "across", "", LEAP_DAY) is None
    assert changes_picked(view, "span", "before", LEAP_DAY) == replace(view, span=BEFORE)
    assert changes_picked(ChangesView(), "span", "first", LEAP_DAY) == ChangesView(
        span=ChangeSpan("first")
    )
    since = ChangeSpan("dates", date(2021, 2, 28))
    assert changes_picked(view, "span", "since:3", LEAP_DAY) == replace(view, span=since)


def test_that_whatever_is_filtered_can_be_cleared() -> None:
    north = Filter().choosing(Facet("group", "region"), ("North",))
    for wanted, last in (
        (Filter(), "year\t\t"),
        (north, "clear"),
        (Filter(words="a"), "clear"),
        (Filter(words=" "), "year\t\t"),
    ):
        chips = [*history_chips(ROWS, replace(ALL, filter=wanted), HistoryView())]
        assert chips[-1].id == last
        assert chips[-1].id != "clear" or chips[-1].about == "Show all bodies again"
