"""Which versions are at work, by name, and in lines to copy."""

import platform
import sys
from importlib.metadata import PackageNotFoundError, version

import PySide6
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from viewer import __version__

LIBRARIES = ("pydantic", "pyqtgraph", "numpy", "typst", "pypdfium2", "python-docx", "XlsxWriter")


def named_versions() -> dict[str, str]:
    """The program, what it stands on, and the machine. No library is imported to be asked."""
    screen = QGuiApplication.platformName() or "no screen"
    system = f"{platform.system()} {platform.release()} {platform.machine()}"
    return {
        "Inspection Viewer": __version__,
        "Python": platform.python_version(),
        "PySide6": PySide6.__version__,
        "Qt": qVersion(),
        **{name: _installed(name) for name in LIBRARIES},
        "System": f"{system}, {screen}, {sys.getfilesystemencoding()}",
    }


def versions() -> str:
    """The versions as text, a line each."""
    return "\n".join(f"{name} {number}" for name, number in named_versions().items())


def _installed(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not known"  # a frozen program may come without its libraries' papers
