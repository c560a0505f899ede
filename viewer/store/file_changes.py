"""Whether the file of an open report has changed, and what to make of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from viewer.store.problem import Opened, Problem, Refused, ReportAnswer
from viewer.store.read_progress import ReadProgress
from viewer.store.reading.answer import answer_to
from viewer.store.reading.file_bytes import StatMark, loaded, stat_mark

AGAIN_MS = 200
_GONE, _BROKEN = 10, 3
"""So often a file is looked at again that is gone, or broken: many programs save in two steps."""

_DOCUMENT = "This file holds a document now, not a report. Open it to make a draft report of it."


@dataclass(frozen=True, slots=True)
class Watched:
    """The file of an open report, with what was last known of it."""

    open_report: int
    file: Path
    sha256: str
    mark: StatMark | None = None


@dataclass(frozen=True, slots=True)
class Looked:
    """What a look at a file found: what it was read as, or that it holds what is shown.

    Neither if nobody has touched it since the last look.
    """

    watched: Watched
    answer: ReportAnswer | None = None
    as_shown: bool = False


def looked_at(files: Sequence[Watched], watch: ReadProgress, *, closely: bool) -> list[Looked]:
    """Look at files; read only those that have changed. Closely: by their bytes, not the marks."""
    return [_look(watched, watch, closely=closely) for watched in files]


def look_again_after(answer: ReportAnswer, looks: int) -> int | None:
    """In how many milliseconds to look again before an answer is believed; None: believe it."""
    if isinstance(answer.result, Opened):
        return None
    enough = _GONE if answer.result.unreadable else _BROKEN
    return AGAIN_MS if looks < enough else None


def _look(watched: Watched, watch: ReadProgress, *, closely: bool) -> Looked:
    mark = stat_mark(watched.file)
    if mark is not None and mark == watched.mark and not closely:
        return Looked(watched)
    now = replace(watched, mark=mark)
    data = loaded(watched.file)
    if isinstance(data, bytes) and sha256(data).hexdigest() == watched.sha256:
        return Looked(now, as_shown=True)
    return Looked(now, _answer(watched.file, watch))


def _answer(file: Path, watch: ReadProgress) -> ReportAnswer:
    """What the file of an open report was read as now; a document is not the report it was."""
    from viewer.store.any_file import holds_document  # noqa: PLC0415 - not needed for a start

    answer = answer_to(file, watch)
    if isinstance(answer.result, Refused) and holds_document(file):
        return replace(answer, result=Refused(file, (Problem(_DOCUMENT),)))
    return answer
