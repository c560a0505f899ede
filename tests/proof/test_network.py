"""A whole session makes no internet socket, as the system itself tells."""

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
LOCAL = {"AF_UNIX", "AF_LOCAL"}
"""The display and the session bus are spoken to through these."""


def tracing(to: Path) -> list[str]:
    """The command that writes down every socket of a program and of those it starts."""
    if sys.platform != "linux" or (strace := shutil.which("strace")) is None:
        pytest.skip("strace, which tells of every socket, is not installed here.")
    command = [strace, "-f", "-qq", "-e", "trace=socket,socketpair", "-e", "signal=none"]
    command += ["-o", str(to)]
    for faster in (["--seccomp-bpf"], []):
        tried = subprocess.run([*command, *faster, "true"], check=False, capture_output=True)
        if tried.returncode == 0:
            return [*command, *faster]
    pytest.skip("strace may not look into other programs here.")


def families(tmp_path: Path, *more: str, **environment: str) -> set[str]:
    """The families of all sockets that a session makes."""
    told = tmp_path / "trace"
    command = [*tracing(told), sys.executable, "-P", "-m", "tests.proof.session", str(tmp_path)]
    home = {name: str(tmp_path) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")}
    done = subprocess.run(
        [*command, *more],
        env={**os.environ, **home, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert DONE in done.stdout
    return set(SOCKET.findall(told.read_text(encoding="utf-8", errors="replace")))


def test_that_a_whole_session_makes_no_internet_socket(tmp_path: Path) -> None:
    assert families(tmp_path) <= LOCAL
    names = {file.suffix for file in (tmp_path / "out").iterdir()}
    assert {".pdf", ".html", ".docx", ".xlsx"} <= names
    assert len(list(tmp_path.glob("from-the-window.*"))) == len(FORMATS)


def test_that_an_internet_socket_would_be_noticed(tmp_path: Path) -> None:
    told = tmp_path / "trace"
    code = "import socket; [socket.socket(f, 2) for f in (socket.AF_INET, socket.AF_INET6)]"
    subprocess.run([*tracing(told), sys.executable, "-c", code], check=False, capture_output=True)
    assert "AF_INET" in set(SOCKET.findall(told.read_text(encoding="utf-8")))


def test_that_a_socket_of_a_process_that_was_started_would_be_noticed(tmp_path: Path) -> None:
    told = tmp_path / "trace"
    inner = "import socket; socket.socket(socket.AF_INET, 2)"
    code = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {inner!r}])"
    subprocess.run([*tracing(told), sys.executable, "-c", code], check=True)
    assert "AF_INET" in set(SOCKET.findall(told.read_text(encoding="utf-8")))
