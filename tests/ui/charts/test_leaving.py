"""A chart leaves the program: whole, in the light theme, or not at all."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import metric, observation
from tests.golden.charts.cases import HOSTILE, alone
from viewer.export.drawing.svg import chart_svg
from viewer.presentation.content.chart import ChartSpec
from viewer.presentation.inks import LIGHT
from viewer.ui.charts.leaving import ask_where, chart_file, copy_chart


def rise(title: str = "Conviction rate") -> ChartSpec:
    """Two years."""
    return alone(metric(observation("55.2", "2015-16"), observation("62.3"), title=title))


def test_that_a_copied_chart_is_svg_picture_and_words(qtbot: QtBot) -> None:
    spec = rise()
    copy_chart(spec)
    data = QGuiApplication.clipboard().mimeData()
    assert bytes(data.data("image/svg+xml").data()).decode() == chart_svg(spec)
    assert data.text() == f"{spec.alternative}\n{spec.footer}"
    assert data.hasImage() or data.hasFormat("image/png")


def test_that_a_copied_picture_can_be_read(qtbot: QtBot) -> None:
    copy_chart(rise())
    data = QGuiApplication.clipboard().mimeData()
    bytes_ = data.data("image/png").data()
    image = QImage.fromData(bytes_) if bytes_ else QImage(data.imageData())
    assert image.width() == 1280
    assert image.pixelColor(2, 2).name() == LIGHT.card


def test_that_a_chart_is_saved_as_svg(tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "chart.svg"
    assert ElementTree.fromstring(chart_file(rise(), file)).tag.endswith("svg")
    assert not file.exists()


@pytest.mark.parametrize("name", ["chart.png", "chart.PNG"])
def test_that_a_chart_is_saved_as_png(name: str, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / name
    assert QImage.fromData(chart_file(rise(), file)).width() == 1280


def test_that_hostile_names_leave_as_words(tmp_path: Path, qtbot: QtBot) -> None:
    for ending in ("svg", "png"):
        assert chart_file(rise(HOSTILE), tmp_path / f"a.{ending}")


@pytest.mark.parametrize(
    ("chosen", "kind", "name"),
    [
        ("chart", "PNG image (*.png)", "chart.png"),
        ("chart", "SVG image (*.svg)", "chart.svg"),
        ("chart.v2", "PNG image (*.png)", "chart.v2.png"),
        ("chart.png", "SVG image (*.svg)", "chart.png"),
    ],
)
def test_that_a_name_without_its_ending_gets_it(
    chosen: str, kind: str, name: str, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = (str(tmp_path / chosen), kind)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: answer)
    page = QWidget()
    qtbot.addWidget(page)
    assert ask_where("rate", page) == tmp_path / name


def test_that_giving_up_saves_nothing(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    page = QWidget()
    qtbot.addWidget(page)
    assert ask_where("rate", page) is None
