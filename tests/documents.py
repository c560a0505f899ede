"""Documents beside a report, and reports that name places in them: all of our own making."""

import json
from functools import cache
from hashlib import sha256
from pathlib import Path
from types import ModuleType
from typing import Any

import typst

from viewer.store.documents.page import PageWanted
from viewer.store.second_process import answer_of

PAGES = (
    "= Inspection of Northshire\nThe service was rated *Good* in 2024.",
    "In 38 of 48 cases (79%) the *assessment* of risk was sufficient.\n\n"
    "The board does not see figures by ethnicity.",
    "The service should give the board figures within six months.",
)
NOTES = "Notes of the visit\r\n\r\nThe team met 14 children 😀 and 9 parents.\r\nEnd.\r\n"


@cache
def pdf_of(*pages: str, setup: str = "") -> bytes:
    """A PDF with a page for each of these texts in Typst's markup."""
    source = f"#set page(width: 300pt, height: 200pt)\n{setup}\n" + "\n#pagebreak()\n".join(pages)
    made = typst.compile(source.encode(), ignore_system_fonts=True)
    assert isinstance(made, bytes)
    return made


def answer_remembered(
    program: ModuleType, given: bytes, *_progress_and_patience: object
) -> tuple[int, bytes]:
    """What a process of its own answers, which is asked once: it depends on nothing else."""
    return _answer_of(program, given)


@cache
def _answer_of(program: ModuleType, given: bytes) -> tuple[int, bytes]:
    return answer_of(program, given, seconds=120)


def wanted(file: Path, number: int = 1, *places: tuple[int, int], data: bytes = b"") -> PageWanted:
    """A page of a document that lies beside a report; `data` is what it is said to hold."""
    digest = sha256(data or file.read_bytes()).hexdigest()
    return PageWanted(file.parent / "x.inspection.json", file.name, digest, number, places)


def put_report(folder: Path, pdf: bytes | None = None, **changes: Any) -> Path:
    """Put a report into a folder, with a PDF and a text beside it that it names places in.

    `changes` are made to the reference that the only metric rests on.
    """
    pdf = pdf or pdf_of(*PAGES)
    (folder / "documents").mkdir(parents=True)
    (folder / "documents" / "report.pdf").write_bytes(pdf)
    (folder / "notes.txt").write_bytes(NOTES.encode())
    files = {"report": ("documents/report.pdf", pdf), "notes": ("notes.txt", NOTES.encode())}
    file = folder / "northshire.inspection.json"
    file.write_text(json.dumps(_report(files, changes)), "utf-8")
    return file


def _report(files: dict[str, tuple[str, bytes]], changes: dict[str, Any]) -> dict[str, Any]:
    sources = [
        {"id": name, "title": f"The {name}", "file": file, "sha256": sha256(data).hexdigest()}
        for name, (file, data) in files.items()
    ]
    at, end = NOTES.index("The team met"), NOTES.index("parents.")
    notes = {"source": "notes", "locator": "line 3", "page": 1, "start": at, "end": end + 8}
    levels = [{"id": label.lower(), "label": label} for label in ("Good", "Poor")]
    about = {"id": "northshire", "title": "Northshire", "inspectorate": "Example Inspectorate"}
    figure = {"value": 79, "basis": "stated", "sources": [_place(2, 0, 23) | changes]}
    return {
        "format": "inspection-report",
        "version": 2,
        "report": {**about, "subject": {"name": "Northshire"}},
        "sources": [*sources, {"id": "web", "title": "A page without a file"}],
        "scales": [{"id": "two", "title": "Two levels", "levels": levels}],
        "criteria": [
            {"id": "overall", "title": "Overall", "scale": "two",
             "rating": {"level": "good", "sources": [_place(1, 26, 61)]}},
        ],
        "findings": [
            {"id": "board", "kind": "weakness", "title": "The board lacks figures",
             "text": "It sees none by ethnicity.",
             "sources": [_place(2, 66, 110), _place(3, 0, 62)]},
            {"id": "web", "kind": "strength", "text": "It is on the web.",
             "sources": [{"source": "web", "locator": "paragraph 1"}]},
        ],
        "metrics": [
            {"id": "risk", "title": "Sufficient assessment", "unit": "percent", "better": "higher",
             "headline": True, "observations": [figure]},
        ],
        "profile": [{"label": "People met", "values": ["14 children"], "sources": [notes]}],
    }  # fmt: skip


def _place(page: int, start: int, end: int) -> dict[str, Any]:
    place = {"source": "report", "locator": f"page {page}"}
    return {**place, "page": page, "start": start, "end": end}
