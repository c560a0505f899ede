"""Trying a mutant: what fails is known by its name, and is tried again without the mutant."""

from pathlib import Path

import pytest

from tests.mutation.mutant import mutants
from tests.mutation.trying import failed_in, is_killed

SAID = """F
=========================== short test summary info ============================
FAILED tests/store/test_log.py::test_a - assert 1 == 2
FAILED tests/store/test_log.py::TestB::test_c[FAILED x.py::y-[a b]] - AssertionError
ERROR tests/store/test_disk.py - SyntaxError: invalid syntax
1 failed in 0.12s
"""


def test_that_failed_tests_are_known_by_name() -> None:
    assert failed_in(SAID) == [
        "tests/store/test_log.py::test_a",
        "tests/store/test_log.py::TestB::test_c",
        "tests/store/test_disk.py",
    ]
    assert failed_in("5 passed in 0.01s\n") == []


@pytest.mark.parametrize(
    ("test", "killed"),
    [("assert least() == 3", True), ("assert least() > 1", False), ("assert False", None)],
)
def test_that_a_mutant_is_killed_by_what_passes_without_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, test: str, killed: bool | None
) -> None:
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")  # Qt takes longer than the test
    monkeypatch.setenv("PYTEST_PLUGINS", "_hypothesis_pytestplugin")
    module = tmp_path / "module.py"
    module.write_text("def least():\n    return 3\n")
    (tmp_path / "test_it.py").write_text(f"from module import least\ndef test_it():\n    {test}\n")
    (mutant, _) = mutants("module.py", module.read_bytes())
    assert is_killed(tmp_path, mutant, ["test_it.py"]) is killed
