"""Files of about a megabyte, each the worst that somebody could think of for some part of us."""

import copy
import json
from collections.abc import Callable
from typing import Any

from viewer.resources import shipped_report

SIZE = 999_000
START = b'{"format":"inspection-report","version":2,'


def _all(piece: bytes) -> bytes:
    return piece * (SIZE // len(piece))


def _list(key: bytes, entry: bytes) -> bytes:
    """A report whose one list holds an entry as often as fits."""
    count = (SIZE - 100) // (len(entry) + 1)
    return START + b'"' + key + b'":[' + b",".join([entry] * count) + b"]}"


def _entries(part: str, entry: Callable[[int], dict[str, Any]]) -> bytes:
    """The shipped report with as many more entries in one part as fit."""
    raw = json.loads(shipped_report().read_bytes())
    source = raw["sources"][0]["id"]
    room = SIZE - len(json.dumps(raw))
    number = 0
    while room > 0:
        made = {"sources": [{"source": source, "locator": "p"}], **entry(number)}
        room -= len(json.dumps(made)) + 2
        raw[part].append(made)
        number += 1
    raw[part].pop()
    return json.dumps(raw).encode()


def _metric(observation: Callable[[int], dict[str, Any]]) -> bytes:
    """The shipped report with one metric more that has as many observations as fit."""
    raw = json.loads(shipped_report().read_bytes())
    places = [{"source": raw["sources"][0]["id"], "locator": "p"}]
    room = SIZE - len(json.dumps(raw)) - 200
    figures: list[dict[str, Any]] = []
    while room > 0:
        number = len(figures)
        period = {"label": str(number), "ends": f"{number % 9000 + 1000}-{number // 9000 + 1:02}"}
        made: dict[str, Any] = {"value": 1, "basis": "stated", "period": period, "sources": places}
        made |= observation(number)
        if "inputs" in made:
            made["basis"] = "derived"
            made["inputs"] = [{"sources": places} | item if "value" in item else item
                              for item in made["inputs"]]  # fmt: skip
        room -= len(json.dumps(made)) + 2
        figures.append(made)
    raw["metrics"].append({"id": "worst", "title": "Worst", "unit": "count", "better": "neither",
                           "observations": figures[:-1]})  # fmt: skip
    return json.dumps(raw).encode()


def _sum(formula: str) -> Callable[[], bytes]:
    """Thousands of figures with this formula."""
    inputs = [{"name": "a", "value": 3}]
    return lambda: _metric(lambda _: {"formula": formula, "inputs": copy.deepcopy(inputs)})


def _finding(**changes: Any) -> Callable[[int], dict[str, Any]]:
    return lambda number: {
        "id": f"finding-{number}", "kind": "strength", "title": "t", "text": "x"
    } | changes  # fmt: skip


def _branch() -> bytes:
    raw = json.loads(shipped_report().read_bytes())
    scale = raw["scales"][0]["id"]
    raw["criteria"] += [
        {"id": f"c{n}", "title": "x", "scale": scale, "rating": {"state": "not_rated"}}
        | ({"parent": f"c{n - 1}"} if n else {})
        for n in range(8_000)
    ]
    return json.dumps(raw).encode()


def _verdicts() -> bytes:
    """A metric with as many figures and verdicts on the subject's own past as fit."""
    raw = json.loads(shipped_report().read_bytes())
    past = next(item["id"] for item in raw["comparators"] if item["kind"] == "earlier")
    places = [{"source": raw["sources"][0]["id"], "locator": "p"}]
    figures, verdicts = [], []
    for number in range(2_800):
        here = {"period": {"label": f"{number}", "ends": f"{1000 + number}"}, "sources": places}
        figures.append(here | {"value": number % 50, "basis": "stated"})
        verdicts.append(here | {"comparator": past, "verdict": "better"})
    raw["metrics"].append({"id": "worst", "title": "Worst", "unit": "count", "better": "higher",
                           "observations": figures, "positions": verdicts})  # fmt: skip
    return json.dumps(raw).encode()


def _fractions() -> bytes:
    """Figures whose quotations are full of other fractions."""
    source = json.loads(shipped_report().read_bytes())["sources"][0]["id"]
    place = {"source": source, "locator": "p", "quote": "1 in " * 3_900}
    return _metric(lambda _: {"value": 77_777, "sources": [place]})


WORST: dict[str, Callable[[], bytes]] = {
    "brackets": lambda: _all(b"["),
    "objects in objects": lambda: _all(b'{"a":'),
    "digits": lambda: _all(b"9"),
    "minus signs": lambda: _all(b"-"),
    "quotation marks": lambda: _all(b'"'),
    "letters": lambda: _all(b"a"),
    "spaces": lambda: _all(b" "),
    "byte order marks": lambda: _all(b"\xef\xbb\xbf"),
    "a list of commas": lambda: b"[" + _all(b","),
    "lines": lambda: b"{" + b"\n" * 990_000 + b'"format":"inspection-raport"}',
    "a byte that is not UTF-8 at the end": lambda: b"\n" * 500_000 + b" " * 400_000 + b"\xe9",
    "an archive": lambda: b"PK\x03\x04" + _all(b"w"),
    "escapes": lambda: b'"' + _all(b"\\u0041") + b'"',
    "halves of characters": lambda: START + b'"a":"' + b"\\ud800" * 160_000 + b'"}',
    "pairs of halves": lambda: START + b'"a":"' + b"\\ud83d\\ude00" * 80_000 + b'"}',
    "backslashes": lambda: b'"' + b"\\" * 990_000,
    "one key again and again": lambda: START + b",".join([b'"a":1'] * 160_000) + b"}",
    "keys nobody knows": lambda: START + b",".join(b'"k%d":1' % n for n in range(80_000)) + b"}",
    "a long key": lambda: START + b'"' + b"k" * 990_000 + b'":1}',
    "a long whole number": lambda: START + b'"x":' + b"9" * 990_000 + b"}",
    "a long decimal": lambda: START + b'"x":1.' + b"9" * 990_000 + b"}",
    "a long exponent": lambda: START + b'"x":1E' + b"9" * 990_000 + b"}",
    "many long numbers": lambda: _list(b"metrics", b"9" * 390),
    "many exponents": lambda: _list(b"metrics", b"1E9999999999999999"),
    "empty objects": lambda: _list(b"findings", b"{}"),
    "hollow objects": lambda: _list(b"findings", b'{"a":1}'),
    "hollow figures": lambda: _list(b"metrics", b'{"observations":[{},{},{},{}]}'),
    "numbers for findings": lambda: _list(b"findings", b"1"),
    "20,000 problems": lambda: _list(
        b"findings", b'{"id":5,"kind":"x","title":1,"tex":2,"sources":[]}'
    ),
    "misspelt words": lambda: _list(
        b"metrics", b'{"id":"a","title":"x","unit":"persent","better":"hihger"}'
    ),
    "bad ids": lambda: _list(
        b"findings", b'{"id":"A B","kind":"strength","title":"a","text":"b","sources":[]}'
    ),
    "one id for all": lambda: _entries("findings", _finding(id="same")),
    "a criterion that is not there": lambda: _entries("findings", _finding(criterion="nowhere")),
    "an endless branch": _branch,
    "figures from each other": lambda: _metric(
        lambda n: {
            "id": f"o{n}", "formula": "a",
            "inputs": [{"name": "a", "observation": f"o{n + 1 if n % 500 else max(n - 499, 0)}"}],
        }
    ),
    "brackets in formulas": _sum("(" * 95 + "a" + ")" * 95),
    "long products": _sum("*".join(["a"] * 100)),
    "powers": _sum("a**9**9**9"),
    "signs": _sum("-" * 190 + "a"),
    "long numbers in formulas": _sum("9" * 198),
    "other numbers in formulas": _sum("0x" + "F" * 190),
    "divisions": _sum("/".join(["a"] * 100)),
    "a comment in each line": lambda: START + b'"a":1, // x\n' * 80_000 + b"}",
    "fractions in quotations": _fractions,
    "verdicts on the past": _verdicts,
    "findings": lambda: _entries("findings", _finding()),
    "a theme for each finding": lambda: _entries(
        "findings", lambda n: _finding()(n) | {"theme": f"Theme {n}"}
    ),
    "figures": lambda: _metric(lambda _: {}),
}  # fmt: skip
"""By name; the last ones open."""
