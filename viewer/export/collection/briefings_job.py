"""Briefings of many reports in one document."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from viewer.domain.collection.filtering.filters import MatrixRows
from viewer.domain.index import Index
from viewer.export.collection.json_rows import json_bytes, json_row
from viewer.export.collection.long_table import long_table
from viewer.export.collection.matrix_job import job_of
from viewer.export.job import DocumentJob
from viewer.presentation.collection.filter_words import filter_sentence
from viewer.presentation.collection.paper.frame import NONE, Origin, framed
from viewer.presentation.collection.paper.matrix_wanted import (
    MatrixWanted,
    columns_of,
    rows_wanted,
)
from viewer.presentation.collection.paper.rating_rows import rating_rows
from viewer.presentation.content.text import one_line
from viewer.presentation.summary.briefing import briefing, everything
from viewer.presentation.summary.document import (
    Options,
    SideBySide,
    SummaryBlock,
    SummaryHeading,
    said,
)
from viewer.presentation.wording.report_names import report_parts

MOST = {
    "context": 0,
    "changes": 3,
    "recommendation": 5,
    "weakness": 5,
    "strength": 5,
    "headlines": 6,
    "ratings": 12,
}
"""How much of each report has room on about a page."""


def briefings_job(
    rows: MatrixRows,
    wanted: MatrixWanted,
    reports: Sequence[Index],
    origin: Origin,
    options: Options,
) -> DocumentJob:
    """The briefings of these reports, one after the other, under the name of each body."""
    sentence = filter_sentence(rows, wanted.filter)
    blocks = tuple(_blocks(reports, origin)) or (said(NONE),)
    document = framed(origin, rows.matrix.programme.name, "Briefings", sentence, blocks)
    names = [one.name for one in columns_of(rows, wanted)]
    across = wanted.filter.across
    ratings = tuple(rating_rows(rows.matrix, rows_wanted(rows, wanted), names, across=across))
    data = json_bytes(map(json_row, ratings))
    return job_of(document, origin, options, (), long_table(ratings), data)


def _blocks(reports: Iterable[Index], origin: Origin) -> Iterator[SummaryBlock]:
    for number, index in enumerate(reports):
        kept = {name: min(count, MOST[name]) for name, count in everything(index).items()}
        made = briefing(index, origin.today, kept)
        name = one_line(index.report.about.subject.name)
        yield SummaryHeading(1, name, fresh=number > 0)
        yield said(" · ".join(report_parts(index)))
        for block in made.blocks:
            yield from _below(block)
        if made.left_out:
            yield said(made.left_out)


def _below(block: SummaryBlock) -> Iterator[SummaryBlock]:
    """A block whose heading stands under the name of its body."""
    if isinstance(block, SummaryHeading):
        yield replace(block, level=2)
    elif isinstance(block, SideBySide):  # its headings are those of sections
        for heading, points in (block.left, block.right):
            yield replace(heading, level=2)
            yield points
    else:
        yield block
