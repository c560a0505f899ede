"""Crash report: an error that nobody handled, told to its reader and to whoever mends it."""

import traceback
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

SENTENCE = (
    "Something went wrong in the program. No file was changed, and you can carry on reading. "
    "If it happens again, the details below will help to fix it."
)
NOT_STARTED = (
    "Something went wrong in the program, so it could not start. No file was changed. "
    "The details below will help to fix it."
)
MOST_FRAMES = 40
LONGEST = 12_000


@dataclass(frozen=True, slots=True)
class CrashReport:
    """One fault: what makes it the same as another, and its details as lines to copy."""

    key: str
    details: str


def of_error(
    kind: type[BaseException], error: BaseException | None, where: TracebackType | None
) -> CrashReport:
    """The report of an exception that nobody handled."""
    frames = traceback.extract_tb(where)
    last = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else ""
    lines = traceback.format_exception(kind, error, where, limit=-MOST_FRAMES)
    return CrashReport(f"{kind.__name__} {last}", _shown("".join(lines)))


def of_message(text: str) -> CrashReport:
    """The report of a complaint by the toolkit."""
    return CrashReport(text, _shown(text))


def _shown(text: str) -> str:
    """Cut to size from its middle; the reader's own folder is not known."""
    text = _without_home(text).strip()
    if len(text) > LONGEST:
        text = f"{text[: LONGEST // 2]}\n[…]\n{text[-LONGEST // 2 :]}"
    return text


def _without_home(text: str) -> str:
    try:
        home = str(Path.home())
    except RuntimeError:  # this user has none
        return text
    return text.replace(home, "~") if len(home) > 1 else text
