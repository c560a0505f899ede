"""The matrix of a collection as a job for the writers."""

from collections.abc import Iterable
from dataclasses import replace

from viewer.domain.collection.filtering.filters import MatrixRows
from viewer.export.collection.figure_tables import (
    figure_json,
    figure_long,
    figure_rows,
    figure_tables,
)
from viewer.export.collection.framework_tables import framework_tables
from viewer.export.collection.joint_long import joint_long
from viewer.export.collection.json_rows import json_bytes, json_row
from viewer.export.collection.long_table import long_table
from viewer.export.job import DataFile, DocumentJob
from viewer.export.table_rows import TableRows as Table
from viewer.presentation.collection.paper.frame import Origin
from viewer.presentation.collection.paper.matrix_document import matrix_document
from viewer.presentation.collection.paper.matrix_wanted import (
    MatrixWanted,
    columns_of,
    rows_wanted,
)
from viewer.presentation.collection.paper.rating_rows import rating_rows
from viewer.presentation.collection.paper.sheet_document import sheet_document
from viewer.presentation.summary.document import Options, SummaryDocument

ENCLOSED = "The ratings of this matrix as data, a row for each"


def matrix_job(
    rows: MatrixRows, wanted: MatrixWanted, origin: Origin, options: Options, *, words: bool = False
) -> DocumentJob:
    """The matrix, with a table for each framework, and one row for each rating.

    On paper it has a letter for each level, on as few pages as can be, unless `words` are wanted.
    """
    found = rows_wanted(rows, wanted)
    columns = columns_of(rows, wanted) if wanted.columns else rows.matrix.columns
    across = wanted.filter.across
    document = matrix_document(rows, wanted, origin)
    extra_tables = figure_tables(rows, wanted)
    figures = tuple(figure_rows(rows, wanted))
    if not rows.matrix.columns:
        data = json_bytes(map(figure_json, figures))
        return job_of(document, origin, options, extra_tables, figure_long(figures), data)
    names = [one.name for one in columns]
    ratings = tuple(rating_rows(rows.matrix, found, names, across=across))
    sheets = framework_tables(rows.matrix, found, columns, rows.kinds, across=across)
    data = json_bytes((*map(json_row, ratings), *map(figure_json, figures)))
    tables = (*sheets, *extra_tables)
    long = long_table(ratings)
    long = joint_long(long, figure_long(figures)) if figures else long
    paper = None if words else sheet_document(rows, wanted, origin, options)
    return replace(job_of(document, origin, options, tables, long, data), paper=paper)


def job_of(
    document: SummaryDocument,
    origin: Origin,
    options: Options,
    tables: Iterable[Table],
    long: Table,
    data: bytes,
) -> DocumentJob:
    """A job of a document with its tables, and its data inside its PDF."""
    return DocumentJob(
        document=document,
        tables=tuple(tables),
        long=long,
        enclosed=DataFile(f"{document.file_name}.json", ENCLOSED, data),
        options=options,
        today=origin.today,
        author=origin.author,
        about=(("Collection", origin.name), ("Chosen", document.subtitle)),
    )
