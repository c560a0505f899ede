"""From a file that fails to a small one that fails in the same way."""

import json
import time
from collections.abc import Callable
from typing import Any

from tests.proof.mutants import nodes

Fails = Callable[[bytes], bool]


def shrunk(data: bytes, fails: Fails, deadline: float) -> bytes:
    """Take out what is not needed, until nothing more can go or the time is over."""
    try:
        tree = json.loads(data)
    except (ValueError, RecursionError):
        return _shorter(data, fails, deadline)
    if isinstance(tree, dict | list) and fails(_written(tree)):
        return _pruned(tree, fails, deadline)
    return _shorter(data, fails, deadline)


def _written(tree: Any) -> bytes:
    return json.dumps(tree, indent=1).encode()


def _pruned(tree: Any, fails: Fails, deadline: float) -> bytes:
    """Without the entries and keys that do not matter; the largest go first."""
    gone = True
    while gone:
        gone = False
        places = nodes(tree)
        places.sort(key=lambda place: -len(json.dumps(place[0][place[1]])))
        for around, key in places:
            if time.monotonic() > deadline:
                return _written(tree)
            if not (key in around if isinstance(around, dict) else key < len(around)):
                continue
            kept = around.copy()
            del around[key]
            if fails(_written(tree)):
                gone = True
                break
            around.clear()
            around.update(kept) if isinstance(around, dict) else around.extend(kept)
    return _written(tree)


def _shorter(data: bytes, fails: Fails, deadline: float) -> bytes:
    """Without the stretches of bytes that do not matter; the longest go first."""
    size = max(1, len(data) // 2)
    while size and time.monotonic() < deadline:
        start = 0
        while start < len(data) and time.monotonic() < deadline:
            candidate = data[:start] + data[start + size :]
            if fails(candidate):
                data = candidate
            else:
                start += size
        size //= 2
    return data
