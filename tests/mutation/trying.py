"""Trying mutants on the tests, in a copy of the tree."""

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.mutation.covering import environment
from tests.mutation.mutant import Mutant

SECONDS = 180
"""What the tests of one mutant may take before it counts as hung."""

_FAILED = re.compile(r"^(?:FAILED|ERROR) (\S+?\.py(?:::\w+)*)", re.MULTILINE)
_LEFT_BEHIND = shutil.ignore_patterns(".*", "__pycache__", "build", "dist")


@contextmanager
def copied(root: Path) -> Iterator[Path]:
    """A copy of the tree, for as long as it is needed."""
    with tempfile.TemporaryDirectory(prefix="inspection-viewer-mutants-") as folder:
        tree = Path(folder) / "tree"
        shutil.copytree(root, tree, ignore=_LEFT_BEHIND)
        yield tree


@contextmanager
def mutated(tree: Path, mutant: Mutant) -> Iterator[None]:
    """The tree with a mutant in it, which is put back as it was."""
    file = tree / mutant.module
    source, times = file.read_bytes(), file.stat()
    file.write_bytes(mutant.applied(source))
    try:
        yield
    finally:
        file.write_bytes(source)
        os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))


def is_killed(tree: Path, mutant: Mutant, tests: list[str]) -> bool | None:
    """Whether a test fails because of a mutant; None where it fails without it too."""
    with mutated(tree, mutant):
        failed = _failed(tree, tests)
    if failed is None:
        return False
    # Only what failed is tried once more: the others tell nothing.
    return True if _failed(tree, failed or tests) is None else None


def _failed(tree: Path, tests: list[str]) -> list[str] | None:
    """The test that fails first, or none of a name where they hang; None where all pass in time.

    Examples are drawn alike each time.
    """
    if not tests:
        return None
    pytest = [sys.executable, "-P", "-m", "pytest", "-x", "-q", "--tb=no", "--hypothesis-seed=0"]
    process = subprocess.Popen(
        [*pytest, "-p", "no:cacheprovider", *tests],
        cwd=tree,
        env=environment(tree),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,  # what the tests started ends with them
    )
    try:
        said, _ = process.communicate(timeout=SECONDS)
        return None if process.returncode == 0 else failed_in(said)
    except subprocess.TimeoutExpired:
        return []
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def failed_in(said: str) -> list[str]:
    """The tests that failed, by what pytest says of them; those of all parameters are one."""
    return [match[1] for match in _FAILED.finditer(said)]
