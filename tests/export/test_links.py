"""A source's address is a link with the words of its source, in every format that has links."""

import io
import re
from html import unescape

import docx
import pikepdf
import pytest

from tests.builders import report, source
from tests.export.documents import job
from tests.export.spoken import heard, in_pdf, in_web_page, in_word, said
from viewer.domain.index import Index
from viewer.export.documents import document_of
from viewer.export.formats import format_named
from viewer.export.job import Job

ADDRESS = "https://example.org/reports/harbour_(2017)?part=a&page=2#top"
WORDS = f"Summary page, {ADDRESS}"


def wanted(address: str = ADDRESS) -> Job:
    """A summary of a report whose only source has this address."""
    return job(Index(report(sources=[source(title="Summary page", address=address)])))


def written(format_id: str, address: str = ADDRESS) -> bytes:
    """The summary in a format."""
    return format_named(format_id).write(wanted(address)).data


def test_that_a_web_page_leads_to_it() -> None:
    page = written("html").decode()
    found = re.findall(r'<a href="([^"#][^"]*)">(.*?)</a>', page)
    assert [
        (unescape(to), heard(re.sub("<[^>]*>", "", unescape(words)))) for to, words in found
    ] == [(ADDRESS, heard(WORDS))]


def test_that_a_word_file_leads_to_it() -> None:
    made = docx.Document(io.BytesIO(written("docx")))
    links = [link for paragraph in made.paragraphs for link in paragraph.hyperlinks]
    assert [(link.url, link.text) for link in links] == [(ADDRESS, WORDS)]


def test_that_a_pdf_leads_to_it_with_a_tag() -> None:
    with pikepdf.open(io.BytesIO(written("pdf"))) as pdf:
        notes = [note for page in pdf.pages for note in page.get("/Annots", [])]
        assert {str(note.A.URI) for note in notes} == {ADDRESS}
        assert all("/StructParent" in note and "/Contents" in note for note in notes)


def test_that_markdown_leads_to_it() -> None:
    assert f"](<{ADDRESS}>)" in written("md").decode()


@pytest.mark.parametrize("address", ["javascript:alert(1)", "Mill Lane 7", "https://a@example.org"])
@pytest.mark.parametrize("format_id", ["html", "md", "docx", "pdf"])
def test_that_what_is_no_web_address_stays_words(format_id: str, address: str) -> None:
    data = written(format_id, address)
    assert b'href="java' not in data
    assert b'href="https:' not in data
    assert b"](<" not in data
    assert b"/URI" not in data


@pytest.mark.parametrize(
    ("format_id", "read"), [("html", in_web_page), ("docx", in_word), ("pdf", in_pdf)]
)
def test_that_a_link_says_what_the_document_does(format_id: str, read: object) -> None:
    assert callable(read)
    texts = "".join(map(heard, said(document_of(wanted()))))
    assert heard(read(written(format_id))) == texts
