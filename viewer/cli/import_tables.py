"""`import` of tables: each row of a spreadsheet or of a text with columns becomes a report."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import get_args

from viewer.characters import shown
from viewer.cli.streams import is_stream
from viewer.cli.targets import is_folder
from viewer.cli.words import FINE, MISUSED, PROBLEMS, complain
from viewer.domain.criteria import KnownScale
from viewer.export.imported import WrittenFiles, is_lines_file, packed, save_reports
from viewer.export.saving import NotSaved, save_whole
from viewer.extraction.tables.counts import Counts, counted
from viewer.extraction.tables.mapping import Mapping
from viewer.extraction.tables.proposing.proposal import HeadingsAt
from viewer.extraction.tables.reports import Imported, mapping_problems, reports_of
from viewer.extraction.tables.table import Sheet, TableFile, letters_of
from viewer.extraction.tables.values import other_values, with_open_values
from viewer.presentation.tables.row_kinds import RowKind, rows_of, with_rows
from viewer.presentation.tables.wording import other_value_words, role_words, scales_of
from viewer.presentation.wording.numbers import count_text
from viewer.store.endings import REPORTS_ENDING
from viewer.store.problem import Problem
from viewer.store.reading.known_scales import known_scales
from viewer.store.tables.mappings import mapping_text, read_mapping, remember
from viewer.store.tables.suggesting import Suggested, fit, likely_sheet, suggested
from viewer.store.tables.table_reader import read_table
from viewer.store.tables.text_table import SEPARATORS, TextForm

TABLE_HELP = """\
Options for tables:
  --to DIR                 the folder to write a report file for each row into
  --to NAME.inspections.jsonl
                           the file to write all reports into, one on each line
  --mapping FILE           what each column and each value is; without this
                           option that of the last table with the same headings
                           or, for a new one, what its values look like
  --anew                   leave the mapping of the last table out of account
  --rows WHAT              what each row is: reports, ratings or periods, where
                           the latter two are joined to one report
  --save-mapping FILE      write the mapping that was used, to change and reuse it;
                           values that are no level are in it, to be given a
                           "level" or a "state", "left_out" or "skip_row": true
  --sheet NAME             the sheet of a spreadsheet; the largest without it
  --heading-row N          the row that names the columns
  --separator SIGN         the sign between columns of a text: , ; | or tab
  --encoding NAME          the encoding of a text, such as cp1252
  --inspectorate NAME      who inspected, where no column says it
"""


@dataclass(frozen=True, slots=True)
class _Using:
    """A table, and the mapping that it is read by."""

    table: TableFile
    sheet: Sheet
    mapping: Mapping
    origin: str

    @property
    def counts(self) -> Counts:
        """How often each value stands below each heading."""
        return counted(self.sheet, self.mapping.heading_row)


def add_table_options(parser: ArgumentParser) -> None:
    """The options that only tables have."""
    parser.add_argument("--mapping", type=Path)
    parser.add_argument("--anew", action="store_true")
    parser.add_argument("--rows", choices=get_args(RowKind))
    parser.add_argument("--save-mapping", type=Path)
    parser.add_argument("--sheet")
    parser.add_argument("--heading-row", type=int)
    parser.add_argument("--separator")
    parser.add_argument("--encoding")
    parser.add_argument("--inspectorate")


def import_table(file: Path, data: bytes, options: Namespace, *, alone: bool = True) -> int:
    """Make reports of one table; print what it was taken for and what came of each row.

    Of several, each has its own reports: they can go into a folder, but not into one file.
    """
    if misuse := _misuse(options.to, alone=alone):
        return complain(misuse, MISUSED)
    known = known_scales()
    using = _using(file, data, options, known)
    if isinstance(using, int):
        return using
    print("\n".join(_described(using, known)), flush=True)
    if wrong := mapping_problems(using.mapping, using.table, known):
        return _told(file, wrong)
    if (code := _save_mapping(using, options, known)) != FINE:
        return code
    imported = reports_of(using.table, using.mapping, known, date.today())  # noqa: DTZ011 - the user's day
    _tell_rows(file, imported)
    written = WrittenFiles(())
    if options.to is not None and imported.reports:
        written = save_reports(
            [*map(packed, imported.reports)], Path(options.to), replace=options.force
        )
        _told(file, written.problems)
        remember(using.mapping, [one.heading for one in using.mapping.columns])
    print(_summary(imported, written, options.to), flush=True)
    clean = not imported.count("problem") and not written.problems and imported.reports
    return FINE if clean else PROBLEMS


def _misuse(to: str | None, *, alone: bool) -> str:
    """What is wrong with where the reports are to go; empty if nothing is."""
    if to is None or is_folder(to):
        return ""
    name = shown(to)
    if is_lines_file(to):
        return "" if alone else f"“{name}” is one file; several tables need a folder"
    if is_stream(to) or Path(to).suffix:
        return (
            f"a table becomes many reports, which “{name}” cannot hold; name a folder, or a file"
            f" that ends in {REPORTS_ENDING}"
        )
    return ""


def _using(
    file: Path, data: bytes, options: Namespace, known: dict[str, KnownScale]
) -> _Using | int:
    given = read_mapping(options.mapping) if options.mapping else None
    if isinstance(given, Problem):
        return complain(f"{shown(str(options.mapping), 1000)}: {given.sentence}", MISUSED)
    form = TextForm(
        options.encoding or (given.encoding if given else None) or "",
        _separator(options.separator) or (given.separator if given else None) or "",
    )
    table = read_table(data, file.name, form)
    if isinstance(table, Problem):
        return _told(file, (table.sentence,))
    named = options.sheet or (given.sheet if given else None)
    sheet = table.sheet(named) if named else likely_sheet(table, known)
    sheet = sheet or table.sheet(None)
    if sheet is None or (options.sheet and sheet.name != options.sheet):
        names = ", ".join(f"“{shown(one.name)}”" for one in table.sheets)
        return _told(
            file, (f"There is no sheet “{shown(options.sheet or '')}”; there is {names}.",)
        )
    found = _mapping(given, table, sheet, options, known)
    if isinstance(found, tuple):
        return _told(file, found)
    mapping = found.mapping if isinstance(found, Suggested) else found
    if options.rows:
        mapping = _with_rows(mapping, table, sheet, options, known)
        if rows_of(mapping) != options.rows:
            return _told(file, (f"No column tells the {options.rows} of a report apart.",))
    if options.inspectorate:
        mapping = mapping.model_copy(update={"inspectorate": options.inspectorate})
    return _Using(table, sheet, mapping, _origin(found, options))


def _with_rows(
    mapping: Mapping,
    table: TableFile,
    sheet: Sheet,
    options: Namespace,
    known: dict[str, KnownScale],
) -> Mapping:
    at = HeadingsAt(mapping.heading_row)
    proposed = suggested(table, sheet, known, at, afresh=True)
    return with_rows(mapping, options.rows, proposed.counts, proposed.mapping)


def _mapping(
    given: Mapping | None,
    table: TableFile,
    sheet: Sheet,
    options: Namespace,
    known: dict[str, KnownScale],
) -> Mapping | Suggested | tuple[str, ...]:
    """The mapping that is given, else the one remembered, else one that is proposed."""
    if given is None:
        return suggested(table, sheet, known, HeadingsAt(options.heading_row), afresh=options.anew)
    if options.heading_row:
        given = given.model_copy(update={"heading_row": options.heading_row})
    return fit(given, table, known)


def _origin(found: Mapping | Suggested, options: Namespace) -> str:
    if isinstance(found, Mapping):
        return f"by {shown(str(options.mapping), 1000)}"
    return "as the last table with these headings" if found.used_before else "by its own words"


def _separator(word: str | None) -> str:
    return "\t" if word in ("tab", "\\t") else (word or "")[:1]


def _described(using: _Using, known: dict[str, KnownScale]) -> Iterator[str]:
    """What the table is taken for."""
    table, mapping = using.table, using.mapping
    parts = [f"sheet “{shown(using.sheet.name)}”"] if using.sheet.name else []
    if table.separator:
        parts += [f"{SEPARATORS.get(table.separator, shown(table.separator))} between columns"]
        parts += [table.encoding]
    rows = f"rows {mapping.heading_row - 1} and" if mapping.grouped else "row"
    parts += [f"headings in {rows} {mapping.heading_row}"]
    yield f"{shown(table.name, 1000)}: {', '.join(parts)}; read {using.origin}"
    if mapping.joins_rows:
        yield "  rows of the same body and date are one report"
    if mapping.inspectorate:
        yield f"  inspectorate: {shown(mapping.inspectorate)}"
    scales = scales_of(mapping, known)
    for column in mapping.columns:
        heading = shown(column.heading)
        yield f"  {letters_of(column.number):>3}  {heading}: {role_words(column, scales)}"
    others = other_values(using.counts, mapping, known)
    if others:
        yield "  values that are no level:"
    for other in others:
        yield f"       {other_value_words(other, scales)}"


def _save_mapping(using: _Using, options: Namespace, known: dict[str, KnownScale]) -> int:
    """Write the mapping with the values that are still to be decided, to be filled in."""
    if options.save_mapping is None:
        return FINE
    mapping = with_open_values(using.counts, using.mapping, known)
    try:
        save_whole(mapping_text(mapping).encode(), options.save_mapping, replace=options.force)
    except NotSaved as failure:
        return complain(str(failure), PROBLEMS)
    left = sum(one.is_open for one in mapping.values)
    say = f"; {count_text(left, 'value', 'values')} in it still to be decided" if left else ""
    print(f"wrote {shown(str(options.save_mapping), 1000)}{say}", flush=True)
    return FINE


def _tell_rows(file: Path, imported: Imported) -> None:
    """Each row that became no report, or not all of it, and each column that was not used."""
    name = shown(str(file), 1000)
    for one in imported.results:
        for sentence in one.sentences:
            body = f" ({shown(one.body)})" if one.body else ""
            print(f"{name}: row {one.row}{body}: {sentence}", file=sys.stderr)
    for unused in imported.unused:
        cells = count_text(unused.filled, "cell", "cells")
        print(f"{name}: column {shown(unused.name)} is not used ({cells}).", file=sys.stderr)


def _summary(imported: Imported, written: WrittenFiles, to: str | None) -> str:
    rows = imported.count("report") + imported.count("part")
    reports = count_text(imported.count("report"), "report", "reports")
    counts = [
        f"{reports} of {rows:,} rows" if imported.count("part") else reports,
        f"{count_text(imported.count('problem'), 'row', 'rows')} with problems",
        f"{count_text(imported.count('skipped'), 'row', 'rows')} skipped",
        f"{count_text(imported.count('empty'), 'row', 'rows')} empty",
    ]
    if imported.noted:
        counts.insert(1, f"{count_text(imported.noted, 'row', 'rows')} with a note")
    words = ", ".join(counts)
    if to is None:
        return f"{words}; nothing was written, because there is no --to"
    files = (
        "1 file"
        if is_lines_file(to) and written.files
        else count_text(len(written.files), "file", "files")
    )
    return f"{words}; wrote {files} to {shown(to, 1000)}"


def _told(file: Path, sentences: tuple[str, ...]) -> int:
    for sentence in sentences:
        print(f"{shown(str(file), 1000)}: {sentence}", file=sys.stderr, flush=True)
    return PROBLEMS
