"""Cells of tables are dates, numbers, periods and words as people write them."""

from datetime import date
from decimal import Decimal

import pytest

from viewer.extraction.tables.dates import (
    date_of,
    is_day,
    is_no_day,
    looks_dated,
    order_of,
    serial_day,
)
from viewer.extraction.tables.heading_rows import has_groups, heading_row
from viewer.extraction.tables.headings import column_name, headings
from viewer.extraction.tables.levels import folded, heading_words, state_of
from viewer.extraction.tables.numbers import number_of, rounded
from viewer.extraction.tables.periods import is_period, period_of
from viewer.extraction.tables.spans import span_of
from viewer.extraction.tables.table import (
    Sheet,
    SheetCell,
    TableFile,
    letters_of,
    said_in,
    words_of,
)


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        ("2024-03-04", "2024-03-04"),
        ("2024-03", "2024-03"),
        ("2024", "2024"),
        ("04/03/2024", "2024-03-04"),
        ("4.3.24", "2024-03-04"),
        ("4 March 2024", "2024-03-04"),
        ("Monday 4th March, 2024", "2024-03-04"),
        ("March 2024", "2024-03"),
        ("Mar-24", "2024-03"),
        ("March 4 2024", "2024-03-04"),
        ("4 March 2024 10:30", "2024-03-04"),
        ("2024-03-04T10:30:00Z", "2024-03-04"),
        ("01/01/1900", None),
        ("31/02/2024", None),
        ("4 Lamp 2024", None),
        ("Lamp", None),
        ("", None),
        ("4 March 2024" + " " * 60, "2024-03-04"),
        ("4 March 2024 " + "x" * 50, None),
        (Decimal("45000"), "2023-03-15"),
        ("18264", "1950-01-01"),
        ("18263", None),
        ("73415", "2100-12-31"),
        ("73416", None),
        ("45000.75", "2023-03-15"),
        (date(2024, 3, 4), "2024-03-04"),
        (None, None),
        (date(1900, 1, 1), None),
        ("1850", None),
        ("1900", "1900"),
        ("3/2024", None),
    ],
)
def test_that_a_cell_is_a_date_in_many_ways(cell: SheetCell, read: str | None) -> None:
    assert date_of(cell) == read


def test_that_days_stand_before_months_unless_one_is_past_the_twelfth() -> None:
    assert date_of("03/04/2024", "month_first") == "2024-03-04"
    assert order_of(["03/13/2024", "03/04/2024"]) == "month_first"
    assert order_of(["03/12/2024"]) == "day_first"
    assert order_of(["13/03/2024", "03/13/2024"]) == "day_first"
    assert order_of([Decimal(3), " 03/13/2024 "]) == "month_first"


def test_that_some_cells_are_days_beyond_doubt_and_some_are_none() -> None:
    cells: list[SheetCell] = [
        "2024",
        "4 March 2024",
        date(2024, 3, 4),
        Decimal(45000),
        "45000",
        None,
        "Lamp",
    ]
    assert [is_day(cell) for cell in cells] == [False, True, True, False, False, False, False]
    assert [is_no_day(cell) for cell in ("1/1/1900", "00/00/0000", "n/a", None, "Lamp")] == [
        True,
        True,
        True,
        True,
        False,
    ]
    assert [
        looks_dated(cell) for cell in ("99/99/2024", "2024", "2024-99", "March 2024", "Lamp")
    ] == [
        True,
        True,
        True,
        False,
        False,
    ]
    assert serial_day("4500") is None


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("62.3", "62.3"),
        ("1,200", "1200"),
        ("1,20", None),
        ("£1,200.50", "1200.50"),
        ("62.3%", "62.3"),
        ("-5", "-5"),
        ("−5", "-5"),
        (" 5 ", "5"),
        ("5 boats", None),
        ("", None),
        (None, None),
        ("5%%", None),
        (Decimal("2.5"), "2.5"),
        (date(2024, 3, 4), None),
        ("1234567", "1234567"),
    ],
)
def test_that_a_cell_is_an_exact_number(cell: SheetCell, number: str | None) -> None:
    assert number_of(cell) == (Decimal(number) if number else None)


def test_that_a_number_has_no_more_decimals_than_a_report_has() -> None:
    assert str(rounded(Decimal("1.50"))) == "1.50"
    assert rounded(Decimal("0.1234567890123456789")) == round(Decimal("0.1234567890123456789"), 10)
    assert str(rounded(Decimal("1.0000000000001"))) == "1"


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        (["April 2022"], "April 2022 2022-04 2022-04"),
        (["Apr-22"], "April 2022 2022-04 2022-04"),
        (["2022-23"], "2022-23 2022-04-01 2023-03-31"),
        (["2022/2023"], "2022-23 2022-04-01 2023-03-31"),
        (["Q1 2022-23"], "Q1 2022-23 2022-04-01 2022-06-30"),
        (["2022-23 Q4"], "2022-23 Q4 2023-01-01 2023-03-31"),
        (["quarter 3 2022/23"], "quarter 3 2022/23 2022-10-01 2022-12-31"),
        (["2022", "April"], "April 2022 2022-04 2022-04"),
        (["April", "2022"], "April 2022 2022-04 2022-04"),
        (["spring"], "spring None None"),
        (["spring", "tide"], "spring tide None None"),
        (["-", None], None),
        ([date(2022, 4, 5)], "5 April 2022 2022-04-05 2022-04-05"),
        (["in April 2022"], "in April 2022 None None"),
    ],
)
def test_that_cells_name_a_period(cells: list[SheetCell], told: str | None) -> None:
    found = period_of(cells)
    assert (found and f"{found['label']} {found.get('starts')} {found.get('ends')}") == told


def test_that_a_day_may_stand_for_its_month() -> None:
    assert period_of(["05/04/2022"], monthly=True) == {
        "label": "April 2022",
        "starts": "2022-04",
        "ends": "2022-04",
    }
    assert [is_period(one) for one in ("April", "apr.", "2022-23", "lamp", "5 April 2022")] == [
        True,
        True,
        True,
        False,
        True,
    ]


@pytest.mark.parametrize(
    ("cell", "span"),
    [
        ("4 to 15 March 2024", ("2024-03-04", "2024-03-15")),
        ("4–15 March 2024", ("2024-03-04", "2024-03-15")),
        ("28 November to 9 December 2022", ("2022-11-28", "2022-12-09")),
        ("4 March 2024", ("2024-03-04", "2024-03-04")),
        ("4 to 15", (None, None)),
        ("lamp to 15 March 2024", (None, None)),
        ("1 to 2 to 3 March 2024", (None, None)),
        ("4-15 March 2024", ("2024-03-04", "2024-03-15")),
        ("04/03/2024 - 15/03/2024", ("2024-03-04", "2024-03-15")),
    ],
)
def test_that_a_cell_has_a_first_and_a_last_day(
    cell: str, span: tuple[str | None, str | None]
) -> None:
    assert span_of(cell) == span


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("Not judged", "not_rated"),
        ("notrated", "not_rated"),
        ("n/a", "not_rated"),
        ("", "not_recorded"),
        ("-", "not_recorded"),
        ("NULL", "not_recorded"),
        ("Awaiting inspection", "not_inspected"),
        ("suspended", "suspended"),
        ("no longer rated", "no_longer_judged"),
        ("unknown", "unknown"),
        ("Good", None),
        ("9", None),
    ],
)
def test_that_words_always_mean_a_state(words: str, state: str | None) -> None:
    assert state_of(words) == state
    assert state_of("9", "ofsted") == "not_rated"


def test_that_words_are_compared_without_signs() -> None:
    assert [
        folded(one) for one in ("data_unreadable", "Data  Unreadable!", "-", " 2* ", "-2", "2")
    ] == [
        "data unreadable",
        "data unreadable",
        "-",
        "2*",
        "-2",
        "2",
    ]
    assert [heading_words(one) for one in ("BusinessName", "FHRSID", "LAName", "name")] == [
        "business name",
        "fhrsid",
        "la name",
        "name",
    ]


def test_that_columns_have_letters_and_cells_words() -> None:
    assert [letters_of(n) for n in (1, 26, 27, 52, 53, 702, 703)] == [
        "A",
        "Z",
        "AA",
        "AZ",
        "BA",
        "ZZ",
        "AAA",
    ]
    assert [words_of(cell) for cell in (None, " a  b ", Decimal("1E+3"), date(2024, 3, 4))] == [
        "",
        "a b",
        "1000",
        "2024-03-04",
    ]
    assert [said_in(cell) for cell in ("NULL", "–", "x", None)] == ["", "", "x", ""]
    assert (column_name("", 27), column_name("Name", 2)) == ("AA", "Name")


def sheet(*rows: str, merged: tuple[tuple[int, int, int, int], ...] = ()) -> Sheet:
    """A sheet of rows whose cells are parted by |; blanks hold nothing."""
    return Sheet(
        "",
        tuple(tuple(cell.strip() or None for cell in row.split("|")) for row in rows),
        False,
        merged,
    )


def test_that_the_largest_sheet_that_is_not_hidden_is_meant() -> None:
    small, large = Sheet("small", (("a",),)), Sheet("large", (("a", "b"),))
    hidden = Sheet("hidden", (("a", "b", "c"),), hidden=True)
    table = TableFile("t", "", "text", (small, large, hidden))
    assert [table.sheet(name) for name in (None, "hidden", "none")] == [large, hidden, None]
    assert TableFile("t", "", "text", (hidden,)).sheet(None) is hidden
    assert TableFile("t", "", "text", ()).sheet(None) is None
    assert (
        large.cell(1, 2),
        large.cell(1, 3),
        large.cell(2, 1),
        large.cell(0, 1),
        large.cell(1, 0),
    ) == ("b", None, None, None, None)
    assert (large.width, large.row(2), Sheet("", ()).width) == (2, (), 0)


@pytest.mark.parametrize(
    ("rows", "row", "grouped"),
    [
        (["Name|Grade", "Pier|Good"], 1, False),
        (["Grades of 2024", "", "Name|Grade", "Pier|Good"], 3, False),
        (["Name|Grade|2022|2023", "Pier|Good|1|2"], 1, False),
        (["Name|2021|2022|2023", "Pier|4|1|2"], 1, False),
        ("|Lamps||Boats|;Name|Lit|Old|Lit|Old;Pier|1|2|3|4".split(";"), 2, True),
        ("Name|Lamps||Boats|;|Lit|Old|Lit|Old;Pier|1|2|3|4".split(";"), 2, True),
        (["Pier|Good", "Lamp|Good"], 1, False),
        (["1|2", "3|4"], 1, False),
        (["Name", "Pier", "Lamp"], 1, False),
    ],
)
def test_that_headings_are_the_first_full_row_of_words(
    rows: list[str], row: int, grouped: bool
) -> None:
    made = sheet(*rows)
    found = heading_row(made, lambda words: words == "Good")
    assert (found, has_groups(made, found)) == (row, grouped)


def test_that_a_heading_says_its_group_where_that_tells() -> None:
    made = sheet("|Lamps||Rating|", "Name|Lit|Old|Lit|")
    assert headings(made, 2) == ("Name", "Lit", "Old", "Lit", "")
    assert headings(made, 2, grouped=True) == ("Name", "Lamps: Lit", "Lamps: Old", "Lit", "")
    merged = sheet("|Lamps||Boats|", "Name|Lit|Old|Lit|New", merged=((1, 2, 1, 3), (1, 4, 1, 9)))
    assert headings(merged, 2, grouped=True) == (
        "Name",
        "Lamps: Lit",
        "Lamps: Old",
        "Boats: Lit",
        "Boats: New",
    )
    apart = sheet("|Lamps||Boats|", "Name|Lit|Old|Lit|New", merged=((5, 2, 5, 3), (1, 2, 1, 2)))
    assert headings(apart, 2, grouped=True)[:3] == ("Name", "Lamps: Lit", "Old")
