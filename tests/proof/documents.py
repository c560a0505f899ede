"""Documents that went wrong, and what is promised of reading them."""

import io
import zipfile
from functools import cache
from random import Random

import docx

from tests.documents import pdf_of
from tests.proof import mutants
from tests.store.documents.other_documents import odt_of
from viewer.extraction.source_text import Block, SourcePage, SourceText
from viewer.store.documents.document_reader import read_bytes
from viewer.store.problem import Problem

PAGE = (
    b"<!DOCTYPE html><html lang=en><title>Harbour</title><main><h1>Northshire</h1><table><tr>"
    b"<td rowspan=2>Boats<td>Good<tr><td colspan=3>Fees</table><ul><li>Charts<ol start=4><li>Old"
    b"</ol></ul><p>Deep&shy;er<br>than caf\xe9s.</main>"
)
ARCHIVE = (
    b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n"
    b"Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
    b"<p>caf=C3=A9\n--x--"
)
TEXT = b"Northshire\n==========\n\n- Boats\n  and piers\n\n12. Fees\tGood\n\nOverall: Good\n"
PRINTED = (
    "= Harbour\n#table(columns: 2, [Boats], [Requires improvement], [Fees], [Good#super[1]])",
    "- Charts\n  - Old ones\n\n+ The harbour is deep.\n\n#rotate(90deg)[Aside] \\ #columns(2)[a]",
)
_WORDS = ("word/document.xml", "word/numbering.xml", "word/styles.xml", "content.xml")


@cache
def _word() -> bytes:
    document = docx.Document()
    document.add_heading("Northshire", 1)
    document.add_paragraph("Charts", style="List Bullet")
    document.add_paragraph("Fees", style="List Number")
    document.add_table(2, 2).cell(0, 0).text = "Good"
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def _packed_anew(data: bytes, chance: Random | None = None) -> bytes:
    """An archive without the time it was made, some files that hold words damaged within."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            inside = old.read(name)
            if chance and name in _WORDS and chance.random() < 0.7:
                inside = mutants.torn(inside, chance)
            new.writestr(zipfile.ZipInfo(name), inside)
    return target.getvalue()


def mutant(chance: Random) -> bytes:
    """A document of any kind that went wrong, outside or within."""
    odt = odt_of("<text:h>Northshire</text:h><text:p>Good</text:p>")
    archives = (_packed_anew(_word()), _packed_anew(odt))
    if chance.random() < 0.3:
        return _packed_anew(chance.choice(archives), chance)
    pdf = pdf_of(*PRINTED, setup="#set document(date: none)")
    whole = (PAGE, ARCHIVE, TEXT, pdf, pdf, *archives)
    return mutants.ragged(chance.choice(whole), chance)


def complaint_of(data: bytes) -> str:
    """What a document broke of what is promised; empty for nothing."""
    found = read_bytes(data, "trial.pdf")
    if isinstance(found, Problem):
        return "" if _is_told_well(found) else f"no sentence: {found.sentence!r}"[:500]
    return next((told for page in found.pages for told in _complaints(page)), _numbers(found))


def _is_told_well(problem: Problem) -> bool:
    said = problem.sentence
    return said.isprintable() and said.endswith(".") and len(said) < 700


def _numbers(text: SourceText) -> str:
    numbers = [page.number for page in text.pages]
    return "" if numbers == list(range(1, len(numbers) + 1)) else f"pages {numbers}"[:500]


def _complaints(page: SourcePage) -> list[str]:
    return [
        f"page {page.number}: {block!r}"[:500] for block in page.blocks if not _holds(block, page)
    ]


def _holds(block: Block, page: SourcePage) -> bool:
    start, end = block.span(0, len(block.text))
    is_one_line = block.text == " ".join(block.text.split()) != ""
    return (
        is_one_line and 0 <= start < end <= len(page.text) and all(0 <= x <= 1 for x in block.box)
    )
