"""Reports out of the ordinary, in every section and look; and a reader who clicks about wildly."""

import gc
import random
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QScrollArea

from tests.e2e.steps import act, cut_off, page, seen, settle, too_wide, visible
from tests.running import Starter, finish_deleting
from tests.samples import MARKUP, ODD, named, write
from viewer.app import Program
from viewer.presentation.tabs import TAB_IDS
from viewer.store.session.history import Place

LOOKS = {
    "light": ("light", 100, (1200, 800)),
    "dark and small": ("dark", 100, (900, 600)),
    "large text": ("light", 200, (1200, 800)),
    "large text, small window": ("dark", 200, (900, 600)),
}


@pytest.mark.parametrize("odd", ODD)
def test_that_an_odd_report_fits_every_section_in_every_look(
    start: Starter, tmp_path: Path, odd: str
) -> None:
    program = start(write(tmp_path, ODD[odd]()))
    for look, (theme, size, (width, height)) in LOOKS.items():
        program.window.resize(width, height)
        program.hub.adjust(theme=theme, text_size=size)
        for name in TAB_IDS:
            act(program, f"tab-{name}")
            assert (program.window.width(), program.window.height()) == (width, height)
            assert too_wide(program.window) == [], (look, name)
            assert hidden_beside(program) == [], (look, name)
            assert cut_off(program.window) == [], (look, name)


@pytest.mark.parametrize("size", [80, 100, 125, 200])
def test_that_the_shipped_report_fits_every_section(program: Program, size: int) -> None:
    for width, height in ((900, 600), (1280, 800), (2560, 1440)):
        program.window.resize(width, height)
        program.hub.adjust(text_size=size)
        for name in TAB_IDS:
            act(program, f"tab-{name}")
            assert too_wide(program.window) == [], name
            assert hidden_beside(program) == [], name
            assert cut_off(program.window) == [], name


def test_that_the_whole_overview_is_on_one_screen(program: Program) -> None:
    program.window.resize(1280, 800)
    settle()
    (ground,) = [one for one in visible(page(program)) if isinstance(one, QScrollArea)]
    assert ground.verticalScrollBar().maximum() == 0


def test_that_markup_in_a_file_is_shown_as_it_is(start: Starter, tmp_path: Path) -> None:
    program = start(write(tmp_path, named(MARKUP)))
    assert program.window.header.title.text() == MARKUP
    for name in TAB_IDS:
        act(program, f"tab-{name}")
        assert MARKUP in seen(page(program))


def test_that_every_section_says_something_of_a_report_with_little_in_it(
    start: Starter, tmp_path: Path
) -> None:
    program = start(write(tmp_path, ODD["required parts only"]()))
    for name, words in {
        "overview": "This report gives no figures.",
        "strengths": "This report names no strengths.",
        "weaknesses": "This report names no weaknesses.",
        "metrics": "This report gives no metrics.",
        "about": "Harbour Service",
    }.items():
        act(program, f"tab-{name}")
        assert words in seen(page(program))
    act(program, "tab-criteria")
    assert "criteria" in seen(page(program))


def test_that_wild_clicking_leaves_nothing_behind(program: Program) -> None:
    """The first round makes each section; the second must not add to it."""
    wild_round(program, random.Random(1))
    before = objects(program)
    wild_round(program, random.Random(1))
    assert objects(program) <= before


def wild_round(program: Program, chance: random.Random) -> None:
    index = program.hub.state.document
    assert index is not None
    metrics = list(index.index.metrics)
    for _ in range(40):
        request = chance.choice(
            [*(f"tab-{name}" for name in TAB_IDS), "theme-dark", "theme-light", "larger", "back",
             "forward", "smaller"]
        )  # fmt: skip
        program.window.actions_by_id[request].trigger()
        program.hub.go(Place("metrics", chance.choice(metrics)))
    for action in ("theme-light", "normal", *(f"tab-{name}" for name in TAB_IDS)):
        program.window.actions_by_id[action].trigger()
    program.hub.go(Place("metrics", metrics[0]))
    program.hub.go(Place("overview"))
    settle()
    finish_deleting()
    gc.collect()


def objects(program: Program) -> int:
    return len(program.window.findChildren(QObject))


def hidden_beside(program: Program) -> list[str]:
    """Pages wider than the room they scroll in, where there is no bar to reach the rest."""
    found = []
    for one in visible(page(program)):
        if not isinstance(one, QScrollArea):
            continue
        inner, room = one.widget(), one.viewport().width()
        if inner is not None and inner.width() > room:
            found.append(f"{inner.width()} in {room}")
    return found
