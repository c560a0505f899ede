"""Rows of plain cells: one line a cell, each place once."""

from tests.builders import index, metric, observation, period, reference
from viewer.export.table_rows import figures, places


def test_that_a_place_is_named_once_and_each_of_its_quotations_is_kept() -> None:
    said = [reference(quote) for quote in ("one", "two", "one", None)]
    where, quotes = places(index(), tuple(said))
    assert str(where).count("paragraph 1") == 1
    assert quotes == "“one”; “two”"


def test_that_why_a_period_is_carried_over_stands_in_one_line() -> None:
    carried = period(carried_over="as the heading\nsays")
    table = figures(index(metrics=[metric(observation(1, carried))]))
    row = dict(zip(table.columns, table.rows[0], strict=True))
    assert row["Period from nearby text"] == "as the heading says"
