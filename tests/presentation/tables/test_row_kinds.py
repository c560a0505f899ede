"""What each row of a table is, and what a value that is no level means, column by column."""

import pytest

from tests.tables import table_of
from viewer.extraction.tables.counts import counted
from viewer.extraction.tables.mapping import ColumnMapping, Mapping, Value
from viewer.extraction.tables.proposing.proposal import proposal
from viewer.extraction.tables.values import other_values
from viewer.presentation.tables.meanings import (
    with_value,
    with_value_apart,
    with_value_together,
)
from viewer.presentation.tables.row_kinds import RowKind, rows_of, with_rows
from viewer.presentation.tables.values import values_content
from viewer.presentation.tables.wording import meaning_words, other_value_words, scales_of
from viewer.store.reading.known_scales import known_scales

KNOWN = known_scales()
ROWS = (
    ("Harbour", "Inspected", "Domain", "Year", "Outcome", "Target group"),
    ("Eastmere", "04/03/2024", "Safety", "2023", "Good", "a"),
    ("Eastmere", "04/03/2024", "Care", "2023", "Fair", "b"),
    ("Holm", "05/03/2024", "Safety", "2023", "Good", "a"),
)
TABLE = table_of(ROWS)
COUNTS = counted(TABLE.sheets[0], 1)
PROPOSED = proposal(TABLE, TABLE.sheets[0], KNOWN).mapping
BARE = PROPOSED.model_copy(
    update={
        "columns": tuple(
            ColumnMapping(number=one.number, heading=one.heading) for one in PROPOSED.columns
        )
    }
)
HARBOURS = table_of()
SEEN = counted(HARBOURS.sheets[0], 1)
RATED = proposal(HARBOURS, HARBOURS.sheets[0], KNOWN).mapping


def roles(mapping: Mapping) -> list[str]:
    """What the columns are."""
    return [column.role for column in mapping.columns]


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("reports", ["body", "inspected", "ignored", "ignored", "rating", "ignored"]),
        ("ratings", ["body", "inspected", "criterion", "ignored", "rating", "ignored"]),
        ("periods", ["body", "period", "ignored", "ignored", "rating", "ignored"]),
    ],
)
def test_that_rows_of_a_kind_are_told_apart_by_a_column_of_its_role(
    kind: RowKind, expected: list[str]
) -> None:
    changed = with_rows(PROPOSED, kind, COUNTS, PROPOSED)
    assert roles(changed) == expected
    assert rows_of(changed) == kind


def test_that_a_period_may_stand_beside_a_criterion_but_not_the_other_way() -> None:
    periods = with_rows(PROPOSED, "periods", COUNTS, PROPOSED)
    assert roles(with_rows(periods, "ratings", COUNTS, PROPOSED))[1:3] == ["period", "criterion"]
    ratings = with_rows(PROPOSED, "ratings", COUNTS, PROPOSED)
    assert "criterion" not in roles(with_rows(ratings, "periods", COUNTS, PROPOSED))
    assert {"criterion", "period"}.isdisjoint(
        roles(with_rows(periods, "reports", COUNTS, PROPOSED))
    )


def test_that_without_a_proposal_the_likeliest_column_is_taken() -> None:
    assert roles(with_rows(BARE, "ratings", COUNTS, BARE)).index("criterion") == 2
    assert roles(with_rows(BARE, "periods", COUNTS, BARE)).count("period") == 1


def test_that_a_value_of_several_columns_can_be_asked_for_in_each() -> None:
    rows = {row.printed: row for row in values_content(SEEN, RATED, KNOWN, levels=True).rows}
    assert rows["Good"].where == "4 cells in Overall effectiveness, Safety"
    assert [one for one, row in rows.items() if row.can_part] == ["Good"]
    assert rows["not seen"].choices[0].key == ""
    assert rows["Good"].choices[0].key == "level:outstanding"
    assert [one.key for one in rows["Good"].choices][-2:] == ["left_out", "skip_row"]


def test_that_a_value_means_something_else_in_each_column_and_one_thing_again() -> None:
    said = with_value(RATED, "ofsted", "RI", "state:not_rated")
    apart = with_value_apart(said, "ofsted", "ri", KNOWN)
    headings = [one.heading for one in RATED.of("rating")]
    assert [(one.column, one.state) for one in apart.values if one.column] == [
        (heading, "not_rated") for heading in headings
    ]
    asked = {row.column for row in values_content(SEEN, apart, KNOWN).rows if row.printed == "RI"}
    assert asked == {"Safety"}
    once = with_value(apart, "ofsted", "RI", "level:good", headings[0])
    assert len([one for one in once.values if one.column == headings[0]]) == 1
    twice = with_value_apart(once, "ofsted", "RI", KNOWN)
    assert [one.level or one.state for one in twice.values if one.column] == ["good", "not_rated"]
    other = with_value_apart(twice, "ofsted", "not seen", KNOWN)
    assert with_value_together(other, "ofsted", "Not Seen").values == twice.values
    assert with_value_together(twice, "ofsted", "RI").values == said.values
    assert with_value_together(twice, "cqc", "RI").values == twice.values


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "Not decided"),
        (Value(scale="ofsted", printed="x", level="good"), "Good"),
        (Value(scale="ofsted", printed="x", level="gone"), "gone"),
        (Value(scale="ofsted", printed="x", state="not_rated"), "Not rated"),
        (Value(scale="ofsted", printed="x", left_out=True), "Leave this rating out"),
        (Value(scale="ofsted", printed="x", skip_row=True), "Skip the row"),
    ],
)
def test_that_what_a_value_means_is_told(value: Value | None, words: str) -> None:
    assert meaning_words(value, scales_of(RATED, KNOWN)["ofsted"]) == words


def test_that_a_value_is_told_with_how_often_it_is_there() -> None:
    scales = scales_of(RATED, KNOWN)
    told = [other_value_words(one, scales) for one in other_values(SEEN, RATED, KNOWN)]
    assert told == ["“not seen”, 1 cell: Not decided", "blank, 1 cell: Not recorded"]
