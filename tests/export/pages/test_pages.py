"""What stands on paper can be read: large enough, and on the page, whatever the report holds."""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2  # type: ignore[import-untyped] # it has no types
import pytest
from pypdfium2 import raw

from tests.builders import index
from tests.export.documents import TODAY, odd, shipped, steady_index, written
from tests.samples import ODD
from viewer.domain.index import Index
from viewer.export.documents import document_of
from viewer.export.job import Job
from viewer.export.pages.typeset import sheets
from viewer.presentation.summary.document import Form, Options
from viewer.resources import resource

LEAST = 9.0
READ = re.compile(r'json\("([^"]*)"\)')
PAPERS: tuple[dict[str, Any], ...] = (
    {"paper": "a4", "binding": 40},
    {"paper": "a3"},
    {"paper": "us-letter", "landscape": True, "binding": 15},
    {"mono": True},
)
FORMS: tuple[Form, ...] = ("briefing", "summary")


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter on a page: how large it is, in points, and whether all of it is on the page."""

    page: int
    text: str
    size: float
    inside: bool


def letters(pdf: bytes) -> Iterator[Letter]:
    """Every letter that is set, those of charts with what they are scaled by."""
    document = pypdfium2.PdfDocument(pdf)
    for number in range(len(document)):
        page = document[number]
        width, height = page.get_size()
        text, matrix = page.get_textpage(), raw.FS_MATRIX()
        for at in range(text.count_chars()):
            letter = chr(raw.FPDFText_GetUnicode(text, at))
            if letter.isspace() or raw.FPDFText_IsGenerated(text, at) or letter == "\u200b":
                continue
            raw.FPDFText_GetMatrix(text, at, matrix)
            size = raw.FPDFText_GetFontSize(text, at) * math.hypot(matrix.c, matrix.d)
            left, bottom, right, top = text.get_charbox(at)
            inside = left >= 0 and bottom >= 0 and right <= width and top <= height
            yield Letter(number + 1, letter, size, inside)
        text.close()
        page.close()
    document.close()


def all_readable(report: Index, **options: Any) -> bool:
    """Whether every letter is large enough and on its page."""
    found = list(letters(written("pdf", report, **options)))
    assert [item for item in found if item.size < LEAST - 0.01] == []
    assert [item for item in found if not item.inside] == []
    return bool(found)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("options", PAPERS, ids=str)
def test_that_nothing_is_too_small_or_off_any_paper(form: Form, options: dict[str, Any]) -> None:
    assert all_readable(shipped(), form=form, **options)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", sorted(set(ODD) - {"400 findings"}))
def test_that_odd_reports_are_readable_too(name: str, form: Form) -> None:
    assert all_readable(odd(name), form=form)


def test_that_a_briefing_uses_the_room_of_its_page() -> None:
    small = min(item.size for item in letters(_briefing("required parts only")) if item.page == 1)
    sizes = {round(item.size, 1) for item in letters(_briefing("two levels"))}
    assert small == pytest.approx(LEAST)
    assert 10.0 not in sizes
    assert 14.2 in sizes


def _briefing(name: str) -> bytes:
    return written("pdf", odd(name), form="briefing")


def test_that_the_templates_rules_are_the_same_for_every_report() -> None:
    """A rule is part of every style below it: with others, nothing could be set from memory."""
    rules, said = resource("summary.typ").read_text(encoding="utf-8").split("#let doc = ", 1)
    blocks = resource("blocks.typ").read_text(encoding="utf-8")
    assert set(READ.findall(rules + blocks)) == {"setting.json"}
    assert said.rstrip().rsplit("\n#set ", 1)[1].startswith("document(")
    jobs = [Job(made, Options(), TODAY) for made in (shipped(), index(), steady_index())]
    settings = [sheets(job, document_of(job)).setting for job in jobs]
    assert settings[0] == settings[1] == settings[2]
