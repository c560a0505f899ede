"""A chart leaves the program: to the clipboard or to a file, always in the light theme."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QFileDialog, QWidget

from viewer.domain.rules.flaw import shown
from viewer.export.saving import NotSaved, save_whole
from viewer.export.svg import FONT, chart_svg
from viewer.presentation.charts.spec import ChartSpec
from viewer.presentation.text import copied

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


def ask_and_save(spec: ChartSpec, name: str, parent: QWidget) -> str:
    """Ask where to, and save; return a sentence on how it went, empty if the reader gave up."""
    filters = ";;".join(KINDS.values())
    chosen, kind = QFileDialog.getSaveFileName(parent, "Save chart", f"{name}.svg", filters)
    if not chosen:
        return ""
    file = Path(chosen)
    if file.suffix.lower() not in KINDS:
        ending = next((ending for ending, text in KINDS.items() if text == kind), ".svg")
        file = file.with_name(file.name + ending)
    return save_chart(spec, file)


def save_chart(spec: ChartSpec, file: Path) -> str:
    """Write the chart whole or not at all; return a sentence on how it went."""
    svg = chart_svg(spec)
    data = chart_png(svg) if file.suffix.lower() == ".png" else svg.encode("utf-8")
    try:
        save_whole(data, file)
    except NotSaved as failure:
        return str(failure)
    return f"Saved {shown(file.name)}"


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
