"""Headings over two rows, totals and notes, dates without a format, and codes are understood."""

from decimal import Decimal

from tests.extraction.tables.test_joined_rows import TODAY
from tests.tables import table_of
from viewer.domain.criteria import RatingState
from viewer.extraction.tables.counts import counted
from viewer.extraction.tables.dates import date_of, serial_day
from viewer.extraction.tables.fitting import fitted
from viewer.extraction.tables.headings import headings
from viewer.extraction.tables.mapping import Mapping
from viewer.extraction.tables.proposing.proposal import proposal
from viewer.extraction.tables.reports import reports_of
from viewer.extraction.tables.table import Sheet, SheetCell, TableFile
from viewer.extraction.tables.values import Meanings, other_values
from viewer.presentation.tables import meanings, row_kinds
from viewer.store.reading.known_scales import known_scales

KNOWN = known_scales()
GROUPED: tuple[tuple[SheetCell, ...], ...] = (
    ("Harbours in two years",),
    ("", "", "Judgements", "", "Berths", ""),
    ("Harbour", "Inspected", "Overall", "Safety", "2023", "2024"),
    ("Eastmere", Decimal(45000), "Good", "Good", Decimal(4), Decimal(5)),
    ("",),
    ("Westmere", Decimal(45010), "Good", "Inadequate", Decimal(6), Decimal(7)),
    ("Total", "", "", "", Decimal(10), Decimal(12)),
    ("Source: the harbours themselves.",),
)


def mapping_of(table: TableFile) -> Mapping:
    """What a table suggests, and who inspected."""
    mapping = proposal(table, table.sheets[0], KNOWN).mapping
    return mapping.model_copy(update={"inspectorate": "Ofsted"})


def test_that_groups_above_the_headings_name_what_they_are_over() -> None:
    mapping = mapping_of(table_of(GROUPED))
    assert (mapping.heading_row, mapping.grouped) == (3, True)
    names = [one.heading for one in mapping.columns]
    assert names == ["Harbour", "Inspected", "Overall", "Safety", "Berths: 2023", "Berths: 2024"]


def test_that_a_heading_merged_over_both_rows_is_found_and_merged_cells_end_a_group() -> None:
    rows: tuple[tuple[SheetCell, ...], ...] = (
        ("Harbour", "Inspected", "Cases", None, "Note"),
        (None, None, "Open", "Shut", None),
        ("Eastmere", "04/03/2024", "3", "4", "fine"),
    )
    merged = ((1, 1, 2, 1), (1, 2, 2, 2), (1, 3, 1, 4), (1, 5, 2, 5))
    sheet = Sheet("", rows, merged=merged)
    mapping = proposal(table_of(rows), sheet, KNOWN).mapping
    assert (mapping.heading_row, mapping.grouped) == (2, True)
    expected = ("Harbour", "Inspected", "Cases: Open", "Cases: Shut", "Note")
    assert headings(sheet, 2, grouped=True) == expected


def test_that_blank_rows_totals_and_notes_become_no_reports() -> None:
    table = table_of(GROUPED)
    made = reports_of(table, mapping_of(table), KNOWN, TODAY)
    assert [one.outcome for one in made.results] == [
        "report", "empty", "report", "skipped", "skipped",
    ]  # fmt: skip
    assert "“Total” sums up other rows" in made.results[3].sentences[0]
    assert made.reports[0]["report"]["inspected"]["start"] == "2023-03-15"
    kept = mapping_of(table).model_copy(update={"totals": True})
    assert reports_of(table, kept, KNOWN, TODAY).results[3].outcome == "report"


def test_that_a_day_is_read_without_its_format_only_where_it_can_be_one() -> None:
    assert date_of(Decimal(45000)) == "2023-03-15"
    assert date_of("45000.75") == "2023-03-15"
    assert serial_day(Decimal(450)) is None
    assert serial_day("99999") is None


def test_that_a_mapping_finds_its_groups_again() -> None:
    mapping = mapping_of(table_of(GROUPED))
    found = fitted(mapping, table_of(GROUPED[1:]), lambda _: False)
    assert isinstance(found, Mapping)
    assert (found.heading_row, found.grouped) == (2, True)


def test_that_codes_beside_the_levels_are_states() -> None:
    rows = [
        ["URN", "School", "Overall effectiveness", "Sixth form grade"],
        *([f"1{n}", f"School {n}", f"{n % 4 + 1}", "9" if n % 3 else "2"] for n in range(12)),
    ]
    mapping = mapping_of(table_of(rows, "schools.csv"))
    assert [one.scale for one in mapping.of("rating")] == ["ofsted", "ofsted"]
    (nine,) = other_values(counted(table_of(rows).sheets[0], 1), mapping, KNOWN)
    assert nine.value is not None
    assert (nine.printed, nine.value.state) == ("9", "not_rated")


def test_that_codes_which_many_bodies_share_are_no_ids_of_theirs() -> None:
    rows = [
        ["Home", "Location ID", "Provider ID", "Rating"],
        *([f"Home {n}", f"1-{n}", f"2-{n // 6}", "Good"] for n in range(12)),
    ]
    mapping = mapping_of(table_of(rows))
    assert [one.heading for one in mapping.of("body_id")] == ["Location ID"]


def test_that_one_answer_maps_a_state_on_every_scale() -> None:
    rows = [
        ["Body", "Overall", "Kitchen rating"],
        ["One", "Good", "5"],
        ["Two", "Inadequate", "0"],
        ["Three", "n/a", "4"],
        ["Four", "Outstanding", "n/a"],
    ]
    table = table_of(rows)
    mapping = mapping_of(table)
    assert {one.scale for one in mapping.of("rating")} == {"ofsted", "food-hygiene"}
    (only,) = other_values(counted(table.sheets[0], 1), mapping, KNOWN)
    assert (only.scale, only.count) == (None, 2)
    changed = meanings.with_value(mapping, only.scale, only.printed, "state:suspended")
    known = Meanings(changed, KNOWN)
    states: list[RatingState | None] = [
        said.state for scale in ("ofsted", "food-hygiene") if (said := known.of(scale, "N/A"))
    ]
    assert states == ["suspended", "suspended"]


def test_that_a_level_means_something_else_in_one_column() -> None:
    rows = [
        ["Body", "Overall", "Safety"],
        ["One", "Good", "Good"],
        ["Two", "Inadequate", "Good"],
    ]
    table = table_of(rows)
    mapping = mapping_of(table)
    counts = counted(table.sheets[0], 1)
    listed = other_values(counts, mapping, KNOWN, levels=True)
    assert [one.printed for one in listed] == ["Good", "Inadequate"]
    parted = meanings.with_value_apart(mapping, "ofsted", "Good", KNOWN)
    assert [one.column for one in other_values(counts, parted, KNOWN)] == ["Safety", "Overall"]
    said = meanings.with_value(parted, "ofsted", "Good", "level:outstanding", "Safety")
    report = reports_of(table, said, KNOWN, TODAY).reports[0]
    levels = [one["rating"]["level"] for one in report["criteria"]]
    assert levels == ["good", "outstanding"]
    assert meanings.with_value_together(said, "ofsted", "Good") == mapping


def test_that_what_each_row_is_can_be_switched_and_switched_back() -> None:
    rows = [
        ("Body", "Domain", "Rating"),
        *((f"Body {n}", domain, "Good") for n in range(3) for domain in ("Safe", "Kind")),
    ]
    table = table_of(rows)
    mapping, counts = mapping_of(table), counted(table.sheets[0], 1)
    assert row_kinds.rows_of(mapping) == "ratings"
    alone = row_kinds.with_rows(mapping, "reports", counts, mapping)
    assert row_kinds.rows_of(alone) == "reports"
    assert reports_of(table, alone, KNOWN, TODAY).count("report") == 6
    again = row_kinds.with_rows(alone, "ratings", counts, alone)
    assert [one.heading for one in again.of("criterion")] == ["Domain"]
    assert row_kinds.with_rows(alone, "ratings", counts, mapping) == mapping
    assert row_kinds.rows_of(row_kinds.with_rows(alone, "periods", counts, mapping)) == "periods"


def test_that_years_under_a_group_are_periods_of_one_metric() -> None:
    table = table_of(GROUPED)
    mapping = mapping_of(table)
    assert [(one.name, one.period) for one in mapping.of("figure")] == [
        ("Berths", "2023"),
        ("Berths", "2024"),
    ]
    (berths,) = reports_of(table, mapping, KNOWN, TODAY).reports[0]["metrics"]
    assert [one["period"]["ends"] for one in berths["observations"]] == ["2023", "2024"]
    assert [one["value"] for one in berths["observations"]] == [4, 5]


def test_that_the_only_rating_rates_the_whole() -> None:
    rows = [["KitchenName", "RatingValue"], ["Inn", "5"], ["Fish Bar", "0"], ["Café", "3"]]
    (rating,) = mapping_of(table_of(rows, "hygiene.csv")).of("rating")
    assert (rating.name, rating.overall) == ("Rating value", True)
