"""The keys of the checking page: each does one thing, and all but one kind of finding have one."""

from typing import get_args

from viewer.domain.findings import FindingKind
from viewer.presentation.checking.keys import KEYS
from viewer.presentation.checking.keys_page import COLUMNS, keys_text


def test_that_both_usual_keys_redo() -> None:
    (redo,) = (key for key in KEYS if key.id == "check-redo")
    assert (redo.keys, redo.also) == ("Ctrl+Shift+Z", "Ctrl+Y")


def test_that_every_kind_of_finding_but_mixed_has_a_key() -> None:
    kinds = {key.id.removeprefix("check-") for key in KEYS if key.group == "kind"}
    assert kinds == set(get_args(FindingKind)) - {"mixed"}  # that one is chosen in the form


def test_that_no_two_things_have_one_key_or_one_id() -> None:
    for names in ([key.keys for key in KEYS if key.keys], [key.id for key in KEYS]):
        assert len(names) == len(set(names))


def test_that_each_kind_of_finding_is_made_by_the_key_of_its_name() -> None:
    kinds = [(key.keys, key.button) for key in KEYS if key.group == "kind"]
    assert kinds == [
        ("S", "strength"),
        ("W", "weakness"),
        ("R", "recommendation"),
        ("N", "context"),
    ]


def test_that_the_list_says_of_each_key_what_it_does() -> None:
    lines = [line.split("\t") for line in keys_text().split("\n")]
    assert {len(line) for line in lines} == {len(COLUMNS)}
    assert lines[2] == [
        "X",
        "Set aside",
        "Leave this out of the report, with a reason if you like.",
    ]
    assert "Shift+Enter" in {keys for keys, *_ in lines}
