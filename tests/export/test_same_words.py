"""A PDF, a web page and a Word file of one document say the same words in the same order."""

from datetime import date

import pytest

from tests.export.documents import (
    HOSTILE,
    WILD,
    hostile,
    job,
    odd,
    shipped,
    steady_index,
    written,
)
from tests.export.spoken import heard, in_pdf, in_web_page, in_word, said
from tests.samples import ODD
from viewer.domain.index import Index
from viewer.export.documents import document_of
from viewer.export.job import Job
from viewer.export.pages.page_filling import planned
from viewer.export.pages.pdf import OnePage
from viewer.presentation.summary.briefing import briefing
from viewer.presentation.summary.document import Form, SummaryDocument

FORMS: tuple[Form, ...] = ("summary", "briefing")
TODAY = date(2026, 11, 24)
RIGHT_TO_LEFT = {"Arabic names", "Hebrew names"}
READ = {"html": in_web_page, "docx": in_word, "pdf": in_pdf}


def report(name: str) -> Index:
    """A report by its name: the shipped one, the steady one, or an odd one."""
    if name == "shipped":
        return shipped()
    return steady_index() if name == "steady" else odd(name)


def read(wanted: Job, format_id: str) -> str:
    """What the file of a format says."""
    data = written(format_id, wanted.index, form=wanted.options.form)
    return heard(READ[format_id](data))


def assert_says(found: str, document: SummaryDocument) -> None:
    """Sentence by sentence: each follows the one before it, and nothing stands between or after."""
    at, before = 0, ""
    for text in said(document):
        words = heard(text)
        assert found[at : at + len(words)] == words, f"after {before!r}"
        at, before = at + len(words), text
    assert found[at:] == ""


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("format_id", ["html", "docx"])
@pytest.mark.parametrize("name", ["shipped", "steady", *ODD])
def test_that_a_file_says_what_its_document_does(name: str, format_id: str, form: Form) -> None:
    wanted = job(report(name), form=form)
    assert_says(read(wanted, format_id), document_of(wanted))


def assert_pdf_says(name: str, found: str, document: SummaryDocument) -> None:
    """As `assert_says`; of a script that a page holds in the order of the eye, every letter."""
    if name in RIGHT_TO_LEFT:
        assert sorted(found) == sorted("".join(map(heard, said(document))))
    else:
        assert_says(found, document)


@pytest.mark.parametrize("name", ["shipped", "steady", *ODD])
def test_that_the_tags_of_a_summary_say_what_its_document_does(name: str) -> None:
    wanted = job(report(name))
    assert_pdf_says(name, read(wanted, "pdf"), document_of(wanted))


@pytest.mark.parametrize("name", ["shipped", "steady", *ODD])
def test_that_the_tags_of_a_briefing_say_all_that_is_kept(name: str) -> None:
    wanted = job(report(name), form="briefing")
    found = read(wanted, "pdf")
    plan = planned(wanted.index, OnePage(wanted).fits)
    assert_pdf_says(name, found, briefing(wanted.index, TODAY, plan.kept, plan.name))


@pytest.mark.parametrize(
    ("format_id", "words"), [("html", words) for words in HOSTILE] + [("docx", w) for w in WILD]
)
def test_that_hostile_words_are_said_alike(format_id: str, words: str) -> None:
    wanted = job(hostile(words))
    assert_says(read(wanted, format_id), document_of(wanted))
