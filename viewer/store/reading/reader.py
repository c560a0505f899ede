"""Reads a report file, which becomes a report, or a list of everything that is wrong with it.

What a sound file does not need is imported by one that does, for a start waits for its imports.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from hashlib import sha256
from json import JSONDecodeError
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from viewer.domain.doubts import doubts
from viewer.domain.doubts.doubt import Doubt
from viewer.domain.report import VERSION, Report
from viewer.domain.rules.flaw import Flaw
from viewer.store.checked import checked
from viewer.store.decoding import decoded
from viewer.store.diagnosis.placeholders import placeholder_doubts
from viewer.store.gc_pause import collector_paused
from viewer.store.json_text.parsing import Parsed, sound, too_thin
from viewer.store.problem import NO_WARNINGS, Opened, Problem, Refused, Warnings
from viewer.store.reading.file_bytes import is_pdf, loaded
from viewer.store.reading.versions import as_written, is_ours, migrated, too_new, version_of

_NO_MEMORY = "There is not enough free memory to read this file."


More = Callable[[Report, Path], Iterable[Doubt]]
"""What else is doubted of a report, with the path of its file, such as the documents beside it."""


def _nothing(_report: Report, _file: Path) -> Iterable[Doubt]:
    return ()


def _nobody(_share: float) -> None:
    """Report no progress."""


def read_report(
    file: Path,
    tell: Callable[[float], None] = _nobody,
    *,
    pipes: bool = False,
    more: More = _nothing,
) -> Opened | Refused:
    """Read a file; never raises for anything that a path can lead to or a file can hold.

    `tell` is told how much of the work is done, from 0 to 1; `pipes` as for `loaded`; `more` gives
    further warnings.
    """
    try:
        data = loaded(file, pipes=pipes)
        if isinstance(data, Problem):
            return Refused(file, (data,), unreadable=True)
        return parse_report(data, file, tell, more)
    except MemoryError:
        return Refused(file, (Problem(_NO_MEMORY),), unreadable=True)


@collector_paused()
def parse_report(
    data: bytes, file: Path, tell: Callable[[float], None] = _nobody, more: More = _nothing
) -> Opened | Refused:
    """The report that these bytes hold, alone or inside a PDF; `file` is only a name here."""
    tell(0.1)
    text = text_in(data)
    source = (text,) if isinstance(text, Problem) else _parsed(text)
    if isinstance(source, tuple):
        return Refused(file, source)
    tell(0.3)
    if flaw := is_ours(source.value) or too_new(source.value):
        return _refused(source, (flaw,), file)
    if thin := too_thin(source):
        return Refused(file, (thin,))
    raw = migrated(source.value)
    result = checked(raw)
    tell(0.8)
    if not isinstance(result, Report):
        return _refused(source, result, file, raw)
    if source.repeats or source.halves or source.mistakes:
        return _refused(source, (), file)
    found = (*doubts(result), *placeholder_doubts(source), *more(result, file))
    later = _later(source) if version_of(source.value) != VERSION else ()
    warnings = _warned(source, found, later) if found or later else NO_WARNINGS
    return Opened(file, result, sha256(data).hexdigest(), len(data), warnings)


def text_in(data: bytes) -> str | Problem:
    """The text of a report file, alone or inside a PDF; or why there is none."""
    held = _inside(data) if is_pdf(data) else data
    return held if isinstance(held, Problem) else decoded(held)


def _inside(data: bytes) -> bytes | Problem:
    from viewer.store.reading.pdf_attachment import report_inside  # noqa: PLC0415 - only for a PDF

    return report_inside(data)


def _parsed(text: str) -> Parsed | tuple[Problem, ...]:
    try:
        return sound(text)
    except (JSONDecodeError, RecursionError):
        from viewer.store.json_text.mending import parsed  # noqa: PLC0415 - only for mistakes

        return parsed(text)


def _refused(
    source: Parsed,
    found: ValidationError | tuple[Flaw, ...],
    file: Path,
    raw: dict[str, Any] | None = None,
) -> Refused:
    """Refuse a file for what was found in it; `raw` is its value in the newest version."""
    from viewer.store.diagnosis.places import located  # noqa: PLC0415 - only for problems
    from viewer.store.diagnosis.validation import diagnosed  # noqa: PLC0415 - only for problems

    diagnosis = diagnosed(source.value if raw is None else raw, found)
    version = version_of(source.value)
    flaws = tuple(as_written(flaw, version) for flaw in diagnosis.flaws)
    return located(source, replace(diagnosis, flaws=flaws), file)


def _later(source: Parsed) -> tuple[Doubt, ...]:
    from viewer.store.reading.later_keys import later_keys  # noqa: PLC0415 - only for older files

    return tuple(later_keys(source.value, version_of(source.value)))


def _warned(source: Parsed, found: tuple[Doubt, ...], later: tuple[Doubt, ...]) -> Warnings:
    from viewer.store.diagnosis.places import warned  # noqa: PLC0415 - only for doubts

    version = version_of(source.value)
    return warned(source, (*(as_written(doubt, version) for doubt in found), *later))
