"""A page that a server sent in place of a document is named, and is no document."""

import pytest

from viewer.extraction.source_text import SourceText
from viewer.store.documents.document_reader import read_bytes
from viewer.store.problem import Problem


def page(title: str, heading: str, words: str = "Try again, or go home.") -> bytes:
    """A web page."""
    head = f"<html><head><title>{title}</title></head>"
    return f"{head}<body><h1>{heading}</h1><p>{words}</p></body></html>".encode()


@pytest.mark.parametrize(
    ("title", "heading", "told"),
    [
        ("Harbour reports", "Report not found", "Report not found"),
        ("404 Not Found", "nginx", "404 Not Found"),
        ("Harbours", "The page cannot be displayed", "The page cannot be displayed"),
        ("Access denied", "Sorry", "Access denied"),
        (
            "Harbours",
            "This document is no longer available",
            "This document is no longer available",
        ),
    ],
)
def test_that_the_page_of_an_error_is_no_document(title: str, heading: str, told: str) -> None:
    found = read_bytes(page(title, heading), "harbour.pdf")
    assert isinstance(found, Problem)
    assert found.sentence == (
        f"“harbour.pdf” is not the document: it is a page of a website that says “{told}”."
        " Download the document again."
    )


def test_that_a_page_beside_a_report_is_shown_whatever_it_says() -> None:
    made = read_bytes(page("Harbours", "Report not found"), "harbour.html", to_check=False)
    assert isinstance(made, SourceText)


@pytest.mark.parametrize(
    ("heading", "words"),
    [
        ("Report not found", "Piers and lamps. " * 200),
        ("400 boats were inspected", "Piers are good."),
        ("Inspection of Northshire harbour", "The page was not found to be good."),
    ],
)
def test_that_a_report_which_has_such_words_is_read(heading: str, words: str) -> None:
    made = read_bytes(page("Harbours", heading, words), "harbour.html")
    assert isinstance(made, SourceText)
