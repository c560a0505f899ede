"""Filters: which rows of a matrix are wanted, and how many there are of everything."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, reduce
from itertools import groupby
from operator import or_

from viewer.domain.collection.bodies import Body
from viewer.domain.collection.filtering.bits import Bits, bits_of, rows_of
from viewer.domain.collection.filtering.facet_values import rated_on_others, values_of
from viewer.domain.collection.filtering.facets import ABSENT, ACROSS, YOUNGER, Facet, facets_of
from viewer.domain.collection.matrix import Matrix, MatrixRow
from viewer.domain.collection.ordering import Order, Rank, ranks_of
from viewer.domain.report import is_inspected

SEPARATOR = ";"
"""Between the names of a list."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Which rows are wanted: one of the chosen values of each facet, and the words in the name.

    With semicolons the words are a list, of names or of ids, each of which is wanted.

    `every` takes every inspection and not only the latest of each body; `across` counts changes
    across frameworks as well.
    """

    chosen: tuple[tuple[Facet, tuple[str, ...]], ...] = ()
    words: str = ""
    every: bool = False
    across: bool = False

    def values(self, facet: Facet) -> tuple[str, ...]:
        """What is chosen of a facet."""
        return dict(self.chosen).get(facet, ())

    def choosing(self, facet: Facet, values: tuple[str, ...]) -> "Filter":
        """This filter with these values of a facet in place of those it had; none for all."""
        kept = {one: given for one, given in self.chosen if one != facet or values}
        if values:
            kept[facet] = values
        return replace(self, chosen=tuple(kept.items()))


class MatrixRows:
    """The rows of a matrix; which have a value, and their order, are found once.

    The only thing here that keeps what it found: a matrix of ten thousand rows is asked anew at
    every key that somebody types.
    """

    def __init__(self, matrix: Matrix) -> None:
        self.matrix = matrix
        self._values: dict[Facet, dict[str, Bits]] = {}
        self._found: tuple[str, Bits] = ("", 0)
        self._ranks: dict[str, list[Rank | None]] = {}
        self._on_others: dict[int, Bits] = {}

    @cached_property
    def facets(self) -> tuple[Facet, ...]:
        """By what these rows can be told apart."""
        return facets_of(self.matrix)

    @cached_property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of group that bodies are in."""
        return tuple(facet.of for facet in self.facets if facet.kind == "group")

    @cached_property
    def dated_by(self) -> frozenset[bool]:
        """Whether rows count from their inspection, or from when they were published."""
        return frozenset(is_inspected(row.inspection.about) for row in self.matrix.rows)

    def on_other_scales(self, place: int) -> Bits:
        """The rows that are rated on levels which are not those of the column."""
        if place not in self._on_others:
            self._on_others[place] = rated_on_others(self.matrix, place)
        return self._on_others[place]

    def level_counts(self, place: int, bits: Bits) -> tuple[dict[str, int], int]:
        """How many of these rows are at each level of a column, and how many on other levels."""
        elsewhere = self.on_other_scales(place) & bits
        levels = self.values(Facet("level", self.matrix.columns[place].name))
        own = bits & ~elsewhere
        counts = {value: (rows & own).bit_count() for value, rows in levels.items()}
        return counts, elsewhere.bit_count()

    def values(self, facet: Facet) -> Mapping[str, Bits]:
        """Each value of a facet with its rows."""
        if facet not in self._values:
            self._values[facet] = values_of(self.matrix, facet)
        return self._values[facet]

    def matching(self, wanted: Filter, but: Facet | None = None) -> Bits:
        """The rows that a filter lets through, whatever it says of one facet."""
        bits = self._all if wanted.every else self._latest
        for facet, values in wanted.chosen:
            if facet != but:
                bits &= self.having(facet, values, across=wanted.across)
        return bits & self._with_name(wanted.words) if wanted.words.strip() else bits

    def having(self, facet: Facet, values: Iterable[str], *, across: bool = False) -> Bits:
        """The rows that have one of these values."""
        wanted = set(values)
        if facet.kind == "age":
            return self._aged(facet, wanted)
        bits = 0
        for value, rows in self.values(facet).items():
            if _counted_as(facet, value, across=across) in wanted:
                bits |= rows
        return bits

    def _aged(self, facet: Facet, wanted: set[str]) -> Bits:
        """The rows of these ages; older than one and younger than another is between the two."""
        known = self.values(facet)
        younger = {one for one in wanted if one.startswith(YOUNGER)}
        older = wanted - younger - {ABSENT}
        under = _any_of(known.get(one, known.get(_most(known), 0)) for one in younger)
        over = _any_of(known.get(one, 0) for one in older)
        both = under & over if younger and older else under | over
        return both | (known.get(ABSENT, 0) if ABSENT in wanted else 0)

    def counts(self, wanted: Filter, facet: Facet) -> dict[str, int]:
        """How many rows there are of each value of a facet, with all else that is chosen."""
        bits = self.matching(wanted, but=facet)
        found: dict[str, int] = {}
        for value, rows in self.values(facet).items():
            name = _counted_as(facet, value, across=wanted.across)
            found[name] = found.get(name, 0) + (rows & bits).bit_count()
        return found

    def sorted(self, bits: Bits, order: Order) -> tuple[MatrixRow, ...]:
        """These rows in this order; what has no place in it comes last, either way."""
        found = list(rows_of(bits, self.matrix.rows))
        if order.by not in self._ranks:
            self._ranks[order.by] = ranks_of(self.matrix, order.by)
        ranks = self._ranks[order.by]
        placed = [(rank, row) for row in found if (rank := ranks[row.number]) is not None]
        others = [row for row in found if ranks[row.number] is None]
        placed.sort(key=lambda pair: pair[0], reverse=order.reverse)
        return (*(row for _, row in placed), *others)

    def rows_of(self, body: Body) -> tuple[MatrixRow, ...]:
        """All inspections of a body, its latest first."""
        return self._by_body[id(body)]

    @cached_property
    def _by_body(self) -> dict[int, tuple[MatrixRow, ...]]:
        by_body = groupby(self.matrix.rows, key=lambda row: id(row.body))
        return {body: tuple(rows) for body, rows in by_body}

    def latest(self, wanted: Filter) -> tuple[MatrixRow, ...]:
        """The latest rows of the bodies that a filter lets through."""
        bits = self.matching(replace(wanted, every=False))
        return tuple(rows_of(bits, self.matrix.rows))

    def told_of(self, wanted: Filter) -> tuple[Body, ...]:
        """The bodies that a filter lets through, with those whose place others have taken."""
        bits = self.matching(replace(wanted, every=True)) & (self._latest | self._ended)
        return tuple(row.body for row in rows_of(bits, self.matrix.rows))

    @cached_property
    def ended(self) -> tuple[Body, ...]:
        """The bodies whose place others have taken."""
        return tuple(row.body for row in rows_of(self._ended, self.matrix.rows))

    @cached_property
    def _ended(self) -> Bits:
        rows = self.matrix.rows
        return bits_of((row.number for row in rows if row.ended), len(rows))

    @cached_property
    def says_when_due(self) -> bool:
        """Whether any report says when the next one is due."""
        return any(row.inspection.about.next_due for row in self.matrix.rows)

    @cached_property
    def has_earlier(self) -> bool:
        """Whether any report says that a rating was given before it."""
        for row in self.matrix.rows:  # few date a rating, and cells are made when asked for
            if any(one.placed.criterion.rating.date for one in row.inspection.ratings) and any(
                cell is not None and cell.standing.carried for cell in row.cells
            ):
                return True
        return False

    @cached_property
    def _all(self) -> Bits:
        return (1 << len(self.matrix.rows)) - 1

    @cached_property
    def _latest(self) -> Bits:
        rows = self.matrix.rows
        return bits_of((row.number for row in rows if row.latest), len(rows))

    @cached_property
    def _names(self) -> dict[str, list[int]]:
        """The rows of each name, as it is searched."""
        found: dict[str, list[int]] = {}
        for body, rows in groupby(self.matrix.rows, key=lambda row: row.body):
            found.setdefault(plain(body.name), []).extend(row.number for row in rows)
        return found

    @cached_property
    def _ids(self) -> dict[str, list[int]]:
        """The rows of each id of a body, whatever its scheme."""
        found: dict[str, list[int]] = {}
        for row in self.matrix.rows:
            for item in row.body.subject.ids:
                found.setdefault(plain(item.value), []).append(row.number)
        return found

    def _with_name(self, words: str) -> Bits:
        """The rows whose name has all words, or whose id it is; of a list, those of each entry."""
        if words != self._found[0]:  # every chip counts with the same words
            numbers = self._with_words([one.split() for one in plain(words).split(SEPARATOR)])
            self._found = words, bits_of(numbers, len(self.matrix.rows))
        return self._found[1]

    def _with_words(self, lists: list[list[str]]) -> Iterator[int]:
        wanted = [entry for entry in lists if entry]
        for name, numbers in self._names.items():
            for entry in wanted:
                if all(word in name for word in entry):
                    yield from numbers
                    break
        for entry in wanted:
            yield from self._ids.get(" ".join(entry), ())

    def unknown(self, words: str) -> tuple[str, ...]:
        """The entries of a list of names that are nobody's."""
        entries = [one.strip() for one in words.split(SEPARATOR) if one.strip()]
        left = {one: plain(one).split() for one in entries if plain(one) not in self._ids}
        for name in self._names:
            for one in [one for one, wanted in left.items() if all(w in name for w in wanted)]:
                del left[one]
        return tuple(left)


def _any_of(every: Iterable[Bits]) -> Bits:
    return reduce(or_, every, 0)


def _most(known: Mapping[str, Bits]) -> str:
    """The value of all ages: younger than what nobody is older than."""
    return next((one for one in reversed(tuple(known)) if one.startswith(YOUNGER)), "")


def _counted_as(facet: Facet, value: str, *, across: bool) -> str:
    """What a value counts as: a change across frameworks as such, unless it is asked for."""
    if facet.kind != "change" or not value.endswith(ACROSS):
        return value
    return value.removesuffix(ACROSS) if across else "across"


def plain(text: str) -> str:
    """A text as it is searched: small letters without their accents."""
    letters = unicodedata.normalize("NFKD", text)
    return "".join(one for one in letters if not unicodedata.combining(one)).casefold()
