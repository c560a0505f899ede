"""Shows the reader where the log is."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from viewer.store.log import default_file


def show_log() -> str:
    """Open the folder of the log, if there is one yet; return a sentence that names the place."""
    file = default_file()
    if not file.exists():
        return f"Nothing has gone wrong so far. If something does, it is written in {file}"
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.parent)))
    return f"The log is {file}"
