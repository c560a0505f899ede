"""Tables of one document that have the same columns, and so one set of widths."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

from viewer.presentation.content.blocks import Table
from viewer.presentation.summary.document import SummaryBlock, SummaryMetric


def alike(blocks: Iterable[SummaryBlock]) -> dict[int, Table]:
    """Each table that follows one with the same columns, by its id: as the one table they make.

    Groups of one list have columns that stand under each other; it is measured, never shown.
    """
    found: dict[int, Table] = {}
    for kind, run in groupby(blocks, _kind):
        tables = [block.table for block in run if kind and isinstance(block, SummaryMetric)]
        if len(tables) > 1:
            whole = replace(tables[0], rows=tuple(row for one in tables for row in one.rows))
            found |= {id(one): whole for one in tables}
    return found


def _kind(block: SummaryBlock) -> object:
    """What tables of one list have in common; those of metrics have a chart or a subtitle."""
    if not isinstance(block, SummaryMetric) or block.chart is not None or block.subtitle:
        return None
    return block.table.columns, block.table.beside
