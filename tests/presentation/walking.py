"""Every word of a screen, whatever it is made of."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

from viewer.domain.index import Index
from viewer.presentation.content.blocks import Item
from viewer.presentation.content.row import Cite
from viewer.presentation.content.text import plain
from viewer.presentation.tabs import TABS
from viewer.presentation.window.header import header
from viewer.store.disk.settings import Settings
from viewer.store.session.place import Place
from viewer.store.session.state import ReportFile, State, went


def texts(content: Any) -> Iterator[str]:
    """The texts of any content, each line joined from its runs, without ids and places."""
    if isinstance(content, str):
        yield content
    elif isinstance(content, tuple):
        if content and all(type(item).__name__ == "Run" for item in content):
            yield plain(content)
            return
        for item in content:
            yield from texts(item)
    elif is_dataclass(content) and not isinstance(content, Place | Cite):
        for field in fields(content):
            if field.name not in _UNREAD:
                yield from texts(getattr(content, field.name))


def cites(content: Any) -> Iterator[Cite]:
    """Everything in a content that can be copied with its citation."""
    if isinstance(content, Cite):
        yield content
    elif isinstance(content, tuple):
        for item in content:
            yield from cites(item)
    elif is_dataclass(content):
        for field in fields(content):
            yield from cites(getattr(content, field.name))


_UNREAD = {"id", "chosen", "anchor", "shape", "ink", "style", "align"}


def screens(index: Index) -> Iterator[Any]:
    """Everything that the window can show of a report, item by item."""
    state = State.with_report(Settings(), report_file(index))
    yield header(state)
    for tab in TABS:
        shown = tab.content(state, index)
        yield shown
        for item in items(shown):
            yield tab.content(went(state, Place(tab.id, item)), index)


def items(content: Any) -> Iterator[str]:
    """The ids of all that can be chosen in a content."""
    if isinstance(content, Item):
        yield content.id
    elif isinstance(content, tuple):
        for part in content:
            yield from items(part)
    elif is_dataclass(content) and not isinstance(content, Cite):
        for field in fields(content):
            yield from items(getattr(content, field.name))


def every_text(index: Index) -> str:
    """All that can be read of a report, one text a line."""
    return "\n".join(text for screen in screens(index) for text in texts(screen))


def report_file(index: Index) -> ReportFile:
    """The report as if it had been read from a file."""
    return ReportFile(Path("built.inspection.json"), "0" * 64, index)
