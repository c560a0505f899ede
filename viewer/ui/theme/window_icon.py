"""The program's own icon, for windows: read from the pictures that the desktop gets as well."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon

from viewer import APP_ID
from viewer.resources import resource

SIZES = (16, 24, 32, 48, 128)
"""In pixels: title bars, task bars and window switchers at 100% and 200%."""


def window_icon() -> QIcon:
    """The icon in the sizes that windows are shown with."""
    icon = QIcon()
    for size in SIZES:
        file = resource(f"desktop/icons/hicolor/{size}x{size}/apps/{APP_ID}.png")
        icon.addFile(str(file), QSize(size, size))
    return icon
