"""The values of the columns of ratings: which are levels, and what the others are said to mean."""

from collections import Counter
from collections.abc import Mapping as Known
from dataclasses import dataclass

from viewer.domain.criteria import KnownScale
from viewer.extraction.tables.headings import column_name, headings
from viewer.extraction.tables.levels import all_level_words, folded, state_of
from viewer.extraction.tables.mapping import Mapping, Value
from viewer.extraction.tables.table import Sheet, words_of

MANY_BLANKS = 0.25
"""The share of blank cells from which on a blank is no gap in the table."""


@dataclass(frozen=True, slots=True)
class OtherValue:
    """A value in columns of one scale that is no level of it, and what it was said to mean."""

    scale: str
    printed: str
    count: int
    columns: tuple[str, ...]
    value: Value | None


class Meanings:
    """What the words in a column of ratings mean, by a mapping."""

    def __init__(self, mapping: Mapping, known: Known[str, KnownScale]) -> None:
        self._levels = all_level_words(known, mapping.scales)
        decided = (one for one in mapping.values if not one.is_open)
        self._said = {(one.scale, folded(one.printed)): one for one in decided}
        self._known: dict[tuple[str, str], Value | None] = {}

    def of(self, scale: str, printed: str) -> Value | None:
        """The meaning of a cell; None for words that nobody has said anything of."""
        key = scale, printed
        if key not in self._known:
            self._known[key] = self._of(scale, printed)
        return self._known[key]

    def _of(self, scale: str, printed: str) -> Value | None:
        words = folded(printed)
        if said := self._said.get((scale, words)):
            return said
        level = self._levels.get(scale, {}).get(words)
        return Value(scale=scale, printed=printed, level=level) if level else None

    def is_level(self, scale: str, printed: str) -> bool:
        """Whether the words are a level as they stand, whatever is said of them."""
        return folded(printed) in self._levels.get(scale, {})


def other_values(
    sheet: Sheet, mapping: Mapping, known: Known[str, KnownScale]
) -> tuple[OtherValue, ...]:
    """Every value in a column of ratings that is no level, the most frequent first."""
    meanings = Meanings(mapping, known)
    names = headings(sheet, mapping.heading_row)
    rated = {column.number: column.scale or "" for column in mapping.of("rating")}
    cells: Counter[tuple[int, str]] = Counter()
    for row in sheet.rows[mapping.heading_row :]:
        if any(map(words_of, row)):
            width = len(row)
            for n in rated:
                cells[n, words_of(row[n - 1]) if n <= width else ""] += 1
    counts: Counter[tuple[str, str]] = Counter()
    printed: dict[tuple[str, str], str] = {}
    columns: dict[tuple[str, str], dict[str, None]] = {}
    for (number, words), count in cells.items():
        scale = rated[number]
        if not meanings.is_level(scale, words):
            key = scale, folded(words)
            counts[key] += count
            printed.setdefault(key, words)
            columns.setdefault(key, {})[column_name(names[number - 1], number)] = None
    return tuple(
        OtherValue(key[0], printed[key], count, tuple(columns[key]), meanings.of(*key))
        for key, count in counts.most_common()
    )


def with_states(sheet: Sheet, mapping: Mapping, known: Known[str, KnownScale]) -> Mapping:
    """The mapping with what words that always mean a state mean, such as Not inspected.

    Where many cells are blank, those are criteria that a row has not, as under another framework.
    """
    cells = len(mapping.of("rating")) * (len(sheet.rows) - mapping.heading_row)
    found = []
    for other in other_values(sheet, mapping, known):
        state = state_of(other.printed)
        if other.value is None and state is not None:
            many = not other.printed and other.count > MANY_BLANKS * cells
            meaning = {"left_out": True} if many else {"state": state}
            found.append(
                Value.model_validate({"scale": other.scale, "printed": other.printed} | meaning)
            )
    return mapping.model_copy(update={"values": (*mapping.values, *found)})


def with_open_values(sheet: Sheet, mapping: Mapping, known: Known[str, KnownScale]) -> Mapping:
    """The mapping with every value that is still to be decided, each once, behind the others."""
    others = (one for one in other_values(sheet, mapping, known) if one.value is None)
    left = tuple(Value(scale=one.scale, printed=one.printed) for one in others)
    decided = tuple(one for one in mapping.values if not one.is_open)
    return mapping.model_copy(update={"values": (*decided, *left)})
