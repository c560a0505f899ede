"""Work in a thread that the end of the program must not break off.

Python ends a daemon thread where it next wants the interpreter. In the middle of pydantic, which is
Rust, or of Qt, that runs their clean-up without the interpreter, and the process crashes.
"""

import atexit
from threading import Lock


def unbroken() -> Lock:
    """A lock to hold while at such work, which asks no disk and so is soon done.

    The end of the program waits for the lock and keeps it: no more of that work begins.
    """
    lock = Lock()
    atexit.register(lock.acquire)
    return lock
