"""Every word of a screen, whatever it is made of."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

from viewer.domain.index import Index
from viewer.presentation.content.overview import Cite
from viewer.presentation.content.text import plain
from viewer.presentation.parts.rows import FINDING_TABS
from viewer.presentation.tabs.about import about
from viewer.presentation.tabs.criteria import criteria
from viewer.presentation.tabs.findings import findings
from viewer.presentation.tabs.metrics import metrics
from viewer.presentation.tabs.overview import overview
from viewer.presentation.window.header import header
from viewer.store.disk.settings import Settings
from viewer.store.session.history import Place
from viewer.store.session.state import ReportFile, State


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
    yield header(State.with_report(Settings(), document(index)))
    yield overview(index)
    yield criteria(index, None)
    yield about(index, None)
    for criterion in index.criteria:
        yield criteria(index, criterion)
    yield findings(index, "strengths", None, "")
    yield findings(index, "weaknesses", None, "")
    for finding in index.findings.values():
        if finding.kind != "context":
            yield findings(index, FINDING_TABS[finding.kind], finding.id, "")
    yield metrics(index, None, "")
    for metric in index.metrics:
        yield metrics(index, metric, "")


def every_text(index: Index) -> str:
    """All that can be read of a report, one text a line."""
    return "\n".join(text for screen in screens(index) for text in texts(screen))


def document(index: Index) -> ReportFile:
    """The report as if it had been read from a file."""
    return ReportFile(Path("built.inspection.json"), "0" * 64, index)
