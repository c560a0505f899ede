"""Draw the program's icon in every size that desktops ask for. For ./scripts/icons."""

import argparse
import shutil
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from viewer import APP_ID

ROOT = Path(__file__).resolve().parents[2]
DRAWINGS = ROOT / "resources" / "icons" / "application"
THEME = ROOT / "resources" / "desktop" / "icons" / "hicolor"
SIZES = {16: 16, 22: 22, 24: 22, 32: 256, 48: 256, 64: 256, 128: 256, 256: 256, 512: 256}
"""Sizes in pixels, each with the drawing made for it: 24 is 22 with a margin of one pixel."""


def main() -> int:
    """Draw every size, and copy the drawing that can be any size."""
    parser = argparse.ArgumentParser(
        "./scripts/icons", description="Draw the program's icon in every size."
    )
    parser.add_argument("--to", type=Path, default=THEME, help="the icon theme's folder")
    theme: Path = parser.parse_args().to
    for size in SIZES:
        file = theme / f"{size}x{size}" / "apps" / f"{APP_ID}.png"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(png(picture(size)))
    scalable = theme / "scalable" / "apps" / f"{APP_ID}.svg"
    scalable.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(DRAWINGS / "256.svg", scalable)
    return 0


def picture(size: int) -> QImage:
    """The icon at a size."""
    drawn = SIZES[size]
    margin = 1 if size == 24 else 0
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    room = QRectF(image.rect()).adjusted(margin, margin, -margin, -margin)
    QSvgRenderer(str(DRAWINGS / f"{drawn}.svg")).render(painter, room)
    painter.end()
    return image


def png(image: QImage) -> bytes:
    """The bytes of an image as a PNG file."""
    buffer = QBuffer()
    image.save(buffer, "PNG")  # type: ignore[call-overload] # the stub wants bytes, Qt wants text
    return bytes(buffer.data().data())


if __name__ == "__main__":
    sys.exit(main())
