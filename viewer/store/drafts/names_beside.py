"""What the reports in a folder call their metrics: names to offer for the figures of another."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from viewer.store.endings import REPORT_ENDING
from viewer.store.problem import Problem
from viewer.store.reading.file_bytes import loaded

MOST_FILES, LARGEST, MOST_NAMES = 60, 1_000_000, 400


def names_beside(file: Path) -> tuple[str, ...]:
    """The titles of metrics in the report files beside a document, the most used first."""
    try:
        found = sorted(file.parent.glob(f"*{REPORT_ENDING}"))[:MOST_FILES]
        small = [one for one in found if one.stat().st_size <= LARGEST]
    except (OSError, ValueError):
        return ()
    count = Counter(name for one in small for name in dict.fromkeys(_names(one)))
    return tuple(name for name, _ in count.most_common(MOST_NAMES))


def _names(file: Path) -> Iterator[str]:
    data = loaded(file)
    if isinstance(data, Problem):
        return
    try:
        raw: Any = json.loads(data)
    except (ValueError, RecursionError):
        return
    metrics = raw.get("metrics") if isinstance(raw, dict) else None
    for metric in metrics if isinstance(metrics, list) else ():
        title = metric.get("title") if isinstance(metric, dict) else None
        if isinstance(title, str) and title.strip():
            yield title
