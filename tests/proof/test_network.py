"""A whole session shows words as words, and makes no internet socket, as the system tells."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.proof.session import DONE
from viewer.export.formats import FORMATS

ROOT = Path(__file__).parents[2]
SOCKET = re.compile(r"\b(?:socket|socketpair)\((AF_\w+|\w+)")
NO_STRACE = "strace, which tells of every socket, is not here or may not look into programs."
LOCAL = {"AF_UNIX", "AF_LOCAL"}
"""The display and the session bus are spoken to through these."""


def tracing(to: Path) -> list[str]:
    """The command that writes down every socket of a program and of those it starts.

    Empty where `strace`, which tells of every socket, is not installed or may not look.
    """
    if sys.platform != "linux" or (strace := shutil.which("strace")) is None:
        return []
    command = [strace, "-f", "-qq", "-e", "trace=socket,socketpair", "-e", "signal=none"]
    command += ["-o", str(to)]
    for faster in (["--seccomp-bpf"], []):
        tried = subprocess.run([*command, *faster, "true"], check=False, capture_output=True)
        if tried.returncode == 0:
            return [*command, *faster]
    return []


def families(told: Path) -> set[str]:
    """The families of all sockets that were made."""
    return set(SOCKET.findall(told.read_text(encoding="utf-8", errors="replace")))


def test_that_a_whole_session_shows_hostile_words_as_words_and_makes_no_internet_socket(
    tmp_path: Path,
) -> None:
    told, home = tmp_path / "trace", ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")
    traced = tracing(told)
    done = subprocess.run(
        [*traced, sys.executable, "-P", "-m", "tests.proof.session", str(tmp_path)],
        env={**os.environ, **dict.fromkeys(home, str(tmp_path)), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert DONE in done.stdout
    names = {file.suffix for file in (tmp_path / "out").iterdir()}
    assert {".pdf", ".html", ".docx", ".xlsx"} <= names
    assert len(list(tmp_path.glob("from-the-window.*"))) == len(FORMATS)
    if not traced:
        pytest.skip(NO_STRACE)
    assert families(told) <= LOCAL


SOCKETS = "import socket; [socket.socket(f, 2) for f in (socket.AF_INET, socket.AF_INET6)]"


@pytest.mark.parametrize(
    "code",
    [SOCKETS, f"import subprocess, sys; subprocess.run([sys.executable, '-c', {SOCKETS!r}])"],
    ids=["its own", "of a process that it starts"],
)
def test_that_an_internet_socket_would_be_noticed(code: str, tmp_path: Path) -> None:
    told = tmp_path / "trace"
    if not (traced := tracing(told)):
        pytest.skip(NO_STRACE)
    subprocess.run([*traced, sys.executable, "-c", code], check=True, capture_output=True)
    assert "AF_INET" in families(told)
