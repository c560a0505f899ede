"""How quick this machine is, for what is promised in seconds of the processor's time."""

import json
import re
import time
from decimal import Decimal
from functools import cache

PACE = 0.018
"""Seconds of the processor's time that `_work` took where the promises were measured, 2026."""


@cache
def slowness() -> float:
    """How many times slower than the machine of `PACE` this one is; 1 for a quicker one."""
    took = []
    for _ in range(5):
        start = time.process_time()
        _work()
        took.append(time.process_time() - start)
    return max(1.0, sorted(took)[2] / PACE)


def _work() -> None:
    """The kind of work that reading is: texts, numbers and small objects."""
    words = [f"{number} in {number + 7}.5% of them" for number in range(6_000)]
    found = [Decimal(match[0]) for word in words for match in re.finditer(r"\d+(?:\.\d+)?", word)]
    json.loads(json.dumps([{"value": float(value)} for value in found]))
