"""Only the document that was read is the document of a draft, wherever it is now."""

from hashlib import sha256
from pathlib import Path

from tests.drafts import document, whole
from viewer.extraction.source_text import SourceText
from viewer.store.drafts.finding import document_in
from viewer.store.problem import Problem


def test_that_a_document_is_known_by_its_bytes_and_no_other_is_taken(tmp_path: Path) -> None:
    file = tmp_path / "elsewhere.txt"
    file.write_bytes(b"What was read.")
    made = whole().model_copy(
        update={"document": document(sha256=sha256(b"What was read.").hexdigest())}
    )
    found = document_in(made, file)
    assert isinstance(found, SourceText)
    assert found.sha256 == made.document.sha256
    file.write_bytes(b"What was changed.")
    changed = document_in(made, file)
    assert isinstance(changed, Problem)
    assert changed.sentence.startswith("“elsewhere.txt” is not the document that was read")
    assert isinstance(document_in(made, tmp_path / "nowhere.txt"), Problem)
