"""Case number N of seed S: always the same file, whatever was tried before it."""

import os
from collections.abc import Callable
from random import Random

from tests.proof import documents, mutants, pdfs
from viewer.resources import shipped_report

JSON_WAYS: tuple[Callable[[bytes, Random], bytes], ...] = (
    mutants.gentle, mutants.gentle, mutants.wild, mutants.wild, mutants.ragged,
)  # fmt: skip
PDF_EVERY, DOCUMENT = 8, 3
"""Of eight cases the last is a PDF, and one a document to be read."""


def case(name: str) -> bytes:
    """The file of a case named S:N."""
    chance = Random(name)
    number = int(name.rpartition(":")[2]) % PDF_EVERY
    if number == PDF_EVERY - 1:
        return pdfs.mutant(chance)
    if number == DOCUMENT:
        return documents.mutant(chance)
    return chance.choice(JSON_WAYS)(shipped_report().read_bytes(), chance)


def fresh_seed() -> int:
    """A seed that nobody has tried."""
    return int.from_bytes(os.urandom(4), "big")
