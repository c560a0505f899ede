"""What a system has run out of, or holds this process to: memory, open files (`ulimit`)."""

import errno

ROOM = 210 << 20
"""Bytes of memory that the print engine takes for its threads, whatever it sets."""

_MEMORY = "there is not enough free memory"
_SCARCE = {
    errno.EMFILE: "too many files are open; “ulimit -n” shows the limit",
    errno.ENFILE: "too many files are open on this computer",
    errno.ENOMEM: _MEMORY,
}
_NO_ROOM = ("failed to map", "cannot allocate", "cannot map")
"""How the system's loader says that a library found no memory."""


def scarcity(error: BaseException) -> str:
    """What an error says there was not enough of; empty if it is about something else."""
    if isinstance(error, MemoryError):
        return _MEMORY
    if isinstance(error, ImportError):
        said = str(error).lower()
        if "too many open files" in said:
            return _SCARCE[errno.EMFILE]
        return _MEMORY if any(words in said for words in _NO_ROOM) else ""
    return _SCARCE.get(error.errno or 0, "") if isinstance(error, OSError) else ""


def limit(more: int, seconds: int = 10) -> None:
    """Let this process take no more memory and time, where the system can hold it to that."""
    try:
        import resource  # noqa: PLC0415 - not every system has it
        from pathlib import Path  # noqa: PLC0415 - only within a second process

        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        most = pages * resource.getpagesize() + more
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (ImportError, OSError, ValueError):
        return


def need_room(size: int) -> None:
    """Raise `MemoryError` unless so many bytes can be had.

    What is not written in Python ends the whole process where it finds none: so it is asked first.
    """
    import mmap  # noqa: PLC0415 - not needed for a start

    try:
        mmap.mmap(-1, size).close()
    except (OSError, ValueError, OverflowError):
        raise MemoryError from None
