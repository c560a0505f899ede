"""In one process: the shipped report's summary as PDF, the first time and again. Tells times."""

import json
import sys
import time
from datetime import date

from viewer.domain.index import Index
from viewer.export.formats import format_named
from viewer.export.job import Job
from viewer.presentation.summary.document import Options
from viewer.resources import shipped_report
from viewer.store.problem import Opened
from viewer.store.reading.reader import read_report


def main(times: int) -> None:
    """Write it so many times; a running program has read the report already."""
    told = {}
    for form in ("summary", "briefing"):
        spent = []
        for _ in range(times):
            opened = read_report(shipped_report())
            assert isinstance(opened, Opened)
            begun = time.perf_counter()
            job = Job(Index(opened.report), Options(form=form), date(2026, 11, 24))
            data = format_named("pdf").write(job).data
            spent.append((time.perf_counter() - begun) * 1000)
            assert data.startswith(b"%PDF")
        told[form] = spent
    print(json.dumps(told))


if __name__ == "__main__":
    main(int(sys.argv[1]))
