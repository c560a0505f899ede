"""The program's own icon: drawn once, there in every size, and legible on any ground."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from tests.architecture.test_imports import said_by
from tests.running import Starter
from viewer import APP_ID
from viewer.presentation.inks import DARK, LIGHT
from viewer.resources import resource

ROOT = Path(__file__).parents[1]
SIZES = [16, 22, 24, 32, 48, 64, 128, 256, 512]


def drawing_script() -> ModuleType:
    """The script that draws the sizes, which is in no package."""
    spec = importlib.util.spec_from_file_location("icons", ROOT / "scripts" / "lib" / "icons.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def picture(size: int) -> QImage:
    image = QImage(str(resource(f"desktop/icons/hicolor/{size}x{size}/apps/{APP_ID}.png")))
    return image.convertToFormat(QImage.Format.Format_ARGB32)


@pytest.mark.parametrize("size", SIZES)
def test_that_every_size_is_in_step_with_its_drawing(size: int, qtbot: QtBot) -> None:
    stored, drawn = picture(size), drawing_script().picture(size)
    assert (stored.width(), stored.height()) == (size, size)
    # Another Qt may smooth edges a little differently.
    far = sum(
        abs(one - other)
        for one, other in zip(bytes(stored.constBits()), bytes(drawn.constBits()), strict=True)
    )
    assert far / (4 * size * size) < 1


def test_that_the_drawing_for_any_size_is_the_large_one() -> None:
    scalable = resource(f"desktop/icons/hicolor/scalable/apps/{APP_ID}.svg")
    assert scalable.read_bytes() == resource("icons/application/256.svg").read_bytes()


def luminance(colour: QColor) -> float:
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    low, high = sorted([luminance(one), luminance(other)])
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("ground", [LIGHT.card, LIGHT.page, DARK.card, DARK.page])
def test_that_the_page_stands_out_from_any_ground(size: int, ground: str) -> None:
    image = picture(size)
    middle = image.pixelColor(size * 5 // 16, size // 3)  # left of the tick
    assert contrast(middle, QColor(ground)) >= 3


@pytest.mark.parametrize("size", SIZES)
def test_that_the_tick_stands_out_from_the_page(size: int) -> None:
    image = picture(size)
    pixels = memoryview(image.constBits()).cast("B").cast("I")
    colours = set(pixels[size // 3 * size : size * 3 // 4 * size])
    solid = [QColor(colour) for colour in colours if colour >> 24 == 255]
    assert contrast(max(solid, key=luminance), min(solid, key=luminance)) >= 4.5


def test_that_every_window_gets_the_icon(start: Starter) -> None:
    program = start()
    program.show_icon()
    sizes = {(size.width(), size.height()) for size in program.window.windowIcon().availableSizes()}
    assert {(16, 16), (32, 32), (48, 48)} <= sizes


NAMES = """
from viewer.app import build_application
qt = build_application().qt
print(qt.applicationName(), qt.applicationDisplayName(), qt.desktopFileName(), sep="|")
"""


def test_that_the_program_goes_by_the_names_that_desktops_know(tmp_path: Path) -> None:
    names = said_by(NAMES, tmp_path).split("|")
    assert names == ["inspection-viewer", "Inspection Viewer", APP_ID]
    entry = resource(f"desktop/applications/{APP_ID}.desktop").read_text("utf-8")
    assert f"\nStartupWMClass={names[0]}\n" in entry
    assert f"\nName={names[1]}\n" in entry
