"""Case number N of seed S: always the same file, whatever was tried before it."""

from collections.abc import Callable
from random import Random

from tests.proof import documents, drafts, mutants, pdfs, tables
from viewer.resources import shipped_report

JSON_WAYS: tuple[Callable[[bytes, Random], bytes], ...] = (
    mutants.gentle, mutants.gentle, mutants.wild, mutants.wild, mutants.ragged,
)  # fmt: skip


def _report(chance: Random) -> bytes:
    """A report file that went wrong."""
    return chance.choice(JSON_WAYS)(shipped_report().read_bytes(), chance)


MAKERS: tuple[Callable[[Random], bytes], ...] = (
    _report, drafts.mutant, _report, documents.mutant, _report, tables.mutant, _report, pdfs.mutant,
    documents.mutant,
)  # fmt: skip
"""What the cases are by turns: reports, drafts, documents, tables, and PDFs that carry a report."""


def case(name: str) -> bytes:
    """The file of a case named S:N."""
    number = int(name.rpartition(":")[2])
    return MAKERS[number % len(MAKERS)](Random(name))
