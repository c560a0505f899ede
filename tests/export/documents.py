"""Jobs to try the writers on: a report that never changes, and hostile words everywhere."""

import os
from collections.abc import Callable
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from tests.builders import (
    FOUR,
    about,
    comparators,
    criterion,
    derived,
    fact,
    finding,
    metric,
    observation,
    period,
    position,
    printed,
    rated,
    reference,
    report,
    scale,
    source,
)
from tests.samples import ENDLESS, ODD
from viewer.domain.criteria import Rating
from viewer.domain.index import Index
from viewer.domain.metrics import Comparator
from viewer.domain.report import Report
from viewer.export.formats import format_named
from viewer.export.job import Job
from viewer.presentation.summary.document import Options
from viewer.resources import shipped_report
from viewer.store.problem import Opened
from viewer.store.reading.reader import read_report

TODAY = date(2026, 11, 24)
GOLDEN = Path(__file__).parents[1] / "golden" / "export"
REGENERATE = bool(os.environ.get("INSPECTION_VIEWER_REGENERATE"))

HOSTILE = (
    "<script>alert(1)</script>",
    "\"><img src=x onerror='alert(1)'>",
    "</title></style></textarea><!-- ]]> -->",
    "&lt;b&gt; &amp; &#60;i&#62;",
    "javascript:alert(1) data:text/html,x",
    "http://example.org/x?a=b&c=d www.example.org mailto:a@example.org a@example.org",
    "# heading",
    "- - -",
    "---",
    "===",
    "1. first",
    "12) twelfth",
    "+ plus",
    "> quoted",
    "*slanted* **bold** _low_ __lower__ ~~gone~~",
    "[words](address) ![picture](address) [id]: address",
    "| bar | bar |",
    "`code` ``more`` a`b@c`d",
    "\\* \\ \\\\",
    "$x$ <address@example.org>",
    "null\x00bell\x07 \x1b[31mred \x9b\x84end",
    "\u202eoverride\u202c \u2066isolate\u2069",
    "شكرا לכם 漢字 \U0001f9d1\u200d⚖️",
    "=1+1",
)
"""Each is markup somewhere, or trouble."""

TURNING = tuple(words for words in HOSTILE if words[0] in "\u202eش")
WILD = (" ".join(words for words in HOSTILE if words not in TURNING), *TURNING, ENDLESS[:9_999])
"""The same in few texts, for files where the begin of a line is no markup and each file is dear."""


def opened(file: Path) -> Report:
    """The report in a file."""
    outcome = read_report(file)
    assert isinstance(outcome, Opened)
    return outcome.report


@cache
def shipped() -> Index:
    """The report that comes with the program."""
    return Index(opened(shipped_report()))


@cache
def odd(name: str) -> Index:
    """A report out of the ordinary."""
    return Index(ODD[name]())


@cache
def steady_index() -> Index:
    """The steady report, with its look-ups."""
    return Index(steady())


def job(index: Index | None = None, **options: Any) -> Job:
    """A job on a report, the steady one where none is given."""
    return Job(index or steady_index(), Options(**options), TODAY)


@cache
def written(format_id: str, index: Index, **options: Any) -> bytes:
    """The file of a format, made once for all that look at it."""
    return format_named(format_id).write(job(index, **options)).data


@cache
def steady() -> Report:
    """A report with one of everything; it belongs to the recorded files and must not change."""
    figures = (
        observation("55.2", "2015-16"),
        observation("62.3"),
        derived("60.3", "now - gap", [printed("now", "62.3"), printed("gap", 2, "by 2%")],
                whose="average"),
    )  # fmt: skip
    return every(lambda part: part, comparators(), figures)


@lru_cache(64)
def hostile(words: str) -> Index:
    """A report that says these words wherever it can say any."""
    bodies = tuple(item.model_copy(update={"title": words}) for item in comparators())
    figures = (observation("62.3", period(words, "2017-03")),)
    return Index(every(lambda _: words, bodies, figures))


def every(say: Callable[[str], str], bodies: tuple[Comparator, ...], figures: Any) -> Report:
    """A report with every part; what each text says is decided by `say`."""
    quoted = reference(say("in so many words"), locator=say("paragraph 2"))
    return report(
        about=about(
            title=say("Inspection of the Harbour Service"), inspectorate=say("Inspectorate"),
            subject={"name": say("Harbour Service"), "kind": say("CPS Area")},
            programme=say("Assurance Programme"), inspected={"wording": say("early spring 2017")},
            revisions=({"date": "2017-10-25", "note": say("A figure was put right.")},),
            attribution=say("Facts by the Inspectorate."), licence=say("Open licence"),
        ),
        sources=[source(title=say("Summary page"), publisher=say("Inspectorate"),
                        address=say("example.org/summary"), size=say("246 kB"),
                        locators=say("Paragraphs are counted from the top."))],
        scales=[scale(*FOUR, title=say("Four levels"), note=say("Three levels are assumed."))],
        comparators=bodies,
        criteria=[
            criterion(title=say("Casework")),
            criterion("people", rated("poor", sources=(quoted,)), parent="casework"),
            criterion("money", Rating(state="not_inspected")),
        ],
        metrics=[
            metric(*figures, title=say("Conviction rate"), scope=say("Crown Court"),
                   note=say("Only finished cases count."), theme=say("Results"), headline=True),
            metric(id="trials", title=say("Trials not held"), scope=say("all courts"), unit=None,
                   positions=(position("average", "worse", sources=(quoted,)),
                              position("others", None, rank=say("among the last in the land")))),
            metric(id="morale", title=say("Morale"), remark=say("said to be good"), unit=None),
        ],
        findings=[
            finding("hubs", title=say("Hubs solve problems"), theme=say("Ways of working"),
                    text=f"{say('Staff put heads together.')}\n\n{say('Answers come of it.')}",
                    sources=(quoted,)),
            finding("budget", title=say("Money lasted"), text=say("Nothing was overspent.")),
            finding("files", kind="weakness", title=say("Files are late"), theme=say("Casework"),
                    text=say("A third came after the hearing."), sources=(quoted,)),
            finding("posts", kind="context", title=say("Posts stay empty"), theme=say("People"),
                    text=say("Few apply for them."), sources=(quoted,)),
        ],
        profile=[fact(say("Offices"), say("Harbour Road"), say("Mill Lane"), note=say("Old."))],
        method=[fact(say("Fieldwork"), say("Ten days"))],
    )  # fmt: skip


def recorded(name: str, text: str) -> str:
    """What is on record under a name; INSPECTION_VIEWER_REGENERATE=1 records the text anew."""
    file = GOLDEN / name
    if REGENERATE:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode("utf-8"))
    return file.read_bytes().decode("utf-8")
