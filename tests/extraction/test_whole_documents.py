"""Whole documents of our own are read, and become reports, as it is written down beside them.

`python -P -m tests.extraction.test_whole_documents` writes down what is read now.
"""

import json
from collections.abc import Callable, Iterator
from datetime import date
from itertools import groupby
from pathlib import Path

import pytest

from tests.extraction.written import document, heading, item, paragraph, table
from viewer.extraction.candidates import Candidate
from viewer.extraction.decisions import decided
from viewer.extraction.draft import Accept, Draft
from viewer.extraction.listing import listing
from viewer.extraction.needed import needed
from viewer.extraction.reader import read_draft
from viewer.extraction.source_text import Block
from viewer.extraction.to_report import to_report
from viewer.store.reading.known_scales import known_scales

FOLDER = Path(__file__).parents[1] / "golden" / "documents"
SCALES = known_scales()
FILES = sorted(FOLDER.glob("*.txt"))


def read(file: Path) -> Draft:
    """The draft of a document."""
    pages = file.read_text("utf-8").strip().split("\n---\n")
    return read_draft(document(*(_blocks(page.split("\n")) for page in pages)), SCALES)


def candidates(file: Path) -> Iterator[str]:
    """What is read in a document, a line for each candidate."""
    return map(_line, read(file).candidates)


def report(file: Path) -> Iterator[str]:
    """The report of a document of which everything is accepted that is no aside."""
    draft = read(file)
    own = [one.id for one in draft.candidates if one.type != "figure" or one.aside is None]
    accepted = decided(draft, Accept(candidates=tuple(own)))
    yield from needed(accepted, SCALES)
    for key, part in to_report(accepted, SCALES, date(2026, 1, 2)).items():
        for one in part if isinstance(part, list) else [part]:
            if key != "scales":
                yield f"{key}: {json.dumps(one, default=str, ensure_ascii=False)}"


def listed(file: Path) -> Iterator[str]:
    """What other programs are told of a document."""
    for key, part in listing(read(file).candidates, SCALES).items():
        for one in part if isinstance(part, list) else [part]:
            yield f"{key}: {json.dumps(one, default=str, ensure_ascii=False)}"


TOLD: dict[str, Callable[[Path], Iterator[str]]] = {
    ".read": candidates, ".report": report, ".listing": listed,
}  # fmt: skip


def _blocks(lines: list[str]) -> list[Block | tuple[Block, ...]]:
    """Headings begin with #, items with a bullet, what stands in a margin with ^."""
    found: list[Block | tuple[Block, ...]] = []
    for is_table, group in groupby(lines, key=lambda line: " | " in line):
        if is_table:
            found.append(table([line.split(" | ") for line in group], len(found) + 1))
            continue
        for line in group:
            sign, _, words = line.partition(" ")
            if sign and not sign.strip("#"):
                found.append(heading(words, len(sign)))
            elif sign in ("•", "a)", "b)"):
                found.append(item(words, sign))
            elif line[:1] == "^":
                found.append(Block("margin", line[1:], ()))
            elif sign[:-1].isdecimal() and sign[-1] == ".":
                found.append(Block("paragraph", words, (), label=sign))
            else:
                found.append(paragraph(line))
    return found


def _line(candidate: Candidate) -> str:
    said = candidate.model_dump(mode="json", exclude_defaults=True, exclude={"places", "sentence"})
    words = " ".join(f"{key}={value}" for key, value in said.items() if key != "id")
    places = ", ".join(
        f"{one.page}:{one.start}-{one.end} {one.printed}" for one in candidate.places
    )
    return f"{candidate.id} {candidate.type}: {words} @ {places}"


@pytest.mark.parametrize("kind", TOLD)
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_that_a_document_is_read_as_it_is_written_down(file: Path, kind: str) -> None:
    assert list(TOLD[kind](file)) == file.with_suffix(kind).read_text("utf-8").splitlines()


if __name__ == "__main__":
    for each in FILES:
        for suffix, told in TOLD.items():
            text = "".join(f"{line}\n" for line in told(each))
            each.with_suffix(suffix).write_text(text, encoding="utf-8")
