"""A mapping is kept in a file, and remembered for tables with the same headings."""

from pathlib import Path

import pytest

from tests.tables import HARBOURS, table_of
from viewer.extraction.tables.mapping import Mapping
from viewer.extraction.tables.proposing.proposal import proposal
from viewer.store.problem import Problem
from viewer.store.reading.known_scales import known_scales
from viewer.store.tables import mappings
from viewer.store.tables.mappings import mapping_text, read_mapping, remember, remembered


def proposed() -> Mapping:
    """The mapping that the harbours suggest."""
    table = table_of()
    return proposal(table, table.sheets[0], known_scales()).mapping


def test_that_a_mapping_comes_back_from_its_file(tmp_path: Path) -> None:
    file = tmp_path / "harbours.mapping.json"
    file.write_text(mapping_text(proposed()), "utf-8")
    assert read_mapping(file) == proposed()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "not JSON"),
        ("[]", "not a mapping of a table"),
        ('{"format": "inspection-report"}', "not a mapping of a table"),
        ('{"format": "inspection-table-mapping", "version": 2}', "newer version"),
        (
            '{"format": "inspection-table-mapping", "columns": [{"number": 1, "role": "x"}]}',
            "columns 1 role",
        ),
        (
            '{"format": "inspection-table-mapping", "columns": [{"number": 1, "role": "body"},'
            ' {"number": 2, "role": "body"}]}',
            "one column at most",
        ),
        (
            '{"format": "inspection-table-mapping", "values": [{"scale": "cqc", "printed": "",'
            ' "left_out": true, "skip_row": true}]}',
            "one of level, state",
        ),
    ],
)
def test_that_what_is_no_mapping_has_a_sentence(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "harbours.mapping.json"
    file.write_text(text, "utf-8")
    problem = read_mapping(file)
    assert isinstance(problem, Problem)
    assert said in problem.sentence


def test_that_a_mapping_is_remembered_for_the_same_headings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mappings, "user_folder", lambda _kind: tmp_path / "data")
    assert remembered(HARBOURS[0]) is None
    assert remember(proposed(), HARBOURS[0]) == ""
    assert remembered([heading.upper() for heading in HARBOURS[0]]) == proposed()
    assert remembered(HARBOURS[0][1:]) is None


def test_that_nobody_without_a_home_has_anything_remembered(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(mappings, "user_folder", lambda _kind: None)
    assert "no home folder" in remember(proposed(), HARBOURS[0])
    assert remembered(HARBOURS[0]) is None
