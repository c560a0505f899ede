"""Whatever a report says, every format writes it, and what it wrote can be opened again."""

import csv
import io
import zipfile
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pikepdf
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.export.documents import TODAY, WILD, hostile
from viewer.domain.index import Index
from viewer.export.formats import FORMATS, Format
from viewer.export.job import Job
from viewer.presentation.summary.document import Form, Options
from viewer.store.problem import Opened
from viewer.store.reading.reader import parse_report

WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=80)
ENDLESS = "W" * 9_990
"""A text holds 20,000 letters, and one in the report says it twice."""


def _zip_of_xml(data: bytes, _: Index) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        assert parts.testzip() is None
        for name in parts.namelist():
            if name.endswith((".xml", ".rels")):
                ElementTree.fromstring(parts.read(name))


def _report_of(data: bytes, index: Index) -> None:
    opened = parse_report(data, Path("again"))
    assert isinstance(opened, Opened)
    assert opened.report == index.report


def _pdf(data: bytes, index: Index) -> None:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert len(pdf.pages) >= 1
        inside = pdf.attachments[next(iter(pdf.attachments))].get_file().read_bytes()
    _report_of(inside, index)  # what a PDF carries is unpacked elsewhere, and tested there


def _html(data: bytes, _: Index) -> None:
    HTMLParser().feed(data.decode())
    assert b"<script" not in data.lower()


def _table(data: bytes, _: Index) -> None:
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert len({len(row) for row in rows}) == 1


def _text(data: bytes, _: Index) -> None:
    assert "\x00" not in data.decode()


OPENED: dict[str, Callable[[bytes, Index], None]] = {
    "pdf": _pdf,
    "html": _html,
    "docx": _zip_of_xml,
    "xlsx": _zip_of_xml,
    "csv": _table,
    "md": _text,
    "txt": _text,
    "json": _report_of,
}


def written(item: Format, words: str, form: Form = "summary") -> None:
    """Write a report that says these words everywhere, and open what was written."""
    index = hostile(words)
    data = item.write(Job(index, Options(form=form), TODAY)).data
    OPENED[item.id](data, index)


def test_that_every_format_is_tried() -> None:
    assert set(OPENED) == {item.id for item in FORMATS}


@pytest.mark.parametrize("item", FORMATS, ids=lambda item: item.id)
@settings(max_examples=3, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(words=WORDS)
@example(words="\u202e\u2066\u200f\u200d\ufeff")
@example(words="\U0001f9d1\u200d⚖️ \U000e0001 e\u0301\u0302\u0303")
@example(words="\x00\x01\x1b[31m\x7f\x85")
def test_that_any_words_are_written_and_opened_again(item: Format, words: str) -> None:
    if words.strip():  # a blank text is refused when a report is read
        written(item, words)


@pytest.mark.parametrize("item", FORMATS, ids=lambda item: item.id)
def test_that_an_endless_word_everywhere_is_written_and_opened_again(item: Format) -> None:
    whole = ENDLESS[:2_000] if item.id == "pdf" else ENDLESS  # 200 pages would say no more
    written(item, whole, "summary")
    written(item, ENDLESS[:2_000], "briefing")


@pytest.mark.parametrize("words", WILD[:-1])
def test_that_hostile_words_neither_stop_a_pdf_nor_lose_its_report(words: str) -> None:
    written(FORMATS[0], words)
