"""A report goes through every export, each in a child of its own. Tells seconds and MiB of each."""

import json
import os
import sys
from datetime import date
from pathlib import Path

from viewer.domain.index import Index
from viewer.export.formats import FORMATS, format_named
from viewer.export.job import Job
from viewer.presentation.summary.document import Form, Options
from viewer.store.problem import Opened
from viewer.store.reading.reader import read_report

FORMS: tuple[Form, ...] = ("briefing", "summary")
WAYS = [(item.id, form) for item in FORMATS for form in FORMS if item.forms or form == "summary"]


def main(file: Path) -> None:
    """Export in every format and form that there is."""
    outcome = read_report(file)
    assert isinstance(outcome, Opened), outcome
    index = Index(outcome.report)
    print(json.dumps({f"{name} {form}": _cost(index, name, form) for name, form in WAYS}))


def _cost(index: Index, name: str, form: Form) -> tuple[float, float]:
    child = os.fork()
    if not child:
        try:
            format_named(name).write(Job(index, Options(form), date(2026, 11, 27)))
        except BaseException:
            sys.excepthook(*sys.exc_info())
            os._exit(1)
        os._exit(0)
    _, status, used = os.wait4(child, 0)
    if status:
        raise RuntimeError(f"{name}, {form}: ended with {status}")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


if __name__ == "__main__":
    main(Path(sys.argv[1]))
