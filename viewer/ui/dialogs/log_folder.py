"""Shows the reader where the log is."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from viewer.store.disk.path_status import PathStatus


def show_log(file: Path, found: PathStatus) -> str:
    """Open the folder of the log, if there is one yet; return a sentence that names the place."""
    if not found.is_there:
        return f"There are no errors so far. Any errors will be recorded in {file}"
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.parent)))
    return f"The error log is {file}"
