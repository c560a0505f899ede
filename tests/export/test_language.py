"""Every writer asks one value for the language and the direction of a report."""

import io
import zipfile

import pikepdf
import pytest

from tests.builders import index
from tests.export.documents import job
from viewer.domain.index import Index
from viewer.domain.language import BRITISH_ENGLISH, Language
from viewer.export.formats import FORMATS


def written(tag: str, name: str) -> bytes:
    """A report in a language, in a format."""
    made = index()
    made.__dict__["language"] = Language(tag)  # as a file will say it one day
    return next(item for item in FORMATS if item.id == name).write(job(made)).data


@pytest.mark.parametrize(
    ("tag", "code", "script", "region", "direction"),
    [
        ("en-GB", "en", None, "GB", "ltr"),
        ("cy", "cy", None, None, "ltr"),
        ("ar", "ar", None, None, "rtl"),
        ("he-IL", "he", None, "IL", "rtl"),
        ("az-Arab-IR", "az", "Arab", "IR", "rtl"),
        ("ur-Latn", "ur", "Latn", None, "ltr"),
    ],
)
def test_that_a_tag_tells_language_script_region_and_direction(
    tag: str, code: str, script: str | None, region: str | None, direction: str
) -> None:
    language = Language(tag)
    assert (language.code, language.script, language.region) == (code, script, region)
    assert language.direction == direction


def test_that_no_language_is_guessed() -> None:
    assert Index(index().report).language == BRITISH_ENGLISH


@pytest.mark.parametrize("tag", ["cy", "ar", "en-GB"])
def test_that_a_pdf_says_the_language(tag: str) -> None:
    with pikepdf.open(io.BytesIO(written(tag, "pdf"))) as pdf:
        assert str(pdf.Root.Lang) == tag


@pytest.mark.parametrize(("tag", "direction"), [("cy", "ltr"), ("ar", "rtl")])
def test_that_a_web_page_says_language_and_direction(tag: str, direction: str) -> None:
    assert f'<html lang="{tag}" dir="{direction}">'.encode() in written(tag, "html")


@pytest.mark.parametrize("tag", ["cy", "ar"])
def test_that_word_says_language_and_direction(tag: str) -> None:
    with zipfile.ZipFile(io.BytesIO(written(tag, "docx"))) as parts:
        styles, settings, core = (
            parts.read(name).decode()
            for name in ("word/styles.xml", "word/settings.xml", "docProps/core.xml")
        )
    side = "bidi" if tag == "ar" else "val"
    defaults = styles.partition("</w:docDefaults>")[0]
    assert f'w:{side}="{tag}"' in defaults
    assert ("<w:bidi/>" in defaults) == (tag == "ar")
    assert f'w:{side}="{tag}"' in settings[settings.index("themeFontLang") :]
    assert f"<dc:language>{tag}</dc:language>" in core


@pytest.mark.parametrize(("tag", "turned"), [("cy", False), ("ar", True)])
def test_that_the_columns_of_a_workbook_begin_where_the_language_does(
    tag: str, turned: bool
) -> None:
    with zipfile.ZipFile(io.BytesIO(written(tag, "xlsx"))) as parts:
        for number in range(1, 4):
            sheet = parts.read(f"xl/worksheets/sheet{number}.xml")
            assert (b'rightToLeft="1"' in sheet) is turned
