"""Render every tab and dialog to PNG, in every theme and with large text. For ./scripts/screens."""

import argparse
import sys
import tempfile
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

    from viewer.app import Program

LOOKS: dict[str, dict[str, str | int]] = {
    "light": {"theme": "light"},
    "dark": {"theme": "dark"},
    "black-on-white": {"theme": "black-on-white"},
    "white-on-black": {"theme": "white-on-black"},
    "large": {"theme": "light", "text_size": 150},
    "huge": {"theme": "light", "text_size": 200},
}

SCENES = ("palette", "help", "shortcuts", "about-program", "print")
"""Actions that lay something over the window."""

PATIENCE = 60.0
"""Seconds to wait for the pages of the print preview."""


def main() -> int:
    """Write one picture for each tab and look; print the folder."""
    parser = argparse.ArgumentParser(
        "./scripts/screens", description="Render every tab and dialog to PNG, in every theme."
    )
    parser.add_argument("file", nargs="?", type=Path, help="a report; the shipped one without it")
    parser.add_argument("--to", type=Path, default=Path("screens"), help="the folder to write to")
    parser.add_argument("--size", default="1280x800", help="the window's size")
    parser.add_argument("--look", choices=LOOKS, action="append", help="only this look")
    parser.add_argument("--tab", action="append", help="only this tab, or what this action opens")
    wanted = parser.parse_args()
    wanted.to.mkdir(parents=True, exist_ok=True)
    width, height = map(int, wanted.size.split("x"))
    with tempfile.TemporaryDirectory() as folder:
        render(wanted, width, height, Path(folder, "settings.json"))
    print(wanted.to)
    return 0


def render(wanted: argparse.Namespace, width: int, height: int, settings: Path) -> None:
    """Open the window once and photograph it in every look and on every tab."""
    from viewer.app import build_application
    from viewer.presentation.tabs import TABS

    program = build_application([wanted.file] if wanted.file else [], settings)
    program.window.resize(width, height)
    program.window.show()
    program.hub.settle()
    for look in wanted.look or LOOKS:
        program.hub.adjust(**{"theme": "light", "text_size": 100, **LOOKS[look]})
        for name in [tab.id for tab in TABS] + list(SCENES):
            if not wanted.tab or name in wanted.tab:
                picture = photograph(program, name)
                picture.save(str(wanted.to / f"{name}-{look}.png"))
    program.window.close()


def photograph(program: "Program", name: str) -> "QPixmap":
    """Show a tab, or what an action opens; return its picture, and close what was opened."""
    from PySide6.QtWidgets import QDialog  # noqa: TID251

    if name not in SCENES:
        program.window.actions_by_id[f"tab-{name}"].trigger()
        settle(program)
        return program.window.grab()
    program.window.actions_by_id[name].trigger()
    settle(program)
    opened = [one for one in program.window.findChildren(QDialog) if one.isVisible()]
    preview = program.window.output.preview
    until = monotonic() + PATIENCE
    while preview is not None and not preview.sheets.views and monotonic() < until:
        settle(program)
    picture = opened[-1].grab() if opened else program.window.grab()
    if opened:
        opened[-1].close()
    else:
        program.window.actions_by_id[name].trigger()
    settle(program)
    return picture


def settle(program: "Program") -> None:
    """Let layouts and paintings happen."""
    for _ in range(6):
        program.qt.processEvents()


if __name__ == "__main__":
    sys.exit(main())
