"""Documents: read, made a draft of, opened beside their candidates, and decided."""

from collections.abc import Iterator

from tests import published
from tests.benchmarks.results import Goal, Result, Row
from tests.benchmarks.setting import Setting

RATINGS, DRAFT = Goal(50), Goal(500)
"""Of a report of eight pages, from its file."""

DECISION, STALL = Goal(50), Goal(100)
MANY = 400
"""Candidates of the draft in which one decision is measured."""


_OPENED = (
    ("open", "opened, until what to check is on the screen", None, False),
    ("page", "opened, until the first page is painted", None, False),
    ("stall", "the window stands still while opening", STALL, True),
)


def measure(setting: Setting) -> Iterator[Result]:
    """Reading alone in a process of its own, then the checking page in a running program."""
    rounds = 1 if setting.quick else max(5, setting.pairs)
    for pages in (8,) if setting.quick else (8, 40):
        file = setting.scratch / f"northshire-{pages}.pdf"
        file.write_bytes(published.pdf(pages))
        told = setting.probe("documents", file, rounds)
        goals = {"ratings": RATINGS, "draft": DRAFT} if pages == 8 else {}
        for name, what in (
            ("text", "its text is read, in a process for it"),
            ("ratings", "from the file to its ratings"),
            ("draft", "from the file to its draft"),
            ("rules", "the rules alone, from text to candidates"),
        ):
            values = tuple(told[name])
            yield Row("documents", f"{pages} pages: {what}", "ms", values, goals.get(name))
    yield from _checked(setting)
    if not setting.quick:
        runs = [_probed(setting, 40, times=1) for _ in range(3)]
        for name, what, goal, worst in _OPENED:
            values = tuple(value for run in runs for value in run[name])
            yield Row("documents", f"40 pages: {what}", "ms", values, goal, worst)


def _checked(setting: Setting) -> Iterator[Result]:
    """Opening, the first page of the document, decisions one after the other, undoing them."""
    times = 2 if setting.quick else 60
    runs = [_probed(setting, 8, times) for _ in range(1 if setting.quick else 3)]
    for name, what, goal, worst in (
        *_OPENED,
        ("decide", f"a decision among {MANY} candidates, painted", DECISION, False),
        ("decide", f"a decision among {MANY} candidates, painted", STALL, True),
        ("undo", "undone, painted", DECISION, False),
        ("turn", "another page asked for, painted", None, False),
        ("turning", "the window stands still while a page is turned", STALL, True),
    ):
        values = tuple(value for run in runs for value in run[name])
        yield Row("documents", what, "ms", values, goal, worst)


def _probed(setting: Setting, pages: int, times: int) -> dict[str, list[float]]:
    file = setting.scratch / f"northshire-{pages}.pdf"
    # On a private display nobody answers for some decisions' paints, which left a row empty.
    look, platform = setting.look, "offscreen"
    told: dict[str, list[float]] = setting.probe(
        "checking", file, 60 if setting.quick else MANY, times, look, platform=platform
    )
    return told
