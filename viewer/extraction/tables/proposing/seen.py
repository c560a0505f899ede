"""The columns of a table as they are seen, and what they may be."""

from dataclasses import dataclass

from viewer.extraction.tables.mapping import ColumnMapping
from viewer.extraction.tables.table import SheetCell, said_in


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column as it is: its number and heading, and its cells below the heading."""

    number: int
    heading: str
    cells: tuple[SheetCell, ...]

    @property
    def filled(self) -> list[SheetCell]:
        """The cells that hold something, be it no level and no number."""
        return [cell for cell in self.cells if said_in(cell)]


@dataclass(frozen=True, slots=True)
class Proposed:
    """What a column may be, and why, in words."""

    column: ColumnMapping
    why: str
