"""A document is looked for beside its report, and nowhere else."""

import os
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from viewer.domain.sources import Source
from viewer.store.documents.beside import document_beside
from viewer.store.problem import Problem

DATA = b"the document"
DIGEST = sha256(DATA).hexdigest()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a report, one below it, and the document outside of both."""
    (tmp_path / "reports" / "documents").mkdir(parents=True)
    (tmp_path / "outside.pdf").write_bytes(DATA)
    return tmp_path / "reports"


def found(folder: Path, name: str, digest: str = DIGEST) -> bytes | str:
    """What a source's file brings: its bytes or a sentence."""
    answer = document_beside(folder / "x.inspection.json", name, digest)
    return answer.sentence if isinstance(answer, Problem) else answer


@pytest.mark.parametrize("name", ["report.pdf", "documents/report.pdf"])
def test_that_a_document_beside_the_report_or_below_is_found(folder: Path, name: str) -> None:
    (folder / name).write_bytes(DATA)
    assert found(folder, name) == DATA


def test_that_a_report_that_is_a_link_leads_to_the_folder_of_the_link(folder: Path) -> None:
    (folder / "report.pdf").write_bytes(DATA)
    (folder.parent / "link").symlink_to(folder)
    assert found(folder.parent / "link", "report.pdf") == DATA


def test_that_a_link_within_the_folder_is_followed(folder: Path) -> None:
    (folder / "documents" / "report.pdf").write_bytes(DATA)
    (folder / "report.pdf").symlink_to(folder / "documents" / "report.pdf")
    assert found(folder, "report.pdf") == DATA


def _link_out(folder: Path) -> str:
    (folder / "report.pdf").symlink_to(folder.parent / "outside.pdf")
    return "report.pdf"


def _linked_folder(folder: Path) -> str:
    (folder / "elsewhere").symlink_to(folder.parent)
    return "elsewhere/outside.pdf"


def _chain_of_links(folder: Path) -> str:
    (folder / "second").symlink_to(folder.parent / "outside.pdf")
    (folder / "first.pdf").symlink_to(folder / "second")
    return "first.pdf"


def _device(folder: Path) -> str:
    (folder / "report.pdf").symlink_to("/dev/zero")
    return "report.pdf"


@pytest.mark.parametrize("lead", [_link_out, _linked_folder, _chain_of_links, _device])
def test_that_nothing_out_of_the_folder_is_opened(
    folder: Path, lead: Callable[[Path], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    name = lead(folder)
    monkeypatch.setattr("viewer.store.documents.beside.loaded", lambda file: pytest.fail(str(file)))
    assert "outside the report’s folder" in str(found(folder, name))


@pytest.mark.parametrize("name", ["../outside.pdf", "/etc/passwd", "documents/../../outside.pdf"])
def test_that_names_that_lead_out_are_refused_by_the_format_and_by_the_disk(
    folder: Path, name: str
) -> None:
    with pytest.raises(ValueError, match="the name of a file beside this one"):
        Source.model_validate({"id": "x", "title": "x", "file": name})
    assert "outside the report’s folder" in str(found(folder, name))


def test_that_a_pipe_is_not_waited_for(folder: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("there are no pipes with a name in a folder")
    os.mkfifo(folder / "report.pdf")
    assert found(folder, "report.pdf") == (
        "“report.pdf” cannot be shown. This is a pipe, not a file. Save the report to a file first."
    )


def test_that_each_way_to_be_wrong_is_a_sentence_with_what_to_do(folder: Path) -> None:
    (folder / "other.pdf").write_bytes(b"another")
    with (folder / "large.pdf").open("wb") as large:
        large.truncate(50_000_001)
    (folder / "loop.pdf").symlink_to("loop.pdf")
    assert found(folder, "none.pdf") == (
        "“none.pdf” is not there. Put the document into the report’s folder under this name."
    )
    assert found(folder, "other.pdf") == (
        "“other.pdf” is not the document that this report was written from: it has been changed or"
        " replaced since (its SHA-256 differs). Put the original into the report’s folder."
    )
    assert found(folder, "large.pdf") == (
        "“large.pdf” is larger than 50 MB, the most that is shown here. Open it in another program."
    )
    assert found(folder, "documents").__str__().endswith("This is a folder, not a file.")
    assert isinstance(found(folder, "loop.pdf"), str)
    assert isinstance(found(folder, "a" * 5_000), str)
    assert isinstance(found(folder, "other.pdf/report.pdf"), str)
