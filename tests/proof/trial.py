"""One file on trial: it is read, and what opens goes through everything the program does with it.

A complaint is a sentence for developers; no complaint is the promise kept.
"""

import re
import resource
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import FrameType

from tests.proof.pace import slowness
from viewer.domain.index import Index
from viewer.export.drawing.svg import chart_svg
from viewer.export.formats import FORMATS
from viewer.export.job import Job
from viewer.presentation.charts.make import chart
from viewer.presentation.search.find import find
from viewer.presentation.summary.document import Options
from viewer.presentation.tabs import TABS
from viewer.presentation.window.header import header
from viewer.presentation.window.problems_page import problems_page
from viewer.store.disk.settings import Settings
from viewer.store.problem import Opened, Refused, outcome_text
from viewer.store.reading.reader import parse_report
from viewer.store.session.opening import Opening
from viewer.store.session.place import Place
from viewer.store.session.state import ReportFile, State, chose, filtered, went

SECONDS = 2.0
"""Of the processor's time on the machine of `pace`: what a file under 1 MB may take to read."""
LONGER = 20.0
"""What everything that follows may take for one file."""
LONGEST_SENTENCE, LONGEST_PATH, MOST_PROBLEMS = 700, 4_000, 200
MEMORY = 400_000_000
"""Bytes more than before that reading a file under 1 MB may take."""
TODAY = date(2026, 11, 24)
WORDS = ("area", "a", "62.3", "<b>", "é", "\u202e", "%s \\", "")
NAME = Path("trial.inspection.json")
OF_PYTHON = re.compile(
    r"Traceback|<class|object at 0x|NoneType|ValidationError|Decimal\(|PosixPath|KeyError|"
    r"not subscriptable|has no attribute|pydantic|list index|\bNone\b|builtin|\[type="
)


class Complaint(AssertionError):  # noqa: N818 - it reads as what happened
    """A promise that a file broke."""


class TooSlow(Complaint):
    """A file that took more of the processor's time than it may."""


@contextmanager
def within(seconds: float, what: str) -> Iterator[None]:
    """Interrupt what takes more of the processor, so that a busy machine does not matter.

    The seconds are those of the machine of `pace`: a slower one has as many more as it is slower.
    """

    def late(_number: int, _frame: FrameType | None) -> None:
        raise TooSlow(f"{what} took more than {seconds} s of the processor's time")

    allowed = seconds * slowness()
    before = signal.signal(signal.SIGPROF, late)
    signal.setitimer(signal.ITIMER_PROF, allowed)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


@contextmanager
def small_reading(data: bytes, leeway: float = 1) -> Iterator[None]:
    """Hold the reading of a file to `leeway` times its time, and to its memory."""
    reset_peak()
    before, others = resident(), _others_seconds()
    with within(SECONDS * leeway, "reading"):
        yield
    if (took := _others_seconds() - others) > SECONDS * leeway * slowness():
        raise TooSlow(f"another process read for {took:.1f} s of the processor's time")
    if len(data) < 1_000_000 and peak() - before > MEMORY:
        raise Complaint(f"reading took {(peak() - before) // 1_000_000} MB of memory")


def try_file(
    data: bytes, *, thorough: bool = True, only_read: bool = False, leeway: float = 1
) -> str:
    """Read a file and use what opens; return “opened” or “refused”, raise for a broken promise."""
    with small_reading(data, leeway):
        outcome = parse_report(data, NAME)
    if isinstance(outcome, Refused):
        refused_well(outcome)
        return "refused"
    if only_read:
        return "opened"
    with within(LONGER, "using what was opened"):
        use(outcome, thorough=thorough)
    return "opened"


def _others_seconds() -> float:
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def refused_well(outcome: Refused) -> None:
    """Check that a refusal is sentences for people, and not too many or too long."""
    if not 0 < len(outcome.problems) <= MOST_PROBLEMS:
        raise Complaint(f"{len(outcome.problems)} problems are listed")
    for problem in outcome.problems:
        sentence, shown = problem.sentence, f"{problem.sentence!r}"[:300]
        if not sentence.isprintable() or not problem.path.isprintable():
            raise Complaint(f"not printable: {shown} {problem.path!r}"[:500])
        if not sentence.endswith((".", "?", ".”", "…")):
            raise Complaint(f"no sentence: {shown}")
        if len(sentence) > LONGEST_SENTENCE or len(problem.path) > LONGEST_PATH:
            raise Complaint(f"too long: {shown}")
        if OF_PYTHON.search(re.sub("“.*?”", "", sentence)):
            raise Complaint(f"words of Python: {shown}")
    if outcome.unreadable or not outcome_text(outcome):
        raise Complaint("memory ran out")
    problems_page(State(Settings(), opening=Opening(refusals=(outcome,))))
    problems_page(State(Settings(), opening=Opening(refusals=(outcome, outcome))))


def use(outcome: Opened, *, thorough: bool) -> None:
    """Everything that the program does with an open report, without a screen."""
    index = Index(outcome.report)
    state = State.with_report(Settings(), ReportFile(NAME, outcome.sha256, index))
    header(state)
    items = [None, *list(index.criteria)[:6], *list(index.findings)[:6], *list(index.metrics)[:12]]
    for tab in TABS:
        for item in items:
            tab.content(chose(went(state, Place(tab.id)), item or "no-such-item"), index)
        for words in WORDS:
            tab.content(filtered(state, tab.id, words), index)
    for words in WORDS:
        find(index, words)
    for metric in index.metrics.values():
        chart_svg(chart(index, metric))
    for job in _jobs(index, thorough=thorough):
        for wanted in FORMATS:
            if job.options.form == "summary" or wanted.forms:
                _export(wanted.id, job)


def _jobs(index: Index, *, thorough: bool) -> Iterator[Job]:
    yield Job(index, Options("summary"), TODAY)
    if thorough:
        yield Job(index, Options("briefing", mono=True, landscape=True), TODAY)


def _export(wanted: str, job: Job) -> None:
    written = {item.id: item for item in FORMATS}[wanted].write(job)
    if not written.data:
        raise Complaint(f"{wanted} came out empty")
    for notice in written.notices:
        if not notice.isprintable() or not notice.endswith(".") or len(notice) > LONGEST_SENTENCE:
            raise Complaint(f"{wanted} says {notice!r}")


def resident(key: str = "VmRSS") -> int:
    """How much memory the process holds, in bytes; 0 where the system does not tell."""
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
    except OSError:
        return 0
    found = re.search(rf"{key}:\s+(\d+) kB", status)
    return int(found[1]) * 1024 if found else 0


def reset_peak() -> None:
    """Count the peak from here, where the system can."""
    try:
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    except OSError:
        return


def peak() -> int:
    """The most memory since `reset_peak`."""
    return resident("VmHWM")
