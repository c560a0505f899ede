"""A path leads to a report, to the draft of one, or to a document: its bytes say which."""

import json
from pathlib import Path

import pytest

from tests.documents import PAGES, pdf_of
from tests.drafts import document, whole
from viewer.resources import shipped_report
from viewer.store.any_file import answer_to_any, answer_to_pasted
from viewer.store.collection.collected import Collected
from viewer.store.drafts.draft_file import save_draft
from viewer.store.drafts.draft_text import text_of
from viewer.store.problem import Drafted, Opened, Refused

pytestmark = pytest.mark.usefixtures("home")

PAGE = b"<!doctype html><title>Northshire</title><p>The rate rose to 38% in 2023.</p>"


def read(file: Path) -> Opened | Refused | Drafted | Collected:
    """What a file was read as."""
    return answer_to_any(file).result


def put(folder: Path, name: str, data: bytes) -> Path:
    """A file with these bytes."""
    file = folder / name
    file.write_bytes(data)
    return file


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("northshire.pdf", pdf_of(*PAGES), "pdf"),
        ("a-page.pdf", PAGE, "html"),
        ("northshire.html", PAGE, "html"),
        ("northshire.txt", b"The rate rose to 38% in 2023.", "text"),
        ("northshire.TEXT", b"The rate rose to 38% in 2023.", "text"),
        ("northshire.md", b"The rate rose to 38% in 2023.", "text"),
        ("a-page.html", b" \n" + PAGE, "html"),
    ],
)
def test_that_a_document_becomes_a_draft(tmp_path: Path, name: str, data: bytes, kind: str) -> None:
    found = read(put(tmp_path, name, data))
    assert isinstance(found, Drafted)
    assert (found.draft.document.kind, found.draft.document.name) == (kind, name)
    assert found.text is not None
    assert found.file.name.endswith(".draft.json")


@pytest.mark.parametrize("before", [b"", b" \r\n"])
def test_that_a_draft_is_one_under_any_name_and_with_room_before_it(
    tmp_path: Path, before: bytes
) -> None:
    found = read(put(tmp_path, "x.json", before + text_of(whole())))
    assert isinstance(found, Drafted)
    assert found.draft == whole()


def test_that_a_report_opens_as_a_report_under_any_name(tmp_path: Path) -> None:
    data = shipped_report().read_bytes()
    assert isinstance(read(put(tmp_path, "report.json", data)), Opened)
    assert isinstance(read(put(tmp_path, "report.txt", data)), Opened)


@pytest.mark.parametrize(
    "data",
    [
        b'{"format": "inspection-report",',
        b' \n{"format": "inspection-report",',
        b"",
        b"no report at all",
    ],
)
def test_that_what_is_neither_tells_its_problems(tmp_path: Path, data: bytes) -> None:
    assert isinstance(read(put(tmp_path, "x.json", data)), Refused)


def test_that_a_file_that_is_not_there_is_told_as_ever(tmp_path: Path) -> None:
    found = read(tmp_path / "northshire.pdf")
    assert isinstance(found, Refused)
    assert found.unreadable


def test_that_a_draft_opens_with_its_document(tmp_path: Path) -> None:
    first = read(put(tmp_path, "northshire.pdf", pdf_of(*PAGES)))
    assert isinstance(first, Drafted)
    file = tmp_path / "northshire.draft.json"
    assert save_draft(first.draft, file) is None
    again = read(file)
    assert isinstance(again, Drafted)
    assert (again.file, again.draft, again.notice) == (file, first.draft, "")
    assert again.text == first.text


def test_that_a_draft_without_its_document_opens_and_says_so(tmp_path: Path) -> None:
    made = whole().model_copy(update={"document": document(file=str(tmp_path / "gone.pdf"))})
    file = tmp_path / "northshire.draft.json"
    assert save_draft(made, file) is None
    found = read(file)
    assert isinstance(found, Drafted)
    assert found.text is None
    assert found.notice == ""


def test_that_a_damaged_draft_is_told_in_a_sentence(tmp_path: Path) -> None:
    found = read(put(tmp_path, "x.draft.json", json.dumps({"format": "inspection-draft"}).encode()))
    assert isinstance(found, Refused)


def test_that_what_is_pasted_becomes_a_draft_that_has_no_file() -> None:
    found = answer_to_pasted(PAGE.decode(), "", Path("the clipboard")).result
    assert isinstance(found, Drafted)
    assert found.draft.document.file is None
    nothing = answer_to_pasted("", " ", Path("the clipboard")).result
    assert isinstance(nothing, Refused)
