"""The words of GLOSSARY.md: each is explained once, and what it is not called names nothing."""

import ast
import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import PurePosixPath

from tests.architecture.sources import ROOT, VIEWER, modules, names_given, type_names

HEADING = "## On the screen and on paper"

ENTRY = re.compile(r"([^(),]+?)(?: \(([^)]+)\))?(?:, |$)")
"""An entry of the column “avoid”: a word, and behind it the rooms whose types it does not name."""

TYPES = "types"
"""Stands in place of rooms for a word that no type of any room is called by."""


@dataclass(frozen=True, slots=True)
class AvoidedWord:
    """A word that something is not called: in every name, or in those of types and files alone."""

    term: str
    word: str
    rooms: tuple[str, ...]
    types_alone: bool

    def is_held_in(self, module: str) -> bool:
        """Whether it is avoided in this module."""
        inside = (f"viewer/{room}" for room in self.rooms)
        return not self.rooms or any(f"{module}/".startswith(f"{room}/") for room in inside)


@cache
def rows() -> tuple[tuple[str, ...], ...]:
    """The rows of the table of words: the terms, what they mean, what to avoid."""
    table = (ROOT / "GLOSSARY.md").read_text("utf-8").partition(HEADING)[0]
    found = (line.strip("| ").split(" | ") for line in table.splitlines() if line.startswith("| "))
    return tuple(tuple(row) for row in found)[1:]


def terms(cell: str) -> list[str]:
    """The words that a cell explains."""
    return re.findall(r"\*\*(.+?)\*\*", cell)


@cache
def avoided() -> tuple[AvoidedWord, ...]:
    """Every word to avoid, with where it is avoided."""
    return tuple(one for term, _, cell in rows() for one in avoided_words(term, cell))


def avoided_words(term: str, cell: str) -> list[AvoidedWord]:
    """What a cell of the column “avoid” says."""
    found = []
    for word, scope in ENTRY.findall(cell):
        rooms = tuple(room for room in scope.split(", ") if room not in {"", TYPES})
        found.append(AvoidedWord(term, word, rooms, types_alone=bool(scope)))
    return found


@cache
def avoided_by_phrase() -> dict[str, list[AvoidedWord]]:
    """The words to avoid as they may stand in a name: data point is datapoint too."""
    found: dict[str, list[AvoidedWord]] = {}
    for one in avoided():
        words = in_words(one.word)
        for phrase in {" ".join(words), "".join(words)}:
            found.setdefault(phrase, []).append(one)
    return found


def in_words(name: str) -> list[str]:
    """A name or a phrase as its words, without the s of a plural: DataPoints is data, point."""
    parts = re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)
    return [part.lower().removesuffix("s") for part in parts]


@cache
def phrases(name: str) -> frozenset[str]:
    """All that follows itself in a name, also two words as one: a_data_point has datapoint."""
    words = in_words(name)
    ends = range(1, len(words) + 1)
    runs = {" ".join(words[start:end]) for end in ends for start in range(end)}
    return frozenset(runs | {first + second for first, second in pairwise(words)})


def faults(module: str, tree: ast.Module) -> list[str]:
    """The names of a module that hold an avoided word, each with what is not called so."""
    path = PurePosixPath(module)
    types = {path.parent.name if path.stem == "__init__" else path.stem, *type_names(tree)}
    return [
        f"{module}: {name} has “{one.word}”, which {one.term} is not called"
        for name in sorted(types | names_given(tree))
        for phrase in sorted(phrases(name) & avoided_by_phrase().keys())
        for one in avoided_by_phrase()[phrase]
        if one.is_held_in(module) and (name in types or not one.types_alone)
    ]


def test_that_a_word_the_glossary_avoids_is_avoided() -> None:
    found = [fault for module, tree in modules().items() for fault in faults(module, tree)]
    assert found == []


def test_that_a_word_is_found_however_a_name_is_written() -> None:
    written = ("data_point", "DataPoints", "_datapoint", "newDataPoint", "DATA_POINT", "time_frame")
    others = ("point_of_data", "pointed_data", "datapointed", "timeframed")
    tree = ast.parse("".join(f"{name} = 1\n" for name in written + others))
    found = {fault.split()[1] for fault in faults("viewer/app.py", tree)}
    assert found == set(written)


def test_that_an_avoided_word_is_found_in_every_kind_of_name() -> None:
    tree = ast.parse("dataset = 1\nclass OfDataset: pass\ndef dataset_of(a_dataset): b.dataset = 2")
    found = [fault.split()[1] for fault in faults("viewer/dataset.py", tree)]
    assert sorted(set(found)) == ["OfDataset", "a_dataset", "dataset", "dataset_of"]


def test_that_a_word_is_avoided_where_the_glossary_says() -> None:
    cell = "dataset, grade (types), a run (domain/collection, store), stub"
    everywhere, of_types, in_rooms, last = avoided_words("**report**", cell)
    assert (everywhere.word, everywhere.types_alone, last.word) == ("dataset", False, "stub")
    assert (of_types.word, of_types.types_alone, of_types.rooms) == ("grade", True, ())
    assert (in_rooms.word, in_rooms.types_alone) == ("a run", True)
    assert everywhere.is_held_in("viewer/app.py")
    assert of_types.is_held_in("viewer/app.py")
    inside, outside = ("domain/collection/a.py", "store/b.py"), ("storey/b.py", "domain/c.py")
    held = [one for one in inside + outside if in_rooms.is_held_in(f"viewer/{one}")]
    assert held == list(inside)


def test_that_the_glossary_names_rooms_that_are_there() -> None:
    named = {room for one in avoided() for room in one.rooms}
    assert {room for room in named if not (VIEWER / room).exists()} == set()


def test_that_no_word_of_the_glossary_is_avoided_everywhere() -> None:
    bare = {one.word for one in avoided() if not one.rooms}
    said = {term for row in rows() for term in terms(row[0])}
    assert {(term, word) for term in said for word in bare if word in term.split()} == set()


def test_that_the_glossary_explains_each_word_once() -> None:
    words = [word for row in rows() for word in terms(row[0])]
    assert len(words) == len(set(words))
    assert {"criterion", "observation", "comparator", "stated", "derived"} <= set(words)


def test_that_the_glossary_lists_what_to_avoid() -> None:
    assert len({one.word for one in avoided() if not one.types_alone}) > 100
    assert [cell for _, _, cell in rows() if ENTRY.sub("", cell)] == []
    assert {"data point", "KPI", "view model"} <= {one.word for one in avoided()}
