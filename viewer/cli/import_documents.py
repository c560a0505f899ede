"""Documents of `import`: read several at a time, written as drafts or listed as JSON."""

import os
import re
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import asdict, dataclass
from typing import Any

from viewer.cli.streams import DASH, Given, bytes_given
from viewer.cli.targets import OutputTarget
from viewer.cli.words import FINE, PROBLEMS, PROGRAM, complain
from viewer.domain.criteria import KnownScale
from viewer.export.saving import NotSaved, make_folder
from viewer.extraction.draft import Draft
from viewer.extraction.listing import listing
from viewer.extraction.reader import document_of, read_candidates, read_draft
from viewer.extraction.rereading import read_again
from viewer.extraction.source_text import SourceText
from viewer.store.disk.path_status import absolute
from viewer.store.documents.document_reader import read_bytes
from viewer.store.drafts.draft_file import load_draft
from viewer.store.drafts.draft_text import text_of
from viewer.store.problem import Problem
from viewer.store.reading.known_scales import known_scales
from viewer.store.tables.table_reader import is_table
from viewer.store.writing.layout import laid_out

_A_TABLE = "This is a table of ratings, not a document. Import it without --format json."

_OURS = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{.{0,1000}?\"inspection-(?:report|draft)\"", re.DOTALL)
_NO_DOCUMENT = f"This is a report file or a draft, not a document. “{PROGRAM} FILE” opens it."


@dataclass(frozen=True, slots=True)
class ReadInput:
    """What became of a file: a text, a problem, or the bytes of a table, still to be read."""

    given: Given
    text: SourceText | None = None
    problem: Problem | None = None
    table: bytes | None = None


def read_ahead(files: Sequence[Given]) -> Iterator[ReadInput]:
    """Read files in their order, the next ones while one is worked on; each in its own process."""
    at_once = min(4, os.cpu_count() or 1)
    waiting: deque[Future[ReadInput]] = deque()
    with ThreadPoolExecutor(at_once) as readers:
        for file in files:
            waiting.append(readers.submit(_read, file))
            if len(waiting) > at_once:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def _read(given: Given) -> ReadInput:
    data = bytes_given(given)
    if isinstance(data, Problem):
        return ReadInput(given, problem=data)
    if is_table(data, given.file.name):
        return ReadInput(given, table=data)
    if _OURS.match(data):
        return ReadInput(given, problem=Problem(_NO_DOCUMENT))
    text = read_bytes(data, given.file.name)
    return ReadInput(given, problem=text) if isinstance(text, Problem) else ReadInput(given, text)


def write_draft(reading: ReadInput, target: OutputTarget, *, replace: bool) -> int:
    """Write the draft of a document; what was decided in one that is there is kept."""
    assert reading.text is not None
    path = None if reading.given.word == DASH else str(absolute(reading.given.file))
    scales = known_scales()
    there = load_draft(target.file) if replace and target.stream is None else None
    if isinstance(there, Draft):
        found = read_candidates(reading.text, scales)
        draft = read_again(there, found, document_of(reading.text, path))
    else:
        draft = read_draft(reading.text, scales, path)
    try:
        if target.stream is None:
            make_folder(target.file.parent)
        target.write(text_of(draft), replace=replace)
    except NotSaved as failure:
        return complain(str(failure), PROBLEMS)
    target.tell()
    return FINE


def list_documents(files: Sequence[Given]) -> int:
    """Print what was read in each file as a list with an object for each."""
    scales = known_scales()
    entries = [_entry(reading, scales) for reading in read_ahead(files)]
    print(laid_out(entries) if entries else "[]", end="")
    return PROBLEMS if any(entry["problems"] for entry in entries) else FINE


def _entry(reading: ReadInput, scales: dict[str, KnownScale]) -> dict[str, Any]:
    problem = Problem(_A_TABLE) if reading.table is not None else reading.problem
    text = reading.text
    found = read_candidates(text, scales) if text else ()
    problems = [asdict(problem)] if problem else []
    language = text.language if text else None
    return {"file": reading.given.word, "problems": problems, **listing(found, scales, language)}
