"""What opens documents stays what it was: a program that is new must not take its place."""

import os
import re
import subprocess
from collections.abc import Mapping
from shutil import which

from viewer import APP_ID
from viewer.cli.installing.desktop_entry import desktop_files

OURS = "application/vnd.inspection-"
SECONDS = 20


def documents() -> tuple[str, ...]:
    """The types that the desktop entry names beside those of its own."""
    entry = desktop_files()[f"applications/{APP_ID}.desktop"].decode("utf-8")
    listed = re.findall(r"^MimeType=(.*)$", entry, re.MULTILINE)
    return tuple(kind for kind in "".join(listed).split(";") if kind and not kind.startswith(OURS))


def opened_by() -> dict[str, str]:
    """The desktop entry that opens each type of document now; without those that nothing opens."""
    found = {kind: _asked("mime", kind) for kind in documents()} if which("gio") else {}
    entries = {kind: re.search(r": (\S+\.desktop)$", said) for kind, said in found.items()}
    return {kind: entry[1] for kind, entry in entries.items() if entry}


def keep(before: Mapping[str, str]) -> None:
    """Where nobody ever chose a program, the desktop takes the newest: choose the one of before."""
    now = opened_by()
    for kind, entry in before.items():
        if now.get(kind) != entry:
            _asked("mime", kind, entry)


def _asked(*words: str) -> str:
    """The first line that the desktop's own tool answers."""
    try:
        done = subprocess.run(
            ("gio", *words), capture_output=True, text=True, check=False, timeout=SECONDS,
            env={**os.environ, "LC_ALL": "C"},
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.partition("\n")[0]
