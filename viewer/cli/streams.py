"""“-” and pipes: reports that come through standard input, and exports that go on to a program."""

import os
import sys
from argparse import ArgumentTypeError
from dataclasses import dataclass
from pathlib import Path

from viewer.characters import shown
from viewer.export.saving import NotSaved
from viewer.store.disk.path_status import because, look_at
from viewer.store.problem import Opened, Problem, Refused
from viewer.store.reading.file_bytes import loaded, streamed
from viewer.store.reading.reader import parse_report, read_report

DASH = "-"
INPUT = Path("standard input")
NO_INPUT = "There is no standard input to read."
_NO_TERMINAL = "standard output is a terminal, which cannot show this format; name a file"


@dataclass(frozen=True, slots=True)
class Given:
    """A word that names what to read. `./-` is a file of that name; `-` alone is none."""

    word: str

    @property
    def file(self) -> Path:
        """The path, or what stands for it in messages."""
        return INPUT if self.word == DASH else Path(self.word)


def read_given(given: Given, *, beside: bool = False) -> Opened | Refused:
    """The report in a file, in a pipe, or on standard input.

    With `beside`, documents that lie beside a file are looked at for warnings; a stream has none.
    """
    if beside and not _is_ours(given.word, 0) and look_at(given.word).kind == "file":
        from viewer.store.documents.place_checks import doubts_beside

        return read_report(given.file, more=doubts_beside)
    if given.word != DASH:
        return read_report(given.file, pipes=True)
    data = bytes_given(given)
    if isinstance(data, Problem):
        return Refused(INPUT, (data,), unreadable=True)
    return parse_report(data, INPUT)


def bytes_given(given: Given) -> bytes | Problem:
    """What a file, a pipe or standard input holds."""
    if given.word != DASH:
        return loaded(given.file, pipes=True)
    return Problem(NO_INPUT) if sys.stdin is None else streamed(sys.stdin.buffer.fileno())


def show_progress(number: int, count: int, given: Given) -> None:
    """A line for who watches; in a log it would only be noise."""
    if sys.stderr.isatty():
        print(f"{number} of {count}: {shown(str(given.file))}", file=sys.stderr, flush=True)


def folder_given(word: str) -> Path:
    """The path of a collection, which no stream can be."""
    if word == DASH:
        raise ArgumentTypeError("a folder cannot come from standard input")
    return Path(word)


def is_stream(word: str) -> bool:
    """Whether what is written goes on to somebody at once, and is no file."""
    return is_output(word) or look_at(word).kind in ("pipe", "device")


def is_output(word: str) -> bool:
    """Whether it is standard output by whatever name: -, /dev/stdout, /dev/fd/1."""
    return _is_ours(word, 1)


def _is_ours(word: str, handle: int) -> bool:
    """Whether a word names what this program has open as its input, 0, or its output, 1."""
    if word == DASH:
        return True
    try:
        return os.path.samestat(os.stat(word), os.fstat(handle))  # noqa: PTH116 - a word, no path
    except (OSError, ValueError):
        return False


def send(data: bytes, word: str, *, words: bool) -> None:
    """Write to a stream; `words` is whether a person could read it. Raises `NotSaved`."""
    if is_output(word):
        _send_out(data, words=words)
        return
    try:
        with open(word, "wb", buffering=0) as stream:  # noqa: PTH123 - /dev/fd/63 is taken as it is
            _all(stream.fileno(), data)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise NotSaved(f"“{shown(word, 1000)}” was not written: {because(error)}.") from None


def _send_out(data: bytes, *, words: bool) -> None:
    if sys.stdout.isatty() and not words:
        raise NotSaved(f"Nothing was written: {_NO_TERMINAL}.")
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def _all(handle: int, data: bytes) -> None:
    left = memoryview(data)
    while left:
        left = left[os.write(handle, left) :]
