"""What came of each row is told, and what was not used."""

from datetime import date

from tests.tables import HARBOURS, table_of
from viewer.extraction.tables.proposing.proposal import proposal
from viewer.extraction.tables.reports import reports_of
from viewer.presentation.tables.results import HEADINGS, ResultsContent, results_content
from viewer.store.reading.known_scales import known_scales

KNOWN = known_scales()


def results(*more: tuple[str, ...]) -> ResultsContent:
    """What came of the harbours and more rows, with a column that nobody uses."""
    rows = [(*row, "Tide" if n == 0 else f"a long note {n}") for n, row in enumerate(HARBOURS)]
    table = table_of([*rows, *more])
    mapping = proposal(table, table.sheets[0], KNOWN).mapping
    return results_content(reports_of(table, mapping, KNOWN, date(2026, 1, 2)))


def test_that_every_row_is_told() -> None:
    content = results((), ("Sound", "10007", "South", "", "Good", "Good", "", ""))
    assert content.said == "5 rows become reports, 1 has a problem and 1 is empty."
    assert content.reports == 5
    assert {len(row.cells) for row in content.rows} == {len(HEADINGS)}
    assert [row.cells[:3] for row in content.rows[2:4]] == [
        ("4", "Holm", "Problem"),
        ("5", "Kirk Sound", "Report"),
    ]
    assert [row.needs_a_look for row in content.rows] == [
        False, False, True, False, False, True, False,
    ]  # fmt: skip


def test_that_a_row_that_became_a_report_needs_a_look_where_there_is_more_to_know() -> None:
    row = ("Sound", "10007", "South", "04/03/2024", "Good", "Good", "", "")
    told = [(one.cells[2], bool(one.cells[3]), one.needs_a_look) for one in results(row, row).rows]
    assert told[-2:] == [("Report", False, False), ("Report", True, True)]


def test_that_columns_that_are_not_used_are_named() -> None:
    assert results().unused == "1 column is not used, with so many filled cells: Tide (5)."


def test_that_a_table_without_rows_says_so() -> None:
    table = table_of(HARBOURS[:1])
    mapping = proposal(table, table.sheets[0], KNOWN).mapping
    content = results_content(reports_of(table, mapping, KNOWN, date(2026, 1, 2)))
    assert content.said == "There is no row below the headings."
