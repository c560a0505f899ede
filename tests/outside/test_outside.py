"""The real program on a real screen, read from outside as a screen reader does."""

import json
from pathlib import Path

import pytest

from tests.outside.sessions import HERE, PROGRAM, SYSTEM_PYTHON, in_session

SECONDS = 90


@pytest.fixture(scope="module")
def met(_packages: None, tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """What a reader outside met in the program, from one walk through it."""
    home = tmp_path_factory.mktemp("home")
    ended = in_session(
        SECONDS,
        SYSTEM_PYTHON,
        str(HERE / "reader.py"),
        str(home / "met.json"),
        *PROGRAM,
        home=home,
    )
    assert ended.returncode == 0, ended.stderr
    found: dict[str, object] = json.loads((home / "met.json").read_text("utf-8"))
    return found


def test_that_the_window_and_its_sections_are_found(met: dict[str, object]) -> None:
    assert met["window"] == "CPS East of England – Inspection Viewer"
    assert met["tabs"] == [
        "Overview",
        "Criteria 4",
        "Strengths 8",
        "Weaknesses 10",
        "Metrics 12",
        "About",
    ]


def test_that_a_rating_is_read(met: dict[str, object]) -> None:
    assert met["rating"] == "High quality casework: Good, second best of 4 levels"


def test_that_the_value_of_a_metric_is_read_from_list_chart_and_table(
    met: dict[str, object],
) -> None:
    assert met["metric"] == "RASSO conviction rate, Crown Court: 62.3%, +7.1 points, better"
    assert met["chart"] == "RASSO conviction rate rose 7.1 points to 62.3%"
    assert "2015-16, 55.2%" in str(met["description"])
    assert met["cell"] == ["Value", "62.3%"]


def test_that_a_button_is_pressed_and_its_outcome_heard(met: dict[str, object]) -> None:
    assert met["heard"] == "Chart copied as SVG, PNG and text"


def test_that_a_link_is_followed(met: dict[str, object]) -> None:
    assert met["followed"] == "Public confidence"


@pytest.mark.usefixtures("_packages")
def test_that_a_session_leaves_nothing_behind_when_its_time_is_up(tmp_path: Path) -> None:
    names = tmp_path / "names"
    script = f'echo "$DISPLAY" > {names}; sleep 60'
    ended = in_session(2, "sh", "-c", script, home=tmp_path)
    assert ended.returncode == 124
    display = names.read_text("utf-8").strip().removeprefix(":")
    assert not Path(f"/tmp/.X11-unix/X{display}").exists()
    assert not Path(f"/tmp/.X{display}-lock").exists()
