"""How wide, how high and how large everything is in each format: on record, changed on purpose."""

import io
import json
import re
import zipfile
from collections.abc import Iterator
from typing import Any

import pytest

from tests.export.collection.jobs import JOBS
from tests.export.documents import job, recorded, steady_index
from viewer.export.documents import document_of
from viewer.export.job import AnyJob, DocumentJob
from viewer.export.pages.typeset import sheets
from viewer.export.tables import xlsx
from viewer.export.word import writer as word
from viewer.export.word.page import EARLIEST
from viewer.presentation.summary.document import Options

FLAT = Options(landscape=True)
MADE: dict[str, AnyJob] = {
    "summary": job(index=steady_index()),
    "briefing": job(form="briefing", index=steady_index()),
    "matrix": JOBS["matrix"](FLAT),
    "history": JOBS["history of one"](FLAT),
}
SIZED = re.compile(r"<cols>.*?</cols>|<(?:pane|pageMargins|pageSetup|sheetFormatPr)\b[^>]*/>")


def numbers(value: Any, place: str = "") -> Iterator[str]:
    """Each number of what is set, with its place; those of a list in one line."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from numbers(item, f"{place}.{key}")
    elif isinstance(value, list):
        if value and all(isinstance(item, int | float) for item in value):
            yield f"{place}: {' '.join(f'{item:.2f}' for item in value)}"
            return
        for number, item in enumerate(value):
            yield from numbers(item, f"{place}[{number}]")
    elif isinstance(value, int | float):
        yield f"{place}: {value:.2f}"


@pytest.mark.parametrize("name", MADE)
def test_that_pages_are_set_as_recorded(name: str) -> None:
    made = MADE[name]
    paper = made.paper if isinstance(made, DocumentJob) else None
    found = sheets(made, paper or document_of(made))
    content = json.loads(found.content)
    content["blocks"] = [one for one in content["blocks"] if one.get("part") != "SummaryHeading"]
    text = "\n".join([*numbers(found.setting), *numbers(content)]) + "\n"
    assert text == recorded(f"{name}.layout.txt", text)


@pytest.mark.parametrize("name", ["summary", "history"])
def test_that_sheets_are_laid_out_as_recorded(name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(xlsx.write(MADE[name]).data)) as book:
        told = []
        for part in sorted(one for one in book.namelist() if one.startswith("xl/worksheets/s")):
            sheet = book.read(part).decode()
            rows = re.findall(r'<row r="(\d+)"[^>]*? ht="([\d.]+)"', sheet)
            heights = " ".join(f"{row}={height}" for row, height in rows)
            told += [part, *SIZED.findall(sheet), heights]
    text = "\n".join(told) + "\n"
    assert text == recorded(f"{name}.sheets.txt", text)


@pytest.mark.parametrize("name", ["summary", "briefing"])
def test_that_word_has_its_styles_its_lists_and_its_page_as_recorded(name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(word.write(MADE[name]).data)) as parts:
        styles = parts.read("word/styles.xml").decode()
        lists = parts.read("word/numbering.xml").decode()
        body = parts.read("word/document.xml").decode()
        assert {one.date_time for one in parts.infolist()} == {EARLIEST} == {(1980, 1, 1, 0, 0, 0)}
    ours = re.findall(
        r'<w:style w:type="(?:paragraph|table)" w:customStyle="1".*?</w:style>', styles, re.DOTALL
    )
    ours += re.findall(r"<w:docDefaults>.*?</w:docDefaults>", styles, re.DOTALL)
    known = r'<w:style [^>]*w:styleId="(?:Normal|Title|Heading[12])".*?</w:style>'
    ours += re.findall(known, styles, re.DOTALL)
    marks = r'<w:abstractNum [^>]*w:abstractNumId="9\d".*?</w:abstractNum>'
    ours += re.findall(marks, lists, re.DOTALL)
    ours += sorted({*re.findall(r"<w:sectPr.*?</w:sectPr>", body, re.DOTALL)})
    ours += re.findall(r"<w:gridCol [^>]*>", body)
    ours += re.findall(r"<wp:extent [^>]*>", body)
    plain = (re.sub(r'\s+xmlns:\w+="[^"]*"|\s*\n\s*|w:rsid\w+="\w+"', "", one) for one in ours)
    text = "\n".join(plain) + "\n"
    assert text == recorded(f"{name}.word-looks.txt", text)
