"""Progress of a reading: how far it is, and the way to stop it from outside."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import subprocess


class ReadProgress:
    """One reading as others see it: how far it is, from 0 to 1, and the way to stop it."""

    def __init__(self) -> None:
        self.share = 0.0
        self.stopped = False
        self.process: subprocess.Popen[bytes] | None = None

    def stop(self) -> None:
        """End the reading, from whatever thread."""
        self.stopped = True
        if self.process is not None:
            self.process.kill()
