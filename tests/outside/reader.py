"""A reader outside the program: it knows only what the platform tells of it, through AT-SPI.

    /usr/bin/python3 reader.py FILE PROGRAM...

Starts the program, reads and works it, and writes what it met into FILE, as JSON. It runs on the
system's own Python, which has the bindings; it imports nothing of the program.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import gi  # type: ignore[import-not-found] # the system's, not ours

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-not-found]  # noqa: E402

PATIENCE_S = 40.0
Role = Atspi.Role
heard: list[str] = []


def until(found: Callable[[], Any], what: str) -> Any:
    """Wait for something to be there, taking events meanwhile."""
    end = time.monotonic() + PATIENCE_S
    loop = GLib.MainContext.default()
    while time.monotonic() < end:
        while loop.iteration(False):
            pass
        try:
            if (thing := found()) is not None:
                return thing
        except GLib.Error:
            pass  # it went while it was looked at
        time.sleep(0.03)
    raise SystemExit(f"waited in vain for {what}")


def walk(thing: Any) -> Iterator[Any]:
    """Everything under a thing."""
    yield thing
    for number in range(thing.get_child_count()):
        child = thing.get_child_at_index(number)
        if child is not None:
            yield from walk(child)


def named(root: Any, role: Any, start: str) -> Any:
    """The first thing with a role whose name begins with some words."""
    for thing in walk(root):
        if thing.get_role() == role and thing.get_name().startswith(start):
            return thing
    return None


def program(process: int) -> Any:
    """The program as the desktop lists it."""
    desktop = Atspi.get_desktop(0)
    for number in range(desktop.get_child_count()):
        one = desktop.get_child_at_index(number)
        if one is not None and one.get_process_id() == process:
            return one if one.get_child_count() else None
    return None


def press(thing: Any) -> None:
    """Do what a thing can do first: a button is pressed, a link followed, a tab chosen."""
    until(lambda: thing.do_action(0) or None, f"{thing.get_name()} to do something")


def selected(thing: Any) -> bool:
    """Whether it is chosen."""
    return bool(thing.get_state_set().contains(Atspi.StateType.SELECTED))


def described_chart(root: Any) -> tuple[str, str] | None:
    """A chart's name and description; the still one is replaced in the middle of a question."""
    chart = named(root, Role.CHART, "RASSO conviction rate")
    said = chart and (chart.get_name(), chart.get_description())
    return said if said and all(said) else None


def read(root: Any) -> dict[str, Any]:
    """Go through the program as a reader would."""
    rating = until(lambda: named(root, Role.LINK, "High quality casework"), "a rating")
    tabs = [one.get_name() for one in walk(root) if one.get_role() == Role.PAGE_TAB]
    said = {"tabs": tabs, "rating": rating.get_name()}

    press(until(lambda: named(root, Role.PAGE_TAB, "Metrics"), "the tab Metrics"))
    said["chart"], said["description"] = until(lambda: described_chart(root), "the chart")
    items = [one for one in walk(root) if one.get_role() == Role.LIST_ITEM]
    said["metric"] = next(one.get_name() for one in items if selected(one))
    table = until(lambda: named(root, Role.TABLE, "Figures for RASSO"), "the table")
    cell = Atspi.Table.get_accessible_at(table, 1, 2)
    head = Atspi.Table.get_column_header(table, 2)
    said["cell"] = [head.get_name(), cell.get_name()]

    press(until(lambda: named(root, Role.PUSH_BUTTON, "Copy chart"), "a button"))
    said["heard"] = until(
        lambda: next((one for one in heard if "copied" in one), None), "a notification"
    )

    press(until(lambda: named(root, Role.PAGE_TAB, "Overview"), "the tab Overview"))
    press(until(lambda: named(root, Role.LINK, "Public confidence"), "a link"))
    page = until(lambda: named(root, Role.HEADING, "Public confidence"), "the page of a link")
    said["followed"] = page.get_name()
    window = named(root, Role.FRAME, "")
    said["window"] = window.get_name()
    return said


def notice(event: Any) -> None:
    """Something comes into sight, or goes: the notifications are heard."""
    if event.detail1 and event.source.get_role() == Role.NOTIFICATION:
        heard.append(event.source.get_name())


def main(file: str, command: list[str]) -> None:
    """Start the program, read it, and end it."""
    listener = Atspi.EventListener.new(notice)
    listener.register("object:state-changed:showing")
    running = subprocess.Popen(command)
    try:
        root = until(lambda: program(running.pid), "the program on the desktop")
        Path(file).write_text(json.dumps(read(root)), "utf-8")
    finally:
        running.terminate()
        running.wait(5)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
