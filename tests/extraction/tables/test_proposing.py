"""What a column is can be told by what its values are."""

from collections.abc import Sequence

import pytest

from tests.tables import HARBOURS, sheet_of, table_of
from viewer.extraction.tables.counts import counted
from viewer.extraction.tables.mapping import ColumnMapping, Mapping
from viewer.extraction.tables.proposing.proposal import proposal
from viewer.extraction.tables.reports import mapping_problems
from viewer.extraction.tables.table import SheetCell
from viewer.extraction.tables.values import other_values
from viewer.store.reading.known_scales import known_scales

KNOWN = known_scales()


def proposed(rows: Sequence[Sequence[SheetCell]] = HARBOURS, name: str = "harbours.csv") -> Mapping:
    """The mapping that a table suggests."""
    table = table_of(rows, name)
    return proposal(table, table.sheets[0], KNOWN).mapping


def roles(mapping: Mapping) -> list[str]:
    """The role of each column."""
    return [column.role for column in mapping.columns]


def column(heading: str, *values: SheetCell, name: str = "table.csv") -> ColumnMapping:
    """What a column of these values is taken for, beside one of bodies and one of ratings."""
    grades = ("Good", "Inadequate", "Outstanding")
    rows: list[list[SheetCell]] = [["Body", "Overall", heading]]
    rows += [[f"Body {n}x", grades[n % 3], value] for n, value in enumerate(values)]
    return proposed(rows, name).columns[2]


def test_that_each_column_is_told_by_its_values() -> None:
    mapping = proposed()
    expected = ["body", "body_id", "group", "inspected", "rating", "rating", "figure"]
    assert roles(mapping) == expected
    assert [one.name for one in mapping.columns if one.role == "body_id"] == ["urn"]
    assert [one.overall for one in mapping.of("rating")] == [True, False]
    assert {one.scale for one in mapping.of("rating")} == {"ofsted"}
    assert mapping.of("figure")[0].unit == "percent"
    assert mapping.inspectorate == "Ofsted"


def test_that_a_row_of_totals_and_a_sign_beside_a_grade_leave_a_rating_one() -> None:
    grades = ["1", "2", "3", "4", "2*"]
    rows = [["School", "Overall effectiveness"]]
    rows += [[f"Harbour {n}x", grade] for n, grade in enumerate(grades)]
    mapping = proposed([*rows, ["Total", "2.5"]])
    assert roles(mapping) == ["body", "rating"]
    table = table_of([*rows])
    found = other_values(counted(table.sheets[0], 1), mapping, KNOWN)
    assert [one.printed for one in found if one.value is None] == ["2*"]


def test_that_of_columns_that_rate_the_whole_only_those_called_alike_are_both_so() -> None:
    bodies = [["Ash", "Good", "Good"], ["Elm", "Inadequate", "Good"], ["Oak", "Good", "Good"]]
    alike = proposed([["Body", "Overall", "Overall"], *bodies])
    assert [one.overall for one in alike.of("rating")] == [True, True]
    table = table_of()
    assert any("Columns B and C" in said for said in mapping_problems(alike, table, KNOWN))
    apart = proposed([["Body", "Overall", "Overall effectiveness"], *bodies])
    assert [one.overall for one in apart.of("rating")] == [True, False]


@pytest.mark.parametrize(
    ("heading", "values", "role"),
    [
        ("Published", ["2024-03-01", "2024-04-01", "2024-05-01"], "published"),
        ("Publication date", ["March 2024", "April 2024", "May 2024"], "published"),
        ("Inspection start date", ["01/03/2024", "01/04/2024", "01/05/2024"], "inspected_start"),
        ("Inspection end date", ["01/03/2024", "01/04/2024", "01/05/2024"], "inspected_end"),
        ("Next inspection due", ["01/03/2024", "01/04/2024", "01/05/2024"], "next_due"),
        ("ONS code", ["E06000001", "E06000002", "E06000003"], "body_id"),
        ("Area", ["E06000001", "E06000002", "E06000003"], "body_id"),
        ("UPRN", ["100012345678", "100012345679", "100012345670"], "body_id"),
        ("Inspection number", ["10012345", "10012346", "10012347"], "report_id"),
        ("Type of inspection", ["Short", "Full", "Short"], "kind"),
        ("Framework", ["2019", "2023", "2023 framework"], "framework"),
        ("Region", ["North", "South", "North"], "group"),
        ("Link", ["https://a.example/1", "https://a.example/2", "www.a.example"], "address"),
        ("Cost in pounds", ["£1,200", "£900", "£12"], "figure"),
        ("Year", ["2023", "2024", "2025"], "ignored"),
        ("Notes", ["one thing", "another thing", "a third thing"], "ignored"),
        ("Nothing", [None, None, None], "ignored"),
        ("Pages", ["12", "14", "15"], "ignored"),
    ],
)
def test_that_a_column_has_the_role_of_its_values(
    heading: str, values: list[SheetCell], role: str
) -> None:
    assert column(heading, *values).role == role


def test_that_numbers_are_ratings_only_where_the_heading_says_so() -> None:
    assert column("Overall rating", "1", "2", "4", name="ofsted.csv").role == "rating"
    assert column("Berths", "1", "2", "4").role == "ignored"


def test_that_what_the_table_says_decides_between_scales_of_the_same_words() -> None:
    grades = ["Good", "Outstanding", "Inadequate"]
    assert column("Safe", *grades, name="cqc locations.csv").scale == "cqc"
    assert column("Safe", *grades, name="ofsted.csv").scale == "ofsted"
    assert column("Safe", *grades, name="police forces.csv").scale in ("hmicfrs", "hmicfrs-four")


def test_that_a_share_of_one_is_told_from_a_per_cent() -> None:
    assert column("Attendance rate", "0.91", "0.85", "1").shares
    assert not column("Attendance rate", "91", "85", "100").shares


@pytest.mark.parametrize("above", [0, 1, 3])
def test_that_the_headings_are_found_below_a_title(above: int) -> None:
    titles: list[list[SheetCell]] = [["Ratings of harbours"], [], ["As at 31 March 2025"]]
    mapping = proposed([*titles[:above], *map(list, HARBOURS)])
    assert mapping.heading_row == above + 1
    assert roles(mapping)[0] == "body"


def test_that_a_heading_of_code_words_gets_a_title() -> None:
    assert column("help_and_protection", "Good", "Good", "Good").name == "Help and protection"


def test_that_values_which_are_no_level_are_counted_and_states_are_known() -> None:
    rows = [*HARBOURS, ("Sound", "10008", "South", "", "Not inspected", "not seen", "")]
    mapping = proposed(rows)
    others = other_values(counted(sheet_of(rows), 1), mapping, KNOWN)
    found = {one.printed: (one.count, one.value) for one in others}
    assert list(found) == ["not seen", "Not inspected", ""]
    assert found["not seen"] == (2, None)
    blank, state = found[""][1], found["Not inspected"][1]
    assert blank is not None
    assert blank.state == "not_recorded"
    assert state is not None
    assert state.state == "not_inspected"


def test_that_many_blanks_are_ratings_that_the_row_has_not() -> None:
    rows: list[list[SheetCell]] = [
        ["Body", "Overall", "Leaders", "Adoption"],
        ["One", "Good", "Good", None],
        ["Two", "Good", None, "Good"],
        ["Three", "Good", "Good", None],
    ]
    (blank,) = other_values(counted(sheet_of(rows), 1), proposed(rows), KNOWN)
    assert blank.value is not None
    assert blank.value.left_out


def test_that_a_table_without_rows_has_a_mapping_that_uses_nothing() -> None:
    assert roles(proposed([["Body", "Overall"]])) == ["ignored", "ignored"]


def test_that_headings_in_one_word_and_ratings_in_numbers_are_read() -> None:
    rows = [
        ["PlaceID", "PlaceName", "PlaceType", "RatingValue", "RatingDate", "PreviousRating"],
        ["11", "Fish Bar", "Takeaway", "5", "2024-03-01", "4"],
        ["12", "Inn", "Pub", "AwaitingInspection", "NULL", "NULL"],
        ["13", "Old Inn", "Pub", "0", "2024-03-02", "3"],
        ["14", "School", "Canteen", "Exempt", "2024-03-03", "5"],
    ]
    mapping = proposed(rows, "hygiene.csv")
    assert roles(mapping) == ["body_id", "body", "group", "rating", "inspected", "ignored"]
    assert mapping.columns[3].scale == "food-hygiene"
    assert {one.printed for one in other_values(counted(sheet_of(rows), 1), mapping, KNOWN)} == {
        "AwaitingInspection",
        "Exempt",
    }


def test_that_a_column_of_dates_may_have_a_wrong_one_and_a_bare_year() -> None:
    days = ("01/02/2031", "13.05.2031", "2031", "31/04/2031")
    assert column("Inspected", *days).role == "inspected"
    assert column("Inspected", "2031", "2032", "2033").role != "inspected"
    assert column("Boats", *days).role != "inspected"


def test_that_the_questions_of_a_table_say_whose_scale_it_is() -> None:
    rows = [["Home", "Safe", "Caring", "Responsive", "Well-led"], ["Ash", *["Good"] * 4],
            ["Oak", *["Outstanding"] * 4], ["Elm", *["Inadequate"] * 4]]  # fmt: skip
    assert proposed(rows).inspectorate == "Care Quality Commission"


def test_that_the_number_of_a_register_says_not_who_inspected() -> None:
    rows = [["Harbour", "URN", "Grade"], ["Ash", "10001", "Good"], ["Oak", "10002", "Inadequate"],
            ["Elm", "10003", "Outstanding"]]  # fmt: skip
    assert proposed(rows).inspectorate is None
    assert proposed(rows, "ofsted.csv").inspectorate == "Ofsted"
