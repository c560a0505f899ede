"""Second processes without a process: what one of our programs answers, asked in this process.

A start takes ten times what most documents take. That a process is started, bound and ended has
tests of its own, as has each kind of document in its process (`apart`).
"""

import gc
import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from types import ModuleType, SimpleNamespace

import pytest

from viewer.store.collection.full_check import index_apart, index_process
from viewer.store.documents import page_reader, waiting_process
from viewer.store.read_progress import ReadProgress

_ONE_AT_A_TIME = Lock()

ASKING = (waiting_process, page_reader)
"""Who asks second processes for what is in a document, by `answer_of`."""


def answer_here(
    program: ModuleType, given: bytes, _progress: ReadProgress | None = None, _seconds: float = 0
) -> tuple[int, bytes]:
    """What `answer_of` gives back, of a program that runs here and is held to no limit."""
    answer = io.BytesIO()
    streams = {"stdin": io.BytesIO(given), "stdout": answer}
    with _ONE_AT_A_TIME, pytest.MonkeyPatch.context() as patch:
        collects = gc.isenabled()
        as_sys = {name: SimpleNamespace(buffer=stream) for name, stream in streams.items()}
        patch.setattr(program, "sys", SimpleNamespace(**as_sys))
        patch.setattr(program, "limit", lambda *_: None)
        try:
            code: int = program.main()
        finally:
            if collects:
                gc.enable()
    return code, answer.getvalue()


def run_here(root: Path, place: Path | None, progress: ReadProgress) -> bytes | None:
    """What the process that brings an index up to date comes to, here and at no lower priority."""
    stream = io.BytesIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("os.nice", lambda _: None, raising=False)
        named = str(place) if place else index_process.NOWHERE
        index_process.hand_over_index(root, named, stream)
    stream.seek(0)
    return index_apart._received(stream, progress)


@contextmanager
def asked_here() -> Iterator[None]:
    """Have documents read, and indexes brought up to date, in this process."""
    with pytest.MonkeyPatch.context() as patch:
        for reader in ASKING:
            patch.setattr(reader, "answer_of", answer_here)
        patch.setattr(index_apart, "_run", run_here)
        yield
