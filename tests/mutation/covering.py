"""Which tests run a line: each test file is run once under `coverage`, and what it saw is kept."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from coverage import CoverageData

from tests.mutation.mutant import alike

FOLDERS = ("domain", "extraction", "store", "presentation", "export", "golden", "cli")
"""The tests that need no window."""

MOST, MOST_FILES = 40, 5
"""So many test functions, or files, are tried on a mutant."""

_IMPORT = ""
"""What runs outside of any test."""

SECONDS = 900
"""What one test file may take under `coverage`."""


class CoverageMap:
    """The tests of a tree by the lines that they run; kept until the program or a test changes."""

    def __init__(self, tree: Path, store: Path) -> None:
        self._tree, self._store = tree, store
        self.data = CoverageData(no_disk=True)

    def make(self) -> None:
        """Run each test file of which nothing is kept, and take in what all of them saw."""
        self._store.mkdir(parents=True, exist_ok=True)
        folders = [self._tree / "tests" / name for name in FOLDERS]
        tests = sorted(file for folder in folders for file in folder.rglob("test_*.py"))
        for number, test in enumerate(tests, 1):
            kept = self._store / f"{self.key(test)}.coverage"
            if not kept.exists():
                name = test.relative_to(self._tree)
                print(f"{number}/{len(tests)}: which lines {name} runs", file=sys.stderr)
                _run_covered(self._tree, name, kept)
            seen = CoverageData(str(kept))
            seen.read()
            self.data.update(seen)
            seen.close(force=True)

    def close(self) -> None:
        """Let go of what is kept in memory."""
        self.data.close(force=True)

    def tests_of(self, module: str, lines: range) -> list[str]:
        """The tests for some lines of a module, the nearest first.

        Those that run the lines, then those that run others of the module: a value that is kept
        is made for the first test alone. For what runs at an import, whole files: where a test
        is the first to import a module, it says no more of it than others.
        """
        covering, others = self._covering(module, lines), self._covering(module)
        if covering and _IMPORT not in covering:
            others -= {_IMPORT}
            return [*_nearest(covering, module), *_nearest(others - covering, module)][:MOST]
        for one in self._importers(module):
            others |= self._covering(one)
        others -= {_IMPORT}
        return _nearest({test.partition("::")[0] for test in others}, module)[:MOST_FILES]

    def key(self, test: Path) -> str:
        """What is kept of a test file goes by this name: another one when anything changes."""
        name = str(test.relative_to(self._tree)).encode()
        return sha256(self._ground + name + test.read_bytes()).hexdigest()[:20]

    def _covering(self, module: str, only: range | None = None) -> set[str]:
        lines = self.data.contexts_by_lineno(module)
        return {test for at, tests in lines.items() if not only or at in only for test in tests}

    def _importers(self, module: str) -> Iterator[str]:
        dotted = module.removesuffix(".py").replace("/", ".")
        for file in sorted((self._tree / "viewer").rglob("*.py")):
            if re.search(rf"\bfrom {re.escape(dotted)} import\b", file.read_text("utf-8")):
                yield str(file.relative_to(self._tree))

    @cached_property
    def _ground(self) -> bytes:
        """What these tests stand on: the program without its window, and what the tests share."""
        program = [
            file
            for file in (self._tree / "viewer").rglob("*.py")
            if "ui" not in file.relative_to(self._tree).parts
        ]
        shared = [
            file
            for file in (self._tree / "tests").rglob("*.py")
            if not file.name.startswith("test_") and "mutation" not in file.parts
        ]
        whole = sha256()
        for file in sorted([*program, *shared]):
            whole.update(file.read_bytes())
        return whole.digest()


def _nearest(tests: set[str], module: str) -> list[str]:
    """Tests mirror the rooms: the test of a module, then those of its room, then the rest.

    Before its room come the tests that hold whole files: they are quick and overlook nothing.
    """

    def distance(test: str) -> tuple[bool, bool, int, str]:
        file = Path(test.partition("::")[0])
        common = alike(file.parts[1:-1], Path(module).parts[1:-1])
        own = file.stem == f"test_{Path(module).stem}"
        return not own, "golden" not in file.parts, -common, test

    return sorted(tests, key=distance)


def _run_covered(tree: Path, test: Path, kept: Path) -> None:
    """Run one file; a test that fails in a copy of the tree still says what it runs."""
    settings = tree / "coverage.ini"
    settings.write_text("[run]\nsource = viewer\nrelative_files = true\n", encoding="utf-8")
    unfinished = kept.with_suffix(".unfinished")
    unfinished.unlink(missing_ok=True)
    coverage = [sys.executable, "-P", "-m", "coverage", "run", f"--rcfile={settings}"]
    pytest = ["-m", "pytest", "-q", "-p", "tests.mutation.recorder", "-p", "no:cacheprovider"]
    subprocess.run(
        [*coverage, f"--data-file={unfinished}", *pytest, str(test)],
        cwd=tree,
        env=environment(tree),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        timeout=SECONDS,
        check=False,
    )
    unfinished.replace(kept)


def environment(tree: Path) -> dict[str, str]:
    """The surroundings of a test run in a copy of the tree."""
    return os.environ | {
        "PYTHONPATH": str(tree),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONDONTWRITEBYTECODE": "1",  # or a mutant's could be taken for the program's
    }
