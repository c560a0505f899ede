"""How far a file is read, and how another thread ends the reading."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import subprocess


class ReadProgress:
    """What a reading thread shares with the window: how far it is, from 0 to 1, and its end."""

    def __init__(self) -> None:
        self.share = 0.0
        self.stopped = False
        self.process: subprocess.Popen[bytes] | None = None

    def stop(self) -> None:
        """End the reading, from whatever thread."""
        self.stopped = True
        if self.process is not None:
            self.process.kill()
