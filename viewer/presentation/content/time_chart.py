"""A table with an axis of time as a drawing, for the formats that have the words beside it."""

from dataclasses import dataclass, replace
from typing import Self

from viewer.presentation.content.blocks import Cell, Table


@dataclass(frozen=True, slots=True)
class TimeChart:
    """What is drawn: a table that has an axis; its title, and what it shows in a sentence."""

    title: str
    alternative: str
    table: Table

    def parts(self, most: int) -> tuple[Self, ...]:
        """Drawings of so many rows, each with its axis and a title that says whose they are."""
        rows = self.table.rows
        if len(rows) <= most:
            return (self,)
        return tuple(
            self._part(start, rows[start : start + most]) for start in range(0, len(rows), most)
        )

    def _part(self, start: int, rows: tuple[tuple[Cell, ...], ...]) -> Self:
        whole = len(self.table.rows)
        first, last = (row[0].text.strip() for row in (rows[0], rows[-1]))
        title = (
            f"{self.title}, {start + 1:,} to {start + len(rows):,} of {whole:,}: {first} to {last}"
        )
        return replace(self, title=title, table=replace(self.table, rows=rows))
