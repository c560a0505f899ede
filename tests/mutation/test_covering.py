"""Which tests are tried on a mutant: those that run its lines, the nearest first."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.mutation.covering import CoverageMap

MODULE, OTHER = "viewer/store/disk/log.py", "viewer/store/disk/writer.py"
RUNS = {
    "": {MODULE: [1, 2], OTHER: [1]},
    "tests/cli/test_check.py::test_a": {MODULE: [1, 2, 5]},  # it imports the module
    "tests/store/disk/test_writer.py::test_b": {MODULE: [5], OTHER: [3]},
    "tests/store/disk/test_log.py::test_c": {MODULE: [5, 6]},
    "tests/store/disk/test_log.py::test_d": {MODULE: [6]},
}


@pytest.fixture
def covered(tmp_path: Path) -> Iterator[CoverageMap]:
    """What is known of two modules, of which the second uses the first."""
    (tmp_path / "viewer/store/disk").mkdir(parents=True)
    (tmp_path / OTHER).write_text("from viewer.store.disk.log import LOG\n", "utf-8")
    made = CoverageMap(tmp_path, tmp_path)
    for test, lines in RUNS.items():
        made.data.set_context(test)
        made.data.add_lines(lines)
    yield made
    made.close()


def test_that_tests_of_a_line_come_first_and_then_those_of_its_module(covered: CoverageMap) -> None:
    assert covered.tests_of(MODULE, range(5, 6)) == [
        "tests/store/disk/test_log.py::test_c",
        "tests/store/disk/test_writer.py::test_b",
        "tests/cli/test_check.py::test_a",
        "tests/store/disk/test_log.py::test_d",
    ]


def test_that_what_runs_at_an_import_is_tried_on_whole_files(covered: CoverageMap) -> None:
    files = ["test_log.py", "test_writer.py"]
    assert covered.tests_of(MODULE, range(1, 3))[:2] == [f"tests/store/disk/{f}" for f in files]


def test_that_a_line_that_no_test_runs_has_no_test_of_its_own(covered: CoverageMap) -> None:
    assert covered.tests_of("viewer/store/disk/gone.py", range(1, 2)) == []


def test_that_what_is_kept_of_a_test_goes_with_the_test_and_the_program(tmp_path: Path) -> None:
    test, module = tmp_path / "tests/test_log.py", tmp_path / MODULE
    keys = set()
    for file, text in [(test, "1"), (module, "1"), (test, "2"), (module, "2")]:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        if test.exists() and module.exists():
            keys.add(CoverageMap(tmp_path, tmp_path).key(test))
    assert len(keys) == 3
