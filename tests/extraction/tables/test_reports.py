"""Each row of a table becomes a report that the program opens, or a sentence."""

import json
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.tables import HARBOURS, table_of
from viewer.extraction.tables.fitting import fitted
from viewer.extraction.tables.mapping import ColumnMapping, Mapping, Value
from viewer.extraction.tables.proposing.proposal import HeadingsAt, proposal
from viewer.extraction.tables.reports import SAME, Imported, mapping_problems, reports_of
from viewer.extraction.tables.table import SheetCell
from viewer.store.problem import Opened, outcome_text
from viewer.store.reading.known_scales import known_scales
from viewer.store.reading.reader import parse_report
from viewer.store.writing.layout import laid_out, on_one_line

KNOWN = known_scales()
TODAY = date(2026, 1, 2)
NOT_SEEN = Value(scale="ofsted", printed="Not seen", state="not_inspected")


def imported(
    rows: Sequence[Sequence[SheetCell]] = HARBOURS, *values: Value, **update: object
) -> Imported:
    """What comes of a table by the mapping that it suggests, with these values and changes.

    Who inspected is said, as few of the tables tell it.
    """
    table = table_of(rows)
    mapping = proposal(table, table.sheets[0], KNOWN).mapping
    said = {"values": (*mapping.values, *values), "inspectorate": "Ofsted"} | update
    return reports_of(table, mapping.model_copy(update=said), KNOWN, TODAY)


def only(rows: Sequence[Sequence[SheetCell]], *values: Value, **update: object) -> dict[str, Any]:
    """The report of a table with one row that can be a report."""
    (report,) = imported(rows, *values, **update).reports
    return report


def test_that_a_row_becomes_a_report() -> None:
    report = imported().reports[0]
    assert report["report"] == {
        "id": "eastmere-10001-2024-03-04",
        "title": "Inspection of Eastmere",
        "inspectorate": "Ofsted",
        "subject": {
            "name": "Eastmere",
            "ids": [{"scheme": "urn", "value": "10001"}],
            "groups": [{"kind": "Region", "value": "North"}],
        },
        "inspected": {"wording": "4 March 2024", "start": "2024-03-04", "end": "2024-03-04"},
    }
    assert report["sources"][0]["title"] == "harbours.csv"
    assert report["criteria"][0] == {
        "id": "overall-effectiveness",
        "title": "Overall effectiveness",
        "scale": "ofsted",
        "rating": {
            "level": "good",
            "sources": [
                {
                    "source": "table",
                    "locator": "row 2, column Overall effectiveness",
                    "quote": "Good",
                }
            ],
        },
        "role": "overall",
    }
    assert report["metrics"][0]["observations"][0]["value"] == Decimal("62.5")


def test_that_no_row_becomes_a_report_of_nothing_or_of_a_day_that_is_none() -> None:
    rows = [("Harbour", "Inspected", "Overall"), ("Holm", "04/03/2024", "Good"),
            ("Kirk", "31/02/2024", "Good"), ("Sand", "05/03/2024", "")]  # fmt: skip
    blank = Value(printed="", left_out=True)
    result = imported(rows, blank)
    assert [one.outcome for one in result.results] == ["report", "problem", "skipped"]
    assert "“31/02/2024” is no date" in result.results[1].sentences[0]


def test_that_every_row_has_a_result_and_none_is_dropped_silently() -> None:
    rows = [*HARBOURS, (), ("", "10010", "North", "", "Good", "Good", "")]
    result = imported(rows)
    outcomes = [(one.row, one.outcome) for one in result.results]
    assert outcomes == [
        (2, "report"), (3, "report"), (4, "problem"), (5, "report"), (6, "report"), (7, "empty"),
        (8, "problem"),
    ]  # fmt: skip
    assert "“not seen” is no level of “Ofsted grade”" in result.results[2].sentences[0]
    assert "no name of an inspected body" in result.results[6].sentences[0]


def test_that_a_value_means_what_somebody_said() -> None:
    holm = imported(HARBOURS, NOT_SEEN).reports[2]
    rating = holm["criteria"][1]["rating"]
    assert (rating["state"], rating["printed"]) == ("not_inspected", "not seen")
    left_out = NOT_SEEN.model_copy(update={"state": None, "left_out": True})
    assert len(imported(HARBOURS, left_out).reports[2]["criteria"]) == 1
    skipped = NOT_SEEN.model_copy(update={"state": None, "skip_row": True})
    result = imported(HARBOURS, skipped)
    assert result.results[2].outcome == "skipped"
    assert "Column Safety is “not seen”" in result.results[2].sentences[0]


def test_that_a_short_form_is_a_level_and_stays_as_printed() -> None:
    rating = imported().reports[2]["criteria"][1]["rating"]
    assert (rating["level"], rating["printed"]) == ("requires-improvement", "RI")


def test_that_a_level_may_be_said_to_mean_another() -> None:
    said = Value(scale="ofsted", printed="Good", level="outstanding")
    assert imported(HARBOURS, said).reports[0]["criteria"][0]["rating"]["level"] == "outstanding"


def test_that_one_body_on_several_rows_has_several_reports() -> None:
    ids = [report["report"]["id"] for report in imported().reports]
    assert ids[0] == "eastmere-10001-2024-03-04"
    assert ids[-1] == "eastmere-10001-2025-06-11"
    again = [HARBOURS[0], HARBOURS[1], HARBOURS[1]]
    result = imported(again)
    ids = [report["report"]["id"] for report in result.reports]
    assert ids == ["eastmere-10001-2024-03-04", "eastmere-10001-2024-03-04-2"]
    assert [one.sentences for one in result.results] == [(), (SAME,)]


def test_that_ids_stay_the_same_when_rows_are_added() -> None:
    before = {report["report"]["id"] for report in imported(HARBOURS[:3]).reports}
    assert before < {report["report"]["id"] for report in imported(HARBOURS).reports}


def test_that_a_name_in_another_script_has_an_id() -> None:
    rows = [HARBOURS[0], ("ميناء", "", "North", "", "Good", "Good", ""), HARBOURS[1]]
    ids = [report["report"]["id"] for report in imported(rows).reports]
    assert len(set(ids)) == 2


def test_that_a_date_that_is_none_is_a_problem_of_its_row() -> None:
    rows = [
        ("Body", "Published", "Overall"),
        *((f"Body {n}", "2024-03-01", "Good") for n in range(5)),
        ("Holm", "soon", "Good"),
    ]
    assert imported(rows).results[-1].sentences == ("Column Published: “soon” is no date.",)


def test_that_an_inspection_that_ends_before_it_starts_is_a_problem() -> None:
    rows = [
        ("Body", "Start date", "End date", "Overall"),
        ("Holm", "2024-03-05", "2024-03-01", "Good"),
        ("Sound", "2024-03-05", "2024-03-07", "Good"),
    ]
    result = imported(rows)
    assert "ends (2024-03-01) before it starts" in result.results[0].sentences[0]
    assert result.reports[0]["report"]["inspected"]["wording"] == "5 March 2024 to 7 March 2024"


def test_that_what_is_no_number_is_a_gap_with_its_words() -> None:
    rows = [
        ("Body", "Overall", "Number of places"),
        *((f"Body {n}", "Good", f"{n + 10}") for n in range(6)),
        ("Holm", "Good", "SUPP"),
    ]
    result = imported(rows)
    gap = result.reports[-1]["metrics"][0]["observations"][0]
    assert gap["value"] is None
    assert gap["sources"][0]["quote"] == "SUPP"
    assert "“SUPP” is no number" in result.results[-1].sentences[0]


def test_that_shares_of_one_become_per_cents() -> None:
    rows: list[tuple[SheetCell, ...]] = [
        ("Body", "Overall", "Pass rate"),
        ("Holm", "Good", Decimal("0.623")),
    ]
    figure = only(rows)["metrics"][0]["observations"][0]
    assert (figure["value"], figure["note"]) == (Decimal("62.3"), "The table has 0.623.")


def test_that_columns_of_one_name_are_told_apart() -> None:
    rows = [("Body", "Safety", "Safety"), ("Holm", "Good", "Inadequate")]
    criteria = only(rows)["criteria"]
    assert [one["id"] for one in criteria] == ["safety", "safety-2"]
    assert criteria[1]["rating"]["sources"][0]["locator"] == "row 2, column Safety (C)"


def test_that_columns_that_are_not_used_are_named_and_counted() -> None:
    rows = [
        ("Body", "Overall", "Remarks", "Nothing"),
        ("Holm", "Good", "a long story", ""),
        ("Sound", "Good", "", ""),
        ("Eastmere", "Good", "another", ""),
    ]
    assert [(one.name, one.filled) for one in imported(rows).unused] == [("Remarks", 2)]


def test_that_a_mapping_says_what_it_lacks() -> None:
    table = table_of()
    said = mapping_problems(Mapping(), table, KNOWN)
    assert len(said) == 3
    mapping = proposal(table, table.sheets[0], KNOWN).mapping
    assert mapping_problems(mapping, table, KNOWN) == ()
    odd = ColumnMapping(number=5, role="rating", scale="none-such")
    lost = mapping.model_copy(update={"columns": (mapping.columns[0], odd)})
    assert mapping_problems(lost, table, KNOWN) == ("There is no scale “none-such”.",)


def test_that_a_mapping_fits_a_table_with_its_columns_elsewhere() -> None:
    table = table_of()
    mapping = proposal(table, table.sheets[0], KNOWN).mapping
    turned = table_of([(), *(tuple(reversed(row)) for row in HARBOURS)])
    found = fitted(mapping, turned, lambda _: False)
    assert isinstance(found, Mapping)
    assert found.heading_row == 2
    assert [column.number for column in found.of("body")] == [7]
    short = table_of([row[:-2] for row in HARBOURS])
    lacking = fitted(mapping, short, lambda _: False)
    assert lacking == (
        "The mapping does not fit: this table lacks the columns “Safety” and “Crew trained”.",
    )


def test_that_the_reports_keep_their_digits_on_one_line() -> None:
    line = on_one_line(imported().reports[2])
    assert '"value": 55.0' in line
    assert "\n" not in line
    assert json.loads(line)["report"]["id"] == "kirk-sound-10004-2024-05-21"


WORDS = st.sampled_from(
    "Good|good |Inadequate|RI|1|4|Not inspected|-||  |n/a|Yes|2024-03-01|01/04/2023|31/12/2022"
    "|1 May 2024|2023|soon|01/01/1900|62.3%|£1,200|0.5|-4|1e400|E06000001|https://a.example/x"
    "|Holm|Östermeer|ميناء|\u202egniht|a\tb\nc|\ufffe|con".split("|")
)
CELLS = st.one_of(
    WORDS,
    st.none(),
    st.dates(),
    st.integers(-(10**20), 10**20).map(Decimal),
    st.floats(allow_nan=False, allow_infinity=False).map(lambda x: Decimal(repr(x))),
    st.text(max_size=8),
)
HEADINGS = st.sampled_from(
    "Body|Name|URN|Region|Published|Inspection dates|Start date|End date|Overall|Overall rating"
    "|Safety|Pass rate|Number of days|Framework|Title||Inspection number|Next due|Link"
    "|Kind of inspection|Inspectorate".split("|")
)


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_that_every_report_of_any_table_is_one_that_the_program_opens(data: st.DataObject) -> None:
    width = data.draw(st.integers(1, 7))
    head = data.draw(st.lists(HEADINGS, min_size=width, max_size=width))
    columns = [
        data.draw(st.lists(data.draw(st.sampled_from([CELLS, WORDS])), min_size=4, max_size=4))
        for _ in head
    ]
    table = table_of([head, *zip(*columns, strict=True)])
    mapping = proposal(table, table.sheets[0], KNOWN, HeadingsAt(1)).mapping
    roles = data.draw(
        st.lists(
            st.sampled_from(
                ["body", "rating", "figure", "published", "criterion", "period", "kind"]
            ),
            unique=True,
            max_size=width,
        )
    )
    more = {"rating": {"scale": "ofsted"}, "figure": {"unit": "percent"}}
    forced = tuple(
        ColumnMapping.model_validate(
            {"number": n, "heading": head[n - 1], "role": role} | more.get(role, {})
        )
        for n, role in enumerate(roles, 1)
    )
    kept = tuple(
        column
        for column in mapping.columns[len(forced) :]
        if column.role not in roles or column.role in ("rating", "figure")
    )
    update = {"columns": (*forced, *kept), "inspectorate": "Somebody"}
    result = reports_of(table, mapping.model_copy(update=update), KNOWN, TODAY)
    assert len(result.results) == len(table.sheets[0].rows) - 1
    for one in result.results:
        assert (one.report is None) == (one.outcome != "report")
        assert one.sentences or one.outcome in ("report", "part", "empty")
    for report in result.reports:
        outcome = parse_report(laid_out(report).encode(), Path("report"))
        assert isinstance(outcome, Opened), outcome_text(outcome)
    ids = [report["report"]["id"] for report in result.reports]
    assert len(set(ids)) == len(ids)
