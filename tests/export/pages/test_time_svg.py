"""A drawing of what stood for how long: bars and words stand within the row that they are of."""

import re
from xml.etree import ElementTree as ET

import pytest

from viewer.export.pages.time_svg import HEAD, ROW_EDGE, time_svg
from viewer.export.pages.timeline import LINE, ROW
from viewer.presentation.content.blocks import Cell, Table, TableColumn
from viewer.presentation.content.time_chart import TimeChart
from viewer.presentation.content.timeline import Stretch, TimeAxis
from viewer.presentation.inks import LIGHT

SVG = "{http://www.w3.org/2000/svg}"
WIDTH = 700.0
BEST, MIDDLE, LAST = (0, 4), (1, 4), (3, 4)
LONG = "A name of a body that is far too long for one line of a column that names bodies"
YEARS = tuple((year / 4, str(2020 + year)) for year in range(4))


def drawing(*rows: tuple[Cell, Cell], lines: tuple[tuple[float, str], ...] = ()) -> ET.Element:
    columns = (TableColumn("Body"), TableColumn("Ratings"))
    table = Table("Ratings", columns, rows, axis=TimeAxis(YEARS, lines))
    return ET.fromstring(time_svg(TimeChart("Title", "Words", table), WIDTH, "c"))


def row(name: str, *stretches: Stretch, text: str = "nothing known") -> tuple[Cell, Cell]:
    return Cell(name), Cell(text, stretches=stretches)


def places(root: ET.Element, **looks: str) -> list[dict[str, float]]:
    """Where rectangles with these looks stand."""
    found = [one.attrib for one in root.iter(f"{SVG}rect")]
    alike = [one for one in found if looks.items() <= one.items()]
    return [{key: float(one[key]) for key in ("x", "y", "width", "height")} for one in alike]


def words(root: ET.Element) -> dict[str, dict[str, str]]:
    return {one.text or "": one.attrib for one in root.iter(f"{SVG}text")}


def test_that_bars_and_what_stands_in_their_place_keep_off_the_edges_of_their_row() -> None:
    root = drawing(row("One", Stretch(0, 0.5, ("Good",), BEST)), row("Two"))
    top = HEAD + 4
    white = places(root, fill=LIGHT.card)
    assert [one["y"] for one in white] == pytest.approx([top + ROW_EDGE, top + ROW + ROW_EDGE])
    assert {round(one["height"], 2) for one in white} == {ROW - 2 * ROW_EDGE}
    first, second = (float(words(root)[one]["y"]) for one in ("Good", "nothing known"))
    assert second - first == pytest.approx(ROW)
    assert top < first - 6 < first < top + ROW


def test_that_words_stand_on_a_ground_that_is_as_wide_as_they_are() -> None:
    root = drawing(row("One", text="no rating"))
    (ground,) = places(root, fill=LIGHT.card)
    at = float(words(root)["no rating"]["x"])
    assert ground["x"] < at < ground["x"] + 2
    assert 30 < ground["width"] < 60


def test_that_the_best_is_dark_the_lowest_heavy_and_what_nobody_knows_is_dashed() -> None:
    stretches = (
        Stretch(0, 0.2, ("Excellent",), BEST), Stretch(0.2, 0.4, ("Good",), MIDDLE),
        Stretch(0.4, 0.6, ("Fair",), (2, 4)), Stretch(0.6, 0.8, ("Poor",), LAST),
        Stretch(0.8, 1, ("not known",)),
    )  # fmt: skip
    root = drawing(row("One", *stretches))
    depths = [one.get("fill-opacity") for one in root.iter(f"{SVG}rect") if one.get("fill-opacity")]
    assert depths == ["1", "0.4", "0.15"]
    edges = [one.attrib for one in root.iter(f"{SVG}rect") if one.get("fill") == "none"]
    assert [one["stroke-width"] for one in edges] == ["0.5", "0.5", "0.5", "1.2", "0.5"]
    assert ["stroke-dasharray" in one for one in edges] == [False] * 4 + [True]
    said = words(root)
    assert said["Excellent"]["fill"] == LIGHT.card
    assert said["Good"]["fill"] == said["Poor"]["fill"] == LIGHT.text
    assert said["not known"]["fill"] == LIGHT.muted
    assert [said[one].get("font-weight") for one in ("Fair", "Poor")] == [None, "600"]


def test_that_a_scale_of_one_level_has_no_lowest() -> None:
    root = drawing(row("One", Stretch(0, 0.5, ("Met",), (0, 1))))
    assert words(root)["Met"]["fill"] == LIGHT.card
    assert "font-weight" not in words(root)["Met"].keys()  # noqa: SIM118 - no mapping
    two = drawing(row("One", Stretch(0, 0.5, ("Not met",), (1, 2))))
    assert words(two)["Not met"]["font-weight"] == "600"


def test_that_a_letter_stands_in_the_middle_of_its_bar_and_words_at_its_beginning() -> None:
    root = drawing(row("One", Stretch(0, 0.5, ("Gd",), BEST), Stretch(0.5, 1, ("Goo",), BEST)))
    first, second = places(root, fill=LIGHT.accent)
    letter, word = words(root)["Gd"], words(root)["Goo"]
    assert letter["text-anchor"] == "middle"
    assert float(letter["x"]) == pytest.approx(first["x"] + first["width"] / 2, abs=0.02)
    assert "text-anchor" not in word
    assert float(word["x"]) == pytest.approx(second["x"] + 4, abs=0.02)


def test_that_a_long_name_stands_in_lines_in_the_middle_of_its_row() -> None:
    root = drawing(row(LONG, Stretch(0, 1, ("Good",), BEST)))
    lines = [(one.text or "", float(one.get("y") or 0)) for one in root.iter(f"{SVG}text")]
    named = [at for said, at in lines if said and said in LONG and said != "Good"]
    assert len(named) > 1
    assert named[1] - named[0] == pytest.approx(LINE, abs=0.02)
    (bar,) = places(root, fill=LIGHT.card)
    assert bar["height"] == pytest.approx(ROW + (len(named) - 1) * LINE - 2 * ROW_EDGE)
    good = next(at for said, at in lines if said == "Good")
    assert sum(named) / len(named) == pytest.approx(good, abs=0.5)


def test_that_frameworks_are_dashed_lines_below_the_years_with_their_names() -> None:
    plain, marked = drawing(row("One")), drawing(row("One"), lines=((0.3, "NEW"),))
    heights = [float(one.get("height") or 0) for one in (plain, marked)]
    assert heights[1] - heights[0] == pytest.approx(HEAD)
    dashed = [one for one in marked.iter(f"{SVG}line") if one.get("stroke-dasharray")]
    assert [one.get("stroke") for one in dashed] == [LIGHT.accent]
    said = words(marked)
    assert float(said["NEW"]["y"]) - float(said["2021"]["y"]) == pytest.approx(HEAD)
    assert float(said["NEW"]["x"]) > float(dashed[0].get("x1") or 0) + 1


def test_that_a_row_below_another_is_set_in() -> None:
    root = drawing(row("Body"), row("\u2003Care"))
    (outer,) = (one for said, one in words(root).items() if said == "Body")
    (inner,) = (one for said, one in words(root).items() if said.strip() == "Care")
    assert float(inner["x"]) > float(outer["x"]) + 5
    assert not re.search("\u2003", ET.tostring(root, encoding="unicode"))
