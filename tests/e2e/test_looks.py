"""Colours and text size reach everything that is open, at once and without a trace."""

import pytest
from PySide6.QtGui import QImage

from tests.e2e.steps import act, settle
from tests.running import Starter
from viewer.app import Program
from viewer.store.settings import Settings, save
from viewer.ui.commands import TAB_IDS

LOOKS = [("dark", 150), ("white-on-black", 100), ("light", 200)]


def pictures(program: Program) -> dict[str, QImage]:
    """What every tab looks like, with the focus in the same place."""
    program.window.resize(1280, 800)
    taken = {}
    for name in TAB_IDS:
        act(program, f"tab-{name}")
        settle()
        taken[name] = program.window.grab().toImage()
    act(program, "tab-overview")
    return taken


def where_they_differ(one: QImage, other: QImage) -> list[tuple[int, int]]:
    if one == other:
        return []
    every = [(x, y) for y in range(one.height()) for x in range(one.width())]
    return [at for at in every if one.pixel(*at) != other.pixel(*at)][:20]


@pytest.mark.parametrize(("theme", "size"), LOOKS)
def test_that_a_look_that_is_changed_to_is_the_same_as_one_begun_with(
    start: Starter, theme: str, size: int
) -> None:
    changed = start()
    before = pictures(changed)
    changed.hub.adjust(theme=theme, text_size=size)
    settle()
    after = pictures(changed)
    start.stop(changed)
    save(Settings(theme=theme, text_size=size), start.settings_file)  # type: ignore[arg-type]
    program = start()
    pictures(program)  # so that both have been everywhere before
    begun = pictures(program)
    for name in TAB_IDS:
        assert after[name] != before[name]
        assert where_they_differ(after[name], begun[name]) == [], name
