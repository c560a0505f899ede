"""The documents of a report are looked for beside it, and the places that it names in them."""

from pathlib import Path
from typing import Any

import pytest

from tests.documents import NOTES, put_report
from viewer.store.documents.place_checks import doubts_beside
from viewer.store.problem import FileWarning, Opened
from viewer.store.reading.reader import read_report

FIGURE = "metrics[1].observations[1].sources[1]"


def warnings(file: Path) -> list[FileWarning]:
    """What is worth a second look in the documents of a report."""
    found, plain = read_report(file, more=doubts_beside), read_report(file)
    assert isinstance(found, Opened)
    assert isinstance(plain, Opened)
    return [one for one in found.warnings.listed if one not in plain.warnings.listed]


def told(file: Path) -> list[tuple[str, str]]:
    """Where each warning is, and what it says."""
    return [(one.path, one.sentence) for one in warnings(file)]


def test_that_documents_that_are_as_they_were_are_nothing_to_warn_of(tmp_path: Path) -> None:
    assert told(put_report(tmp_path / "here")) == []


@pytest.mark.parametrize(
    ("changes", "key", "sentence"),
    [
        ({"page": 40}, "page", "“documents/report.pdf” has 3 pages, so there is no page 40."),
        (
            {"end": 5_000},
            "end",
            "Page 2 of “documents/report.pdf” has 110 characters, so no place there ends at 5,000.",
        ),
        (
            {"source": "notes", "page": 2},
            "page",
            "“notes.txt” has 1 page, so there is no page 2.",
        ),
        (
            {"source": "notes", "page": 1, "end": len(NOTES) + 1},
            "end",
            f"Page 1 of “notes.txt” has {len(NOTES)} characters, so no place there ends at"
            f" {len(NOTES) + 1}.",
        ),
    ],
)
def test_that_a_place_that_is_not_there_is_warned_of_in_its_line(
    tmp_path: Path, changes: dict[str, Any], key: str, sentence: str
) -> None:
    (one,) = warnings(put_report(tmp_path / "here", **changes))
    assert (one.path, one.sentence) == (f"{FIGURE}.{key}", sentence)
    assert one.line


def test_that_a_document_that_is_gone_or_another_one_is_warned_of(tmp_path: Path) -> None:
    file = put_report(tmp_path / "here")
    (file.parent / "notes.txt").write_text("Other notes")
    (file.parent / "documents" / "report.pdf").unlink()
    (gone, other) = warnings(file)
    assert (gone.path, other.path) == ("sources[1].file", "sources[2].file")
    assert "is not there" in gone.sentence
    assert "SHA-256 differs" in other.sentence


def test_that_places_in_a_damaged_document_are_said_to_be_unchecked(tmp_path: Path) -> None:
    file = put_report(tmp_path / "here", b"%PDF-1.7 and nothing else")
    assert told(file) == [
        (
            "sources[1].file",
            "“documents/report.pdf” cannot be read: it is damaged, or there is too much in it."
            " The places in it are not checked.",
        )
    ]
