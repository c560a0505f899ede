"""A private X11 display, so that windows are really shown and nobody sees them."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def private_display() -> Iterator[str | None]:
    """Run an X server while measuring; its name, or None where Xvfb is not installed."""
    server = shutil.which("Xvfb")
    if server is None:
        yield None
        return
    reading, writing = os.pipe()
    # Large, for the pointer stands in the middle: it must not lie on the window, which would glow.
    options = ["-screen", "0", "2800x1800x24", "-nolisten", "tcp", "-noreset"]
    running = subprocess.Popen(
        [server, "-displayfd", str(writing), *options],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as pipe:
            number = pipe.readline().strip()
        yield f":{number}" if number else None
    finally:
        running.terminate()
        running.wait()
