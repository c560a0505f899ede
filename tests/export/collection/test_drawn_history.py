"""The bars of a history are drawn in the formats that hold pictures, and said in words beside."""

import io
import re
from xml.etree import ElementTree as ET

import docx
import pytest

from tests.export.collection.jobs import JOBS
from viewer.export.pages.time_svg import time_svg
from viewer.export.plain import markdown
from viewer.export.web import writer as web
from viewer.export.word import writer as word
from viewer.presentation.content.time_chart import TimeChart
from viewer.presentation.summary.document import Options, SummaryMetric

SVG = "{http://www.w3.org/2000/svg}"
OPTIONS = Options(landscape=True)


def chart(name: str = "history") -> TimeChart:
    blocks = JOBS[name](OPTIONS).document.blocks
    charts = [one.chart for one in blocks if isinstance(one, SummaryMetric)]
    (found,) = [one for one in charts if isinstance(one, TimeChart)]
    return found


def drawing(name: str = "history") -> ET.Element:
    return ET.fromstring(time_svg(chart(name), 700, "c1"))


def test_that_a_web_page_has_the_drawing_with_its_title_its_words_and_a_table() -> None:
    page = web.write(JOBS["history"](OPTIONS)).data.decode()
    drawings = re.findall(r"<svg.*?</svg>", page, re.DOTALL)
    assert len(drawings) == 2
    assert "Ratings over time, 1 to 40 of 64: Ashford to Town 35" in drawings[0]
    assert all('role="img"' in one and "<desc" in one for one in drawings)
    assert "Poor, 4 March 2013 → Fair, 1 May 2018" in page[page.index("<tbody>") :]
    assert "E Excellent; G Good" in page


def test_that_word_has_the_drawing_as_pictures_with_their_words_and_a_table() -> None:
    opened = docx.Document(io.BytesIO(word.write(JOBS["history"](OPTIONS)).data))
    pictures = opened.inline_shapes
    assert len(pictures) == 3
    described = [one._inline.docPr.get("descr") for one in pictures]
    assert all("The same stands in words in the table below." in one for one in described)
    assert all(one.width <= opened.sections[0].page_width for one in pictures)
    assert len(opened.tables[0].rows) == 65


def test_that_words_are_all_where_they_are_asked_for_and_where_nothing_can_be_drawn() -> None:
    assert "<svg" not in web.write(JOBS["history in words"](OPTIONS)).data.decode()
    assert "Chart:" not in markdown.write(JOBS["history"](OPTIONS)).data.decode()


def test_that_a_drawing_has_each_name_word_year_and_framework() -> None:
    told = [one.text for one in drawing("history of one").iter(f"{SVG}text")]
    assert {"Overall", "Care", "Poor 03/2013", "Fair 05/2018", "2018", "OLD", "NEW"} <= {*told}


def test_that_the_lowest_level_has_a_heavy_edge_and_the_unknown_a_dashed_one() -> None:
    rects = [one.attrib for one in drawing().iter(f"{SVG}rect") if one.get("fill") == "none"]
    assert {one["stroke-width"] for one in rects} == {"0.5", "1.2"}
    assert sum("stroke-dasharray" in one for one in rects) == 3  # two began nobody knows when


@pytest.mark.parametrize("most", [1, 63, 64, 65])
def test_that_parts_have_all_rows_in_order(most: int) -> None:
    whole = chart()
    parts = whole.parts(most)
    assert tuple(row for part in parts for row in part.table.rows) == whole.table.rows
    assert all(len(part.table.rows) <= most for part in parts)
    assert len({part.title for part in parts}) == len(parts)
