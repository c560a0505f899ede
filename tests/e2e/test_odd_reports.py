"""Reports out of the ordinary, in every section and look; and a reader who clicks about wildly."""

import gc
import random
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QScrollArea, QWidget

from tests.e2e.steps import act, cut_off, page, seen, settle, too_wide, visible
from tests.e2e.tree import faults, unheard
from tests.running import Starter, finish_deleting
from tests.samples import MARKUP, ODD, write
from viewer.app import Program
from viewer.presentation.tabs import TAB_IDS
from viewer.store.session.place import Place

LOOKS = {
    "light": ("light", 100, (1200, 800)),
    "dark and small": ("dark", 100, (900, 600)),
    "large text, small window": ("dark", 200, (900, 600)),
}
NAMING = ("overview", "criteria", "strengths", "weaknesses", "metrics", "about")
SAYS = {
    "markup in names": dict.fromkeys(NAMING, MARKUP),
    "required parts only": {
        "overview": "This report gives no figures.",
        "criteria": "criteria",
        "strengths": "This report names no strengths.",
        "weaknesses": "This report names no weaknesses.",
        "metrics": "This report gives no metrics.",
        "about": "Harbour Service",
    },
}
"""What a section says of a report: markup as it is, and that there is nothing."""


def test_that_odd_reports_fit_every_section_in_every_look_and_can_be_read(
    start: Starter, tmp_path: Path
) -> None:
    files = {odd: write(tmp_path, make(), f"odd-{n}") for n, (odd, make) in enumerate(ODD.items())}
    program = start(next(iter(files.values())))
    program.window.setUpdatesEnabled(False)  # where things lie is asked, and no picture of it
    for odd, file in files.items():
        program.hub.close_all()
        finish_deleting()
        program.hub.open_now(file)
        report_file = program.hub.state.report_file
        assert report_file is not None
        assert report_file.file == file
        for look, (theme, size, (width, height)) in LOOKS.items():
            program.window.resize(width, height)
            program.hub.adjust(theme=theme, text_size=size)
            for name in TAB_IDS:
                act(program, f"tab-{name}")
                assert (program.window.width(), program.window.height()) == (width, height)
                assert beyond(program.window) == [], (odd, look, name)
                if look == "light":
                    assert unreadable(program) == [], (odd, name)
                    assert SAYS.get(odd, {}).get(name, "") in seen(page(program)), (odd, name)


def test_that_the_shipped_report_fits_every_section_and_its_overview_one_screen(
    program: Program,
) -> None:
    program.window.resize(1280, 800)
    settle()
    (ground,) = [one for one in visible(page(program)) if isinstance(one, QScrollArea)]
    assert ground.verticalScrollBar().maximum() == 0
    program.window.setUpdatesEnabled(False)
    for size in (80, 100, 125, 200):
        program.hub.adjust(text_size=size)
        for width, height in ((900, 600), (1280, 800), (2560, 1440)):
            program.window.resize(width, height)
            for name in TAB_IDS:
                act(program, f"tab-{name}")
                assert beyond(program.window) == [], (size, width, name)


def unreadable(program: Program) -> list[str]:
    """What a screen reader cannot tell; markup is among the names of one of the reports."""
    nameless = [one for one in faults(program.window) if "markup" not in one]
    return nameless + unheard(page(program))


def beyond(window: QWidget) -> list[str]:
    """All that lies beyond an edge, of the window or of what it is in."""
    return [*too_wide(window), *hidden_beside(window), *cut_off(window)]


def test_that_wild_clicking_leaves_nothing_behind(program: Program) -> None:
    """The first round makes each section; the second must not add to it."""
    wild_round(program, random.Random(1))
    before = objects(program)
    wild_round(program, random.Random(1))
    assert objects(program) <= before


def wild_round(program: Program, chance: random.Random) -> None:
    index = program.hub.state.report_file
    assert index is not None
    metrics = list(index.index.metrics)
    for _ in range(16):
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


def hidden_beside(window: QWidget) -> list[str]:
    """Pages wider than the room they scroll in, where there is no bar to reach the rest."""
    found = []
    for one in visible(window):
        if not isinstance(one, QScrollArea):
            continue
        inner, room = one.widget(), one.viewport().width()
        if inner is not None and inner.width() > room:
            found.append(f"{inner.width()} in {room}")
    return found
