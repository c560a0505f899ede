"""A chart leaves the program: to the clipboard or to a file, always in the light theme."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QFileDialog, QWidget

from viewer.export.drawing.svg import FONT, chart_svg
from viewer.presentation.content.chart import ChartSpec
from viewer.presentation.content.text import copied

PNG_SCALE = 2
KINDS = {".svg": "SVG image (*.svg)", ".png": "PNG image (*.png)"}


def chart_png(svg: str) -> bytes:
    """The SVG as a PNG of twice its size, for screens and slides."""
    return image_bytes(_image(svg))


def copy_chart(spec: ChartSpec) -> None:
    """Put the chart on the clipboard: as SVG, as a picture, and in words."""
    svg = chart_svg(spec)
    data = QMimeData()
    data.setText(copied(f"{spec.alternative}\n{spec.footer}"))
    data.setData("image/svg+xml", QByteArray(svg.encode("utf-8")))
    data.setImageData(_image(svg))
    QGuiApplication.clipboard().setMimeData(data)


def ask_where(name: str, parent: QWidget) -> Path | None:
    """Ask where to save a chart, and as what; None if the reader gave up."""
    filters = ";;".join(KINDS.values())
    chosen, kind = QFileDialog.getSaveFileName(parent, "Save chart", f"{name}.svg", filters)
    if not chosen:
        return None
    file = Path(chosen)
    if file.suffix.lower() not in KINDS:
        ending = next((ending for ending, text in KINDS.items() if text == kind), ".svg")
        file = file.with_name(file.name + ending)
    return file


def chart_file(spec: ChartSpec, file: Path) -> bytes:
    """What a file of this name holds of a chart."""
    svg = chart_svg(spec)
    return chart_png(svg) if file.suffix.lower() == ".png" else svg.encode("utf-8")


def image_bytes(image: QImage) -> bytes:
    """An image as the bytes of a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload] # the stub wants bytes, Qt wants text
    return bytes(buffer.data().data())


def _image(svg: str) -> QImage:
    # Qt's renderer takes a list of families for one name, so it gets the first alone.
    named = svg.replace(f'"{FONT}"', f'"{FONT.partition(",")[0]}"')
    renderer = QSvgRenderer(QByteArray(named.encode("utf-8")))
    image = QImage(renderer.defaultSize() * PNG_SCALE, QImage.Format.Format_ARGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image
