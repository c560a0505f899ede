"""A minus is never parted from its figure on any page, and data has the minus of a keyboard."""

import io
import re
import zipfile
from html import unescape

import pytest

from tests.builders import finding, index, metric, observation
from tests.export.documents import job
from viewer.domain.index import Index
from viewer.export.documents import document_of
from viewer.export.formats import format_named
from viewer.export.pages.typeset import sheets
from viewer.presentation.summary.document import Form

PARTABLE = re.compile(r"[−+](?=[\d£])|(?<=[\s(])-(?=[\d£])")
"""A sign that a line may end after: nothing binds it to what follows."""

DRAWING = re.compile(r"<svg.*?</svg>", re.DOTALL)


def report() -> Index:
    """A report with money and points below nothing."""
    money = metric(
        observation("-250000.10", "2015-16"), observation("-90.50"),
        observation("-1234.5", whose="average"), id="money", unit="pounds", headline=True,
    )  # fmt: skip
    rate = metric(observation("-5", "2015-16"), observation("2.1"), id="share", headline=True)
    return index(metrics=[money, rate], findings=[finding(text="It fell (-£90.50) by -5 points.")])


def written(name: str, form: Form) -> bytes:
    """The report in a format."""
    return format_named(name).write(job(report(), form=form)).data


def text_of_pdf(form: Form) -> str:
    """The words that the print engine sets; in drawings it breaks no lines."""
    made = job(report(), form=form)
    return DRAWING.sub("", sheets(made, document_of(made)).words)


def text_of_word(data: bytes) -> str:
    """The text of every run, each run apart."""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        body = parts.read("word/document.xml").decode()
    return "\n".join(map(unescape, re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", body)))


def text_of_page(data: bytes) -> str:
    """The text of a web page's body, outside its drawings, where no line is broken."""
    body = DRAWING.sub("", data.decode().partition("<body")[2])
    return unescape(re.sub(r"<[^>]+>", "\n", body))


READERS = {"docx": text_of_word, "html": text_of_page}


@pytest.mark.parametrize("form", ["summary", "briefing"])
@pytest.mark.parametrize("name", ["pdf", *READERS])
def test_that_no_line_of_a_page_can_end_between_a_sign_and_its_figure(
    name: str, form: Form
) -> None:
    text = READERS[name](written(name, form)) if name in READERS else text_of_pdf(form)
    assert "−" in text
    assert not PARTABLE.findall(text)


def test_that_values_in_data_have_the_minus_of_a_keyboard() -> None:
    data = written("csv", "summary").decode("utf-8-sig")
    assert ",-250000.10,pounds," in data
    assert "\u2060" not in data
