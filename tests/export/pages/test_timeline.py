"""Years and lines of an axis have labels where these do not run into each other."""

from itertools import pairwise

import pytest

from viewer.export.pages.page_width import SMALL
from viewer.export.pages.timeline import GAP, LEAST, timeline
from viewer.presentation.charts.measure import table_measure
from viewer.presentation.content.blocks import Cell, Table, TableColumn
from viewer.presentation.content.timeline import Stretch, TimeAxis

LONG = "A framework for inspecting everything that there is to inspect anywhere at all"


def laid(
    years: int, room: float, *lines: tuple[float, str], stretch: Stretch | None = None
) -> dict[str, object]:
    axis = TimeAxis(tuple((at / years, str(2000 + at)) for at in range(years)), lines)
    cell = Cell("words", stretches=(stretch,) if stretch else ())
    columns = (TableColumn("Body"), TableColumn("Ratings"))
    table = Table("Ratings", columns, ((Cell("One"), cell),), axis=axis)
    return timeline(table, axis, room, lambda words, _width, _size: words)


@pytest.mark.parametrize(
    ("years", "each"), [(4, 1), (10, 1), (20, 2), (40, 5), (120, 10), (300, 20)]
)
def test_that_as_many_years_have_a_label_as_have_room(years: int, each: int) -> None:
    found: object = laid(years, 460)["years"]
    assert isinstance(found, list)
    shown = [one for one in found if one["text"]]
    assert {int(one["text"]) % each for one in shown} == {0}
    wide = table_measure("2000", "body") * SMALL
    places = [one["x"] for one in shown]
    assert all(b - a >= wide + GAP for a, b in pairwise(places))
    width = laid(years, 460)["width"]
    assert isinstance(width, float)
    assert places[-1] + wide <= width


def test_that_labels_of_lines_stand_in_rows_and_none_is_wider_than_half_the_axis() -> None:
    made = laid(4, 460, (0.1, LONG), (0.2, "NEW"), (0.99, "LAST"))
    width, lines = made["width"], made["lines"]
    assert isinstance(width, float)
    assert isinstance(lines, list)
    wide = [table_measure(one["text"], "body") * SMALL for one in lines]
    assert 0.4 * width < wide[0] <= width / 2
    assert lines[0]["text"].endswith("…")
    assert [one["row"] for one in lines] == [0, 1, 0]
    assert lines[0]["at"] == pytest.approx(0.1 * width + 2)
    assert lines[2]["at"] + wide[2] == pytest.approx(width)
    assert made["deep"] == 2


def test_that_no_label_of_a_year_runs_out_of_the_axis() -> None:
    years: object = laid(4, 150)["years"]
    width = laid(4, 150)["width"]
    assert isinstance(years, list)
    assert isinstance(width, float)
    wide = table_measure("2000", "body") * SMALL
    axis = TimeAxis(((0.0, "2000"), (0.99, "2001")), ())
    table = Table("Ratings", (TableColumn("Body"), TableColumn("Ratings")), (), axis=axis)
    made = timeline(table, axis, 460, lambda words, _width, _size: words)
    assert [one["text"] for one in made["years"]] == ["2000", ""]
    assert all(one["x"] + wide <= width for one in years if one["text"])


def test_that_one_or_two_letters_need_less_room_beside_them() -> None:
    for text, told in (("GE", True), ("III", False)):
        wide = table_measure(text, "strong") * SMALL + 4
        room = laid(4, 460)["width"]
        assert isinstance(room, float)
        rows = laid(4, 460, stretch=Stretch(0, (wide + 1) / room, (text,)))["rows"]
        assert isinstance(rows, list)
        assert bool(rows[0]["stretches"][0]["text"]) is told


def test_that_a_bar_has_the_longest_words_that_it_has_room_for_and_is_never_too_thin() -> None:
    words = ("Requires improvement 03/2013", "Requires improvement", "RI", "")
    bars = []
    for end in (0.9, 0.27, 0.08, 0.001):
        rows = laid(4, 460, stretch=Stretch(0, end, words))["rows"]
        assert isinstance(rows, list)
        bars += rows[0]["stretches"]
    assert [one["text"] for one in bars] == [*words]
    assert bars[-1]["width"] == LEAST
