"""What the names of tables end in. What a file is, its bytes say when it is read."""

from collections.abc import Iterable
from pathlib import Path

TEXT_ENDINGS = (".csv", ".tsv", ".tab")
ENDINGS = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".xml", *TEXT_ENDINGS)


def parted(files: Iterable[Path]) -> tuple[list[Path], list[Path]]:
    """The files that are called as tables are, and all others."""
    given = list(files)
    tables = [file for file in given if file.name.lower().endswith(ENDINGS)]
    return tables, [file for file in given if file not in tables]
