"""The front door: a file becomes a report, or a list of everything that is wrong with it."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from viewer.domain.doubts import doubts
from viewer.domain.rules.flaw import Flaw
from viewer.store.decoding import decoded
from viewer.store.diagnosis.places import located, warned
from viewer.store.diagnosis.validation import Diagnosis, examined
from viewer.store.gc_pause import collector_paused
from viewer.store.json_text.parsing import Parsed, parsed, too_thin
from viewer.store.problem import Opened, Problem, Refused
from viewer.store.reading.file_bytes import loaded
from viewer.store.reading.pdf_attachment import is_pdf, report_inside
from viewer.store.reading.versions import is_ours, migrated, too_new

_NO_MEMORY = "There is not enough free memory to read this file."


def _nobody(_share: float) -> None:
    """Tell nobody how far it is."""


def read_report(
    file: Path, tell: Callable[[float], None] = _nobody, *, pipes: bool = False
) -> Opened | Refused:
    """Read a file; never raises for anything that a path can lead to or a file can hold.

    `tell` is told how much of the work is done, from 0 to 1; `pipes` as for `loaded`.
    """
    try:
        data = loaded(file, pipes=pipes)
        if isinstance(data, Problem):
            return Refused(file, (data,), unreadable=True)
        return parse_report(data, file, tell)
    except MemoryError:
        return Refused(file, (Problem(_NO_MEMORY),), unreadable=True)


@collector_paused()
def parse_report(
    data: bytes, file: Path, tell: Callable[[float], None] = _nobody
) -> Opened | Refused:
    """The report that these bytes hold, alone or inside a PDF; `file` is only a name here."""
    tell(0.1)
    held = report_inside(data) if is_pdf(data) else data
    text = held if isinstance(held, Problem) else decoded(held)
    source = (text,) if isinstance(text, Problem) else parsed(text)
    if isinstance(source, tuple):
        return Refused(file, source)
    tell(0.3)
    if flaw := _foreign(source):
        return located(source, Diagnosis((flaw,), 0), file)
    if thin := too_thin(source):
        return Refused(file, (thin,))
    result = examined(migrated(source.value))
    tell(0.8)
    if isinstance(result, Diagnosis):
        return located(source, result, file)
    if source.repeats or source.halves or source.mistakes:
        return located(source, Diagnosis((), 0), file)
    warnings = warned(source, doubts(result))
    return Opened(file, result, sha256(data).hexdigest(), len(data), warnings)


def _foreign(source: Parsed) -> Flaw | None:
    return is_ours(source.value) or too_new(source.value)
