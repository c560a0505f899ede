"""A screen reader outside the program that writes down, in words, what it is told.

    /usr/bin/python3 listener.py FOLDER KNOWN STORIES PROGRAM...

Starts the program, works it by keys alone, and writes one transcript for each story into FOLDER;
STORIES are names with commas between them, or "all". It runs on the system's own Python and knows
only what the platform tells, through AT-SPI: the focus, what describes it and changes, what is
announced, and notifications that come into sight.

KNOWN is a folder of transcripts, or one that is not there. A step is over when the program told
nothing for a third of a second; or, where it told what it told there, when it sleeps and will not
wake by itself for as long. What is told of a step after that stands under the next one.
"""

import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from textwrap import wrap
from typing import Any

import gi  # type: ignore[import-not-found] # the system's, not ours

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-not-found]  # noqa: E402

from tests.outside.keyboard import Keyboard  # noqa: E402
from tests.outside.reader import program, until  # noqa: E402
from tests.outside.stories import STORIES  # noqa: E402

STILL_S, BRIEF_S, PATIENCE_S, POLL_S, WIDE = 0.33, 0.02, 40.0, 0.02, 110
POLL, FOR_EVER = "7", 0xFFFFFFFF  # of x86-64
ROLE_NAMES = {"button": "push button"}
"""What a role is called in the transcripts; at-spi 2.56 calls a push button a button."""

PASSING = "Reading "
"""How what is told begins that a slower machine tells and a quicker does not."""

Role, State = Atspi.Role, Atspi.StateType
CONTEXTS = {
    Role.ALERT,
    Role.DIALOG,
    Role.FRAME,
    Role.LAYERED_PANE,
    Role.LIST,
    Role.NOTIFICATION,
    Role.PAGE_TAB_LIST,
    Role.SECTION,
    Role.TABLE,
}
"""What is said when the focus comes into it; a panel is only where it has a name."""

COUNTED = {Role.LIST_ITEM, Role.PAGE_TAB}
TOLD = (
    "object:state-changed:focused",
    "object:state-changed:showing",
    "object:state-changed:checked",
    "object:announcement",
    "object:property-change:accessible-name",
    "object:property-change:accessible-description",
    "object:property-change:accessible-value",
)
CHANGES = TOLD[4:6]


class Transcript:
    """Turns what is told into lines."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.last = time.monotonic()
        self._focus: Any = None
        self._around: list[Any] = []

    def take(self, event: Any) -> None:
        """Something is told."""
        self.last = time.monotonic()
        with suppress(GLib.Error):  # it went while it was looked at
            self.lines.extend(self._said(event))

    def _said(self, event: Any) -> Iterator[str]:
        kind, thing, words = event.type, event.source, event.any_data
        if kind == "object:state-changed:focused" and event.detail1:
            yield from self._came_to(thing)
        elif kind == "object:announcement" and not words.startswith(PASSING):
            yield f"announced: {words}"
        elif kind == "object:state-changed:showing" and event.detail1:
            if thing.get_role() in {Role.NOTIFICATION, Role.ALERT}:
                yield from notified(thing.get_name())
        elif thing == self._focus and kind in CHANGES and words:
            yield f"now: {words}"
        elif thing == self._focus and kind == "object:state-changed:checked":
            yield "checked" if event.detail1 else "not checked"

    def _came_to(self, thing: Any) -> Iterator[str]:
        if thing == self._focus:
            return
        around = list(path_to(thing))
        for one in reversed(around):
            if one not in self._around:
                yield from described(one)
        if thing not in self._around:
            yield from described(thing)
            yield from further(thing)
        self._focus, self._around = thing, [thing, *around]


def notified(words: str) -> Iterator[str]:
    """What a notification says that came into sight."""
    if not words.startswith(PASSING):
        yield f"notification: {words}"


def path_to(thing: Any) -> Iterator[Any]:
    """What a thing is in, from the inside outwards."""
    at = thing.get_parent()
    while at is not None and at.get_role() != Role.APPLICATION:
        if at.get_role() in CONTEXTS or (at.get_role() == Role.PANEL and at.get_name()):
            yield at
        at = at.get_parent()


def described(thing: Any) -> Iterator[str]:
    """What a thing is, which of how many, what it is called, and how it stands."""
    words = [ROLE_NAMES.get(thing.get_role_name(), thing.get_role_name())]
    if thing.get_role() in COUNTED:
        words.append(place_of(thing))
    if name := thing.get_name():
        words.append(f"“{name}”")
    words += standing(thing)
    yield ", ".join([" ".join(words[:1]), *words[1:]])


def standing(thing: Any) -> Iterator[str]:
    """How a thing stands: how many it holds, its value, whether it is ticked or cannot be used."""
    states = thing.get_state_set()
    if thing.get_role() == Role.LIST:
        yield f"{thing.get_child_count()} items"
    if thing.get_role() == Role.CHECK_BOX:
        yield "checked" if states.contains(State.CHECKED) else "not checked"
    if "Value" in thing.get_interfaces():
        yield f"{Atspi.Value.get_current_value(thing):g}"
    if not states.contains(State.ENABLED):
        yield "cannot be used"


def place_of(thing: Any) -> str:
    """Which of its kind it is, among how many."""
    around = thing.get_parent()
    every = [around.get_child_at_index(number) for number in range(around.get_child_count())]
    alike = [one for one in every if one.get_role() == thing.get_role()]
    return f"{alike.index(thing) + 1} of {len(alike)}"


def further(thing: Any) -> Iterator[str]:
    """What is said after that: its label, its column, its description."""
    yield from (f"    label: {words}" for words in labels_of(thing))
    if thing.get_role() == Role.TABLE_CELL:
        table = thing.get_parent()
        column = Atspi.Table.get_column_at_index(table, thing.get_index_in_parent())
        yield f"    column: {Atspi.Table.get_column_header(table, column).get_name()}"
    if description := thing.get_description():
        yield f"    {description}"


def labels_of(thing: Any) -> Iterator[str]:
    """The words of the labels that belong to it, where they are not its name."""
    for relation in thing.get_relation_set():
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
            for number in range(relation.get_n_targets()):
                words = relation.get_target(number).get_name()
                if words != thing.get_name():
                    yield words


class Reader:
    """Plays stories to a running program, and listens."""

    def __init__(self, command: list[str], known: Path) -> None:
        self._script, self._known = Transcript(), known
        self._listener = Atspi.EventListener.new(self._script.take)
        for kind in TOLD:
            self._listener.register(kind)
        self._command = command
        self._running = subprocess.Popen(command)
        self._keyboard = Keyboard()
        self._started: list[subprocess.Popen[bytes]] = []

    def begin(self) -> None:
        """Wait for the window, and give it the keyboard."""
        until(lambda: program(self._running.pid), "the program on the desktop")
        until(lambda: self._keyboard.give_focus() or None, "its window")

    def play(self, name: str) -> str:
        """One story, from the first key to the last; the transcript of it."""
        steps = STORIES[name] or ("",)
        told = zip(steps, self._told_before(name, len(steps)), strict=True)
        return "".join(self._take(step, before) for step, before in told)

    def _take(self, step: str, before: str) -> str:
        """One step, and what is told of it."""
        if step:
            self._act(step)
        self._settle(lambda: self._told(step) == before)
        told = self._told(step)
        self._script.lines.clear()
        return told

    def _told(self, step: str) -> str:
        lines = self._script.lines or ["nothing is heard"]
        inner = [part for line in lines for part in set_in(line)]
        return "\n".join([step or "the window opens", *inner, ""])

    def _told_before(self, name: str, steps: int) -> list[str]:
        """What was told at each step; nothing where nobody knows, and after the last of all."""
        file = self._known / f"{name}.txt"
        told = (
            re.split(r"^(?=\S)", file.read_text("utf-8"), flags=re.M)[1:] if file.exists() else []
        )
        known = [*told, *[""] * steps][:steps]
        return [*known[:-1], ""] if name == [*STORIES][-1] else known

    def end(self) -> None:
        """End what was started."""
        for one in (*self._started, self._running):
            one.terminate()
            one.wait(PATIENCE_S)

    def _act(self, step: str) -> None:
        kind, _, words = step.partition(":")
        if kind == "open":
            self._started.append(subprocess.Popen([*self._command, words]))
            return
        if words:
            self._keyboard.write(words)
        else:
            self._keyboard.strike(step)

    def _settle(self, is_known: Callable[[], bool]) -> None:
        """Wait until something was heard, then until the program has nothing more to say."""
        begun = still = time.monotonic()
        while time.monotonic() - begun < PATIENCE_S:
            take_events()
            self._keyboard.give_focus()
            now = time.monotonic()
            if not self._script.lines or not is_idle(self._running.pid):
                still = now
            rests = now - max(still, self._script.last)
            if rests > STILL_S or (rests > BRIEF_S and sleeps(self._running.pid) and is_known()):
                return
            time.sleep(POLL_S)


def set_in(line: str) -> list[str]:
    """A line as people read it: set in, and broken where it is long."""
    inner = "    " + line[: len(line) - len(line.lstrip())]
    return wrap(line.lstrip(), WIDE, initial_indent=inner, subsequent_indent=inner + "  ")


def take_events() -> None:
    """Take what has been told so far."""
    loop = GLib.MainContext.default()
    while loop.iteration(False):
        pass


def is_idle(process: int) -> bool:
    """Whether every thread of a process sleeps, and of those it started: none waits for a core."""
    for thread in Path(f"/proc/{process}/task").iterdir():
        # Not by a glob: that raises where a thread ends while it looks.
        with suppress(OSError):
            stat = (thread / "stat").read_text()
            if stat.rpartition(")")[2].split()[0] not in "SIZ":
                return False
            if not all(map(is_idle, map(int, (thread / "children").read_text().split()))):
                return False
    return True


def sleeps(process: int) -> bool:
    """Whether its main thread waits for events alone, and none of its timers is due soon."""
    try:
        call, *arguments = Path(f"/proc/{process}/syscall").read_text().split()
    except OSError:  # not everybody may look
        return False
    return call == POLL and STILL_S * 1_000 <= int(arguments[2], 16) <= FOR_EVER


def main(folder: str, known: str, wanted: str, command: list[str]) -> None:
    """Start the program, play the stories, and end it."""
    patience = round(PATIENCE_S * 1_000)
    Atspi.set_timeout(patience, patience)  # or a busy program is told of as one that is gone
    reader = Reader(command, Path(known))
    try:
        reader.begin()
        for name in STORIES:
            if wanted == "all" or name in {"start", *wanted.split(",")}:
                Path(folder, f"{name}.txt").write_text(reader.play(name), "utf-8")
    finally:
        reader.end()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4:])
