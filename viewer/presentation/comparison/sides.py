"""What a row says to who hears it."""

from dataclasses import replace

from viewer.domain.comparison.comparing import Comparison
from viewer.presentation.comparison.content import (
    CompareRow,
    Held,
    Side,
)
from viewer.presentation.comparison.which import spoken_side
from viewer.presentation.content.text import Run
from viewer.presentation.wording.numbers import sentence_case, sentences

ABSENT = Held((Run("–", "body", "muted"),), spoken="not in this report")


def spoken_row(comparison: Comparison, row: CompareRow) -> CompareRow:
    """The row with what it says to who hears it."""
    sides: tuple[tuple[Side, Held], ...] = (("first", row.first), ("second", row.second))
    said = [
        f"{sentence_case(spoken_side(comparison, side))}: {held.spoken}" for side, held in sides
    ]
    of_first, of_second = (f"{row.title}. {words}" for words in said)
    told = sentence_case(row.told)
    return replace(
        row,
        spoken=sentences(row.title, *said, told),
        first=replace(row.first, heard=sentences(of_first, "" if row.second.leads else told)),
        second=replace(row.second, heard=sentences(of_second, told)),
    )
