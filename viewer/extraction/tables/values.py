"""The values of the columns of ratings: which are levels, and what the others are said to mean."""

from collections.abc import Mapping as Known
from dataclasses import dataclass

from viewer.domain.criteria import KnownScale
from viewer.extraction.tables.counts import Counts
from viewer.extraction.tables.headings import column_name
from viewer.extraction.tables.levels import all_level_words, folded, state_of
from viewer.extraction.tables.mapping import Mapping, Value

MANY_BLANKS = 0.25
"""The share of blank cells from which on a blank is no gap in the table."""


@dataclass(frozen=True, slots=True)
class OtherValue:
    """A value in columns of ratings that is no level, and what it was said to mean.

    `scale` is None for what means a state on every scale, and `column` says where it is if it is
    asked for in one column alone. `is_level` is said of a level that was given another meaning.
    """

    scale: str | None
    printed: str
    count: int
    columns: tuple[str, ...]
    value: Value | None
    column: str | None = None
    is_level: bool = False


class Meanings:
    """What the words in a column of ratings mean, by a mapping."""

    def __init__(self, mapping: Mapping, known: Known[str, KnownScale]) -> None:
        self._levels = all_level_words(known, mapping.scales)
        decided = (one for one in mapping.values if not one.is_open)
        self._said = {(one.scale, one.column, folded(one.printed)): one for one in decided}
        self._known: dict[tuple[str, str, str], Value | None] = {}

    def of(self, scale: str, printed: str, column: str = "") -> Value | None:
        """The meaning of a cell; None for words that nobody has said anything of."""
        key = scale, printed, column
        if key not in self._known:
            self._known[key] = self._of(scale, printed, column)
        return self._known[key]

    def _of(self, scale: str, printed: str, column: str) -> Value | None:
        words = folded(printed)
        for key in ((scale, column, words), (scale, None, words), (None, None, words)):
            if said := self._said.get(key):
                return said
        level = self._levels.get(scale, {}).get(words)
        return Value(scale=scale, printed=printed, level=level) if level else None

    def is_level(self, scale: str, printed: str) -> bool:
        """Whether the words are a level as they stand, whatever is said of them."""
        return folded(printed) in self._levels.get(scale, {})


def other_values(
    counts: Counts, mapping: Mapping, known: Known[str, KnownScale], *, levels: bool = False
) -> tuple[OtherValue, ...]:
    """Every value in a column of ratings that is no level, the most frequent first.

    With `levels` those too that are one. What was given a meaning in one column stands alone.
    """
    meanings = Meanings(mapping, known)
    apart = {(one.column, folded(one.printed)) for one in mapping.values if one.column is not None}
    found: dict[_Key, list[_Cells]] = {}
    for column in mapping.of("rating"):
        scale, name = column.scale or "", column_name(column.heading, column.number)
        for words, count in counts.of(column.number).items():
            alone = column.heading if (column.heading, folded(words)) in apart else None
            is_level = meanings.is_level(scale, words)
            if not is_level or levels or alone is not None:
                always = alone is None and not is_level and state_of(words) is not None
                key = None if always else scale, alone, folded(words), is_level
                found.setdefault(key, []).append((words, count, name, scale))
    made = [_other(key, cells, meanings) for key, cells in found.items()]
    return tuple(sorted(made, key=lambda one: (one.is_level, -one.count)))


def with_states(counts: Counts, mapping: Mapping, known: Known[str, KnownScale]) -> Mapping:
    """The mapping with what words that always mean a state mean, such as Not inspected.

    Where many cells are blank, those are criteria that a row has not, as under another framework.
    """
    found = []
    for other in other_values(counts, mapping, known):
        state = state_of(other.printed, other.scale or "")
        if other.value is None and state is not None:
            most = MANY_BLANKS * counts.rows * len(other.columns)
            many = state == "not_recorded" and other.count > most
            meaning = {"left_out": True} if many else {"state": state}
            found.append(
                Value.model_validate({"scale": other.scale, "printed": other.printed} | meaning)
            )
    return mapping.model_copy(update={"values": (*mapping.values, *found)})


def with_open_values(counts: Counts, mapping: Mapping, known: Known[str, KnownScale]) -> Mapping:
    """The mapping with every value that is still to be decided, each once, behind the others."""
    others = (one for one in other_values(counts, mapping, known) if one.value is None)
    left = tuple(Value(scale=one.scale, printed=one.printed, column=one.column) for one in others)
    decided = tuple(one for one in mapping.values if not one.is_open)
    return mapping.model_copy(update={"values": (*decided, *left)})


_Key = tuple[str | None, str | None, str, bool]
_Cells = tuple[str, int, str, str]
"""The words of cells, how many they are, what their column is called, and its scale."""


def _other(key: _Key, cells: list[_Cells], meanings: Meanings) -> OtherValue:
    scale, column, _, is_level = key
    printed = max(cells, key=lambda cell: cell[1])[0]
    columns = tuple(dict.fromkeys(name for _, _, name, _ in cells))
    said = [meanings.of(of_scale, printed, column or "") for _, _, _, of_scale in cells]
    value = None if None in said else said[0]
    count = sum(count for _, count, _, _ in cells)
    return OtherValue(scale, printed, count, columns, value, column, is_level)
