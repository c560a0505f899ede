"""Which versions are at work, in lines to copy."""

import platform
import sys

import PySide6
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from viewer import __version__


def versions() -> str:
    """The program, what it stands on, and the machine."""
    return "\n".join(
        [
            f"Inspection Viewer {__version__}",
            f"Python {platform.python_version()}, PySide {PySide6.__version__}, Qt {qVersion()}",
            f"{platform.system()} {platform.release()} {platform.machine()},"
            f" {QGuiApplication.platformName() or 'no screen'}, {sys.getfilesystemencoding()}",
        ]
    )
