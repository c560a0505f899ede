"""Rooms are small, tests mirror them, and no import leads back to where it began."""

from collections import Counter
from graphlib import CycleError, TopologicalSorter
from pathlib import PurePosixPath

import pytest

from tests.architecture.sources import ROOT, files, imported_modules, modules

MOST_IN_A_ROOM = 20


def test_that_no_room_is_crowded() -> None:
    crowd = Counter(str(PurePosixPath(name).parent) for name in modules())
    assert {room: count for room, count in crowd.items() if count > MOST_IN_A_ROOM} == {}


def test_that_every_room_says_what_it_is_for() -> None:
    rooms = {str(PurePosixPath(name).parent) for name in modules()}
    assert {room for room in rooms if f"{room}/__init__.py" not in modules()} == set()


def test_that_no_import_leads_back_to_where_it_began() -> None:
    """Of modules, not only of packages; imports within functions and for types count too."""
    graph = {name: imported_modules(name) for name in modules()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" imports ".join(reversed(error.args[1])))


# Of the files' names: every worker collects this table, and one of them reads the modules.
@pytest.mark.parametrize("room", sorted({str(file.parent.relative_to(ROOT)) for file in files()}))
def test_that_what_stands_in_a_room_imports_one_way(room: str) -> None:
    """Rooms within a room, and modules beside them: none leads back to one that leads to it."""
    graph: dict[str, set[str]] = {}
    for name in modules():
        if part := _part(name, room):
            others = {_part(other, room) for other in imported_modules(name)}
            graph.setdefault(part, set()).update(others - {part, ""})
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" imports ".join(reversed(error.args[1])))


def _part(name: str, room: str) -> str:
    """The module or the room in a room that a module is or is in; empty for one that is in none."""
    inside = name.removeprefix(f"{room}/")
    return "" if inside == name else inside.partition("/")[0]


def test_that_tests_stand_in_the_room_of_what_they_test() -> None:
    rooms = {str(PurePosixPath(name).parent).removeprefix("viewer/") for name in modules()}
    tested = {room.partition("/")[0] for room in rooms if room != "viewer"}
    strays = {
        str(file.relative_to(ROOT))
        for top in tested
        for file in (ROOT / "tests" / top).rglob("test_*.py")
        if str(file.parent.relative_to(ROOT / "tests")) not in rooms
    }
    assert strays == set()
