"""A chart leaves the program: whole, in the light theme, or not at all."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import metric, observation
from tests.golden.charts.cases import HOSTILE, alone
from viewer.export.svg import chart_svg
from viewer.presentation.charts.spec import ChartSpec
from viewer.presentation.inks import LIGHT
from viewer.ui.charts.leaving import ask_and_save, copy_chart, save_chart


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
    assert save_chart(rise(), file) == "Saved chart.svg"
    assert ElementTree.fromstring(file.read_bytes()).tag.endswith("svg")


@pytest.mark.parametrize("name", ["chart.png", "chart.PNG"])
def test_that_a_chart_is_saved_as_png(name: str, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / name
    assert save_chart(rise(), file) == f"Saved {name}"
    assert QImage(str(file)).width() == 1280


def test_that_an_older_chart_is_replaced(tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "chart.svg"
    file.write_text("old", encoding="utf-8")
    save_chart(rise(), file)
    assert file.read_text(encoding="utf-8") == chart_svg(rise())
    assert list(tmp_path.iterdir()) == [file]


def test_that_hostile_names_leave_as_words(tmp_path: Path, qtbot: QtBot) -> None:
    for ending in ("svg", "png"):
        assert save_chart(rise(HOSTILE), tmp_path / f"a.{ending}") == f"Saved a.{ending}"


def test_that_a_missing_folder_is_said(tmp_path: Path, qtbot: QtBot) -> None:
    said = save_chart(rise(), tmp_path / "missing" / "chart.svg")
    assert said == "“chart.svg” was not saved: the folder does not exist."
    assert list(tmp_path.iterdir()) == []


def test_that_a_folder_of_that_name_is_said(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "chart.svg").mkdir()
    assert "was not saved" in save_chart(rise(), tmp_path / "chart.svg")
    assert [item.name for item in tmp_path.iterdir()] == ["chart.svg"]
    assert list((tmp_path / "chart.svg").iterdir()) == []


def test_that_a_folder_that_may_not_be_written_is_said(tmp_path: Path, qtbot: QtBot) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(0o500)
    try:
        (closed / "probe").touch()
    except PermissionError:
        assert "was not saved" in save_chart(rise(), closed / "chart.svg")
        assert list(closed.iterdir()) == []
    else:
        pytest.skip("this user may write everywhere")


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
    assert ask_and_save(rise(), "rate", page) == f"Saved {name}"
    assert [item.name for item in tmp_path.iterdir()] == [name]


def test_that_giving_up_saves_nothing(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    page = QWidget()
    qtbot.addWidget(page)
    assert ask_and_save(rise(), "rate", page) == ""
    assert list(tmp_path.iterdir()) == []
