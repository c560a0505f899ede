"""Charts on paper are kept as files: to change one, change it knowingly.

`REGENERATE_GOLDEN=1` writes the files anew; then look at every one that differs.
"""

import os
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.builders import AVERAGE, metric, observation
from tests.golden.charts.cases import HOSTILE, LONG_NAME, alone, cases
from viewer.domain.metrics import Comparator
from viewer.export.drawing.svg import FONT, chart_svg, picture_svg, wrapped
from viewer.presentation.charts.measure import table_measure
from viewer.presentation.content.chart import ChartSpec

HERE = Path(__file__).parent
CASES = cases()
SVG = "{http://www.w3.org/2000/svg}"
ALLOWED = {
    "svg": {"width", "height", "viewBox", "role", "aria-labelledby"},
    "title": {"id"},
    "desc": {"id"},
    "g": {"transform"},
    "rect": {"x", "y", "width", "height", "fill", "stroke", "stroke-width", "stroke-dasharray"},
    "line": {"x1", "y1", "x2", "y2", "stroke", "stroke-width"},
    "circle": {"cx", "cy", "r", "fill", "stroke", "stroke-width"},
    "polygon": {"points", "fill", "stroke", "stroke-width"},
    "polyline": {"points", "fill", "stroke", "stroke-width", "stroke-dasharray"},
    "text": {"x", "y", "font-family", "font-size", "fill", "text-anchor", "font-weight",
             "font-style"},
}  # fmt: skip
every_case = pytest.mark.parametrize("name", CASES)
ODD_NAMES = {
    "markup": HOSTILE,
    "controls": "a\x00b\x08c\x0bd\x1fe\ufffef\tg\nh\x85i",
    "directions": "\u202eabc\u202c\u2066def\u2069\u200f",
    "emoji": "\U0001f9d1\u200d⚖️ \U0001f469\U0001f3fd\u200d\U0001f4bb",
    "endless": "x" * 10_000,
    "wordy": "many words " * 900,
}


def texts(svg: str) -> list[str]:
    """The words that a reader sees."""
    return [item.text or "" for item in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def named(words: str) -> ChartSpec:
    """A chart in which everything has this name."""
    figures = (observation("55.2", "2015-16"), observation("62.3"))
    compared = (Comparator(id=AVERAGE, title=words, kind="average"),)
    return alone(metric(*figures, observation(60, whose=AVERAGE), title=words), compared)


@every_case
def test_that_a_chart_is_as_it_was(name: str) -> None:
    file = HERE / f"{name}.svg"
    drawn = chart_svg(CASES[name])
    if os.environ.get("REGENERATE_GOLDEN"):
        file.write_text(drawn, encoding="utf-8")
    assert drawn == file.read_text(encoding="utf-8")


def test_that_no_kept_chart_is_left_over() -> None:
    assert {file.stem for file in HERE.glob("*.svg")} == set(CASES)


@every_case
def test_that_a_chart_is_made_of_plain_shapes(name: str) -> None:
    for item in ElementTree.fromstring(chart_svg(CASES[name])).iter():
        kind = item.tag.removeprefix(SVG)
        assert kind in ALLOWED
        assert set(item.attrib) <= ALLOWED[kind]


@every_case
def test_that_a_chart_names_title_source_and_alternative(name: str) -> None:
    spec, root = CASES[name], ElementTree.fromstring(chart_svg(CASES[name]))
    assert root.findtext(f"{SVG}title") == spec.title
    assert root.findtext(f"{SVG}desc") == spec.alternative
    shown = " ".join(texts(chart_svg(spec)))
    assert " ".join(spec.footer.split()) in shown
    assert " ".join(spec.title.split())[:60] in shown


@every_case
def test_that_no_words_reach_out_of_a_chart(name: str) -> None:
    root = ElementTree.fromstring(chart_svg(CASES[name]))
    for item in root.iter(f"{SVG}text"):
        weight = "strong" if item.get("font-weight") else "body"
        size = float(item.get("font-size", ""))
        width = table_measure(item.text or "", "strong" if weight == "strong" else "body") * size
        share = {"start": 0.0, "middle": 0.5, "end": 1.0}[item.get("text-anchor", "start")]
        left = float(item.get("x", "")) - width * share
        assert left >= -0.5
        assert left + width <= float(root.get("width", "")) + 0.5


@pytest.mark.parametrize("words", ODD_NAMES.values(), ids=ODD_NAMES)
def test_that_hostile_names_stay_words(words: str) -> None:
    svg = chart_svg(named(words))
    root = ElementTree.fromstring(svg)
    assert {item.tag.removeprefix(SVG) for item in root.iter()} <= set(ALLOWED)
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", svg)
    assert "62.3% Harbour Service" in texts(svg)


@pytest.mark.parametrize("words", ODD_NAMES.values(), ids=ODD_NAMES)
def test_that_a_title_of_any_length_takes_a_few_lines(words: str) -> None:
    lines = wrapped(words, 30)
    assert 1 <= len(lines) <= 6
    assert all(table_measure(line, "body") <= 30 for line in lines)


def test_that_a_title_too_long_shows_that_it_goes_on() -> None:
    assert wrapped("many words " * 900, 30)[-1].endswith("…")


def test_that_a_name_of_120_characters_is_whole_in_the_title() -> None:
    assert len(LONG_NAME) == 120
    shown = " ".join(texts(chart_svg(CASES["odd-long-name"])))
    assert LONG_NAME in shown
    assert "17.5%" in shown


def test_that_a_family_with_a_number_in_its_name_is_in_quotation_marks() -> None:
    assert all(re.fullmatch(r"'[^']+'|[A-Za-z-]+", name) for name in FONT.split(", "))


def test_that_two_charts_of_a_page_have_different_ids() -> None:
    spec = CASES["odd-billions"]
    one, two = (picture_svg(spec, 640, 400, 14, prefix) for prefix in ("a-", "b-"))
    ids = re.compile(r' id="([^"]+)"')
    assert not set(ids.findall(one)) & set(ids.findall(two))
