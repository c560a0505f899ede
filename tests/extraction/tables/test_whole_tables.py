"""Whole tables of our own are proposed and imported as it is written down beside them.

`python -P -m tests.extraction.tables.test_whole_tables` writes down what comes of them now.
"""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from viewer.extraction.tables.mapping import Mapping
from viewer.extraction.tables.proposing.proposal import proposal
from viewer.extraction.tables.reports import mapping_problems, reports_of
from viewer.extraction.tables.table import Sheet, TableFile
from viewer.extraction.tables.values import with_open_values
from viewer.store.reading.known_scales import known_scales

FOLDER = Path(__file__).parents[2] / "golden" / "tables"
FILES = sorted(FOLDER.glob("*.tsv"))


def lines_of(file: Path) -> Iterator[str]:
    """What each column may be, what its other values mean, and what becomes of each row."""
    rows = [tuple(line.split("\t")) for line in file.read_text("utf-8").splitlines()]
    sheet = Sheet("", tuple(tuple(cell or None for cell in row) for row in rows))
    table = TableFile(file.name, "0" * 64, "text", (sheet,))
    known = known_scales()
    found = proposal(table, sheet, known)
    mapping = with_open_values(found.counts, found.mapping, known)
    yield f"headings in row {mapping.heading_row}, grouped: {mapping.grouped}"
    yield f"inspected by {mapping.inspectorate}"
    for column, why in zip(mapping.columns, found.why, strict=True):
        yield f"{column.model_dump_json(exclude_defaults=True)} {why}"
    yield from (value.model_dump_json(exclude_defaults=True) for value in mapping.values)
    yield from mapping_problems(mapping, table, known)
    told = {"inspectorate": mapping.inspectorate or "Harbour Board"}
    imported = reports_of(table, _decided(mapping, told), known, date(2026, 1, 2))
    yield from (f"not used: {one.name} {one.filled}" for one in imported.unused)
    for one in imported.results:
        yield f"{one.row} {one.outcome} {one.body}: {' '.join(one.sentences)}"
        report = one.report or {}
        for part in (report.get(key) for key in ("report", "criteria", "metrics")):
            for entry in part if isinstance(part, list) else filter(None, [part]):
                yield f"  {json.dumps(entry, default=str, ensure_ascii=False)}"


def _decided(mapping: Mapping, told: dict[str, str]) -> Mapping:
    """The mapping with some value left out, so that not every row of it has a problem."""
    values = [
        one.model_copy(update={"left_out": True}) if one.is_open and "_" in one.printed else one
        for one in mapping.values
    ]
    return mapping.model_copy(update=told | {"values": tuple(values)})


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_that_a_table_becomes_what_is_written_down(file: Path) -> None:
    assert list(lines_of(file)) == file.with_suffix(".read").read_text("utf-8").splitlines()


if __name__ == "__main__":
    for each in FILES:
        text = "".join(f"{line}\n" for line in lines_of(each))
        each.with_suffix(".read").write_text(text, encoding="utf-8")
