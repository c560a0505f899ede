"""Mutants: what each kind makes of a source, and that nothing else of it changes."""

from pathlib import Path

import pytest

from tests.mutation.kinds import KINDS
from tests.mutation.mutant import Mutant, mutants
from tests.mutation.trying import mutated

MADE = {
    ("boundary", "a <= b"): ["(a < b)"],
    ("boundary", "a < b > c"): ["(a <= b > c)", "(a < b >= c)"],
    ("boundary", "a == b"): [],
    ("negation", "a == b"): ["(a != b)"],
    ("negation", "a is None"): ["(a is not None)"],
    ("negation", "a in b"): ["(a not in b)"],
    ("negation", "a < b"): ["(a >= b)"],
    ("and-or", "a and b and c"): ["(a or b or c)"],
    ("operand", "a or b in c"): ["(b in c)", "(a)"],
    ("operand", "a and b and c"): ["(b and c)", "(a and c)", "(a and b)"],
    ("not", "not a"): ["(a)"],
    ("not", "-a"): [],
    ("number", "f(8)"): ["9", "7"],
    ("number", "f(True, '8', 8.5)"): [],
    ("plus-minus", "a + b - c"): ["(a + b + c)", "(a - b)"],
    ("plus-minus", "a * b"): [],
    ("element", "(a, b)"): ["((b,))", "((a,))"],
    ("element", "{a, b}"): ["({b})", "({a})"],
    ("element", "{a: 1, **b}"): ["({**b})", "({a: 1})"],
    ("element", "[a]"): [],
    ("element", "a[b, c]"): [],
    ("call", "f(a)"): ["pass"],
    ("call", "'a docstring'"): [],
    ("condition", "if a: b"): ["True"],
    ("condition", "b if a else c"): ["True"],
    ("condition", "[b for b in c if a]"): ["True"],
    ("condition", "while a: b"): [],
}


def made(source: str, kind: str) -> list[Mutant]:
    return [one for one in mutants("viewer/room/module.py", source.encode()) if one.kind == kind]


@pytest.mark.parametrize(("kind", "source"), MADE)
def test_that_each_kind_makes_of_a_source_what_it_is_to_make(kind: str, source: str) -> None:
    assert [one.after for one in made(source, kind)] == MADE[kind, source]


def test_that_every_kind_is_in_the_table() -> None:
    assert {kind for kind, _ in MADE} == set(KINDS)
    assert {kind for (kind, _), after in MADE.items() if after} == set(KINDS)


@pytest.mark.parametrize(
    "source",
    [
        "from a import b",
        "a: Literal[1, 2]",
        "def f(a: tuple[int, 1]) -> 2: ...",
        "if TYPE_CHECKING:\n    f(1)",
        "assert not a",
        "f'{1 + a}'",
        "(a, b) = c",
    ],
)
def test_that_what_is_no_conduct_is_left_alone(source: str) -> None:
    assert [one for one in mutants("m.py", source.encode()) if one.kind != "call"] == []


def test_that_a_mutant_differs_in_one_place_alone() -> None:
    source = "“é”; '＠'; x = (1 +\n  2)  # three\ny = f(x)\n".replace("“é”", "'é'").encode()
    (plus, *_) = made(source.decode(), "plus-minus")
    assert plus.applied(source).decode() == "'é'; '＠'; x = ((1 - 2))  # three\ny = f(x)\n"
    assert str(plus) == "viewer/room/module.py:1  1 + 2 -> 1 - 2"


def test_that_of_a_long_change_what_differs_is_listed() -> None:
    words = [f"word {number}" for number in range(30)]
    listed = str(made(f"a = {words}", "element")[15])
    assert "word 14', 'word 15', 'word 16" in listed
    assert "word 14', 'word 16" in listed
    assert len(listed) < 160


def test_that_its_name_and_rank_do_not_change_with_other_functions() -> None:
    function = "def f():\n    return a < 1\n"
    before = {one.name: one.rank(7) for one in made(function, "boundary")}
    after = {one.name: one.rank(7) for one in made("B = 2 < 3\n" + function, "boundary")}
    assert list(before) == ["viewer/room/module.py:f:boundary:0"]
    assert before.items() < after.items()


def test_that_another_seed_brings_another_order() -> None:
    many = made("\n".join(f"f({number})" for number in range(20)), "number")
    orders = {tuple(sorted(one.rank(seed) for one in many)) for seed in range(3)}
    names = {tuple(one.name for one in sorted(many, key=lambda m: m.rank(s))) for s in range(3)}
    assert len(orders) == len(names) == 3


def _interrupt(file: Path, mutant: Mutant) -> None:
    """As Ctrl+C does while a mutant is tried."""
    source = file.read_bytes()
    with mutated(file.parent, mutant):
        assert file.read_bytes() == mutant.applied(source) != source
        raise KeyboardInterrupt


def test_that_a_mutant_is_put_back_whatever_happens(tmp_path: Path) -> None:
    source = "".join(f"{source}\n" for _, source in MADE).encode()
    file = tmp_path / "module.py"
    file.write_bytes(source)
    written = file.stat().st_mtime_ns
    for one in mutants("module.py", source):
        with pytest.raises(KeyboardInterrupt):
            _interrupt(file, one)
        assert file.read_bytes() == source
        assert file.stat().st_mtime_ns == written
