"""The report that a draft would be, and the document that is to lie beside it."""

from hashlib import sha256
from pathlib import Path

from tests.drafts import document, draft, fact, whole
from viewer.extraction.decisions import decided
from viewer.extraction.draft import Accept
from viewer.store.drafts.report_of_draft import (
    LONGEST,
    document_bytes,
    drafted_report,
    report_place,
)
from viewer.store.problem import Opened, Problem


def test_that_an_untouched_draft_is_a_report_that_opens() -> None:
    found = drafted_report(whole())
    assert isinstance(found, Opened)
    assert found.index is not None
    assert all(found.index.undecided.values())


def test_that_the_report_lies_beside_its_document_under_its_name(tmp_path: Path) -> None:
    file = tmp_path / "north.shire.pdf"
    made = whole().model_copy(update={"document": document(name=file.name, file=str(file))})
    assert report_place(made) == tmp_path / "north.shire.inspection.json"


def test_that_the_report_of_what_was_pasted_has_the_name_of_the_body() -> None:
    pasted = document(name="Pasted text", kind="clipboard", pages=1)
    made = whole().model_copy(update={"document": pasted})
    assert report_place(made).name == "Pasted text.inspection.json"
    made = decided(made, Accept(candidates=("fact-body",)))
    assert report_place(made).name == "northshire.inspection.json"


def test_that_a_long_name_of_a_body_is_cut_without_a_joint_at_its_end() -> None:
    pasted = document(name="Pasted text", kind="clipboard", pages=1)
    body = fact("body", f"{'n' * (LONGEST - 1)} Shire")
    made = draft(body, document=pasted)
    made = decided(made, Accept(candidates=("fact-body",)))
    assert report_place(made).name == f"{'n' * (LONGEST - 1)}.inspection.json"


def test_that_only_the_document_that_was_read_is_copied(tmp_path: Path) -> None:
    file = tmp_path / "northshire.pdf"
    file.write_bytes(b"as it was")
    digest = sha256(b"as it was").hexdigest()
    made = whole().model_copy(update={"document": document(file=str(file), sha256=digest)})
    assert document_bytes(made) == b"as it was"
    file.write_bytes(b"changed")
    assert isinstance(document_bytes(made), Problem)
    assert isinstance(document_bytes(whole()), Problem)
