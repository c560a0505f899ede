"""Trying mutants on the tests, in a copy of the tree."""

import os
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
    """Whether a test fails because of a mutant; None where the tests fail without it too."""
    with mutated(tree, mutant):
        killed = not _pass(tree, tests)
    return None if killed and not _pass(tree, tests) else killed


def _pass(tree: Path, tests: list[str]) -> bool:
    """Whether the tests pass, and in time. Examples are drawn alike each time."""
    if not tests:
        return True
    pytest = [sys.executable, "-P", "-m", "pytest", "-x", "-q", "--hypothesis-seed=0"]
    process = subprocess.Popen(
        [*pytest, "-p", "no:cacheprovider", *tests],
        cwd=tree,
        env=environment(tree),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # what the tests started ends with them
    )
    try:
        return process.wait(SECONDS) == 0
    except subprocess.TimeoutExpired:
        return False
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
