"""Report files that went wrong: made from sound ones, each from its seed alone.

Gentle mutants mostly open, so that everything behind the reader meets them; wild ones hardly do.
"""

import copy
import json
from collections.abc import Callable
from random import Random
from typing import Any

from tests.proof.words import HOSTILE_WORDS, UNICODE_TRICKS

Node = tuple[Any, Any]
"""Where a value stands: the list or object around it, and its number or key."""

VALUES: tuple[Any, ...] = (
    None, True, False, 0, -1, 1.5, 10**17, 10**18, 10**400, 1e300, "", " ", "0", "62.3", [], {},
    [[]], [{}], {"": ""}, {"id": "x"}, ["x"] * 3,
)  # fmt: skip
FORMULAS = (
    "a", "a+b", "a-b", "now / 0", "now ** 9 ** 9 ** 9", "((((now))))", "now*" * 60 + "now",
    "9" * 190, "now / 3", "(now - now) / (now - now)", "__import__('os')", "now\n-\nrise",
    "now if now else now", "-now", "now // 2", "1e400 * now", "ｎｏｗ", "now - rise # why",
)  # fmt: skip
DATES = ("2017", "2017-13", "0000", "9999-12-31", "2016-02-30", "1-1-1", "2017-10", "25/10/2017")
IDS = ("x", "X", "a" * 100, "a" * 101, "../../etc/passwd", "a b", "con", "é", "", "subject")
TOKENS = (
    b"[", b"{", b"]", b"}", b'"', b",", b":", b"\\", b"\\u", b"\\ud800", b"null", b"NaN", b"-",
    b"1E999999999", b"\0", b"\xff", b"\xc3", b"\xef\xbb\xbf", b"\xe2\x80\xae", b"//", b"/*", b"'",
    b"[" * 3000, b'{"a":' * 3000, b"9" * 5000, b"\n" * 2000, b'"id":"x",', b"\x1a", b"\x7f",
)  # fmt: skip


def nodes(value: Any) -> list[Node]:
    """Every place in a tree, from the top down."""
    found: list[Node] = []
    _find_nodes(value, found)
    return found


def _find_nodes(value: Any, found: list[Node]) -> None:
    for key, item in value.items() if isinstance(value, dict) else enumerate(value):
        found.append((value, key))
        if isinstance(item, dict | list):
            _find_nodes(item, found)


def pick(tree: Any, chance: Random, fits: Callable[[Any, Any], bool] = lambda k, v: True) -> Node:
    """A place whose key and value fit; the tree in a list of its own where none does."""
    found = [(around, key) for around, key in nodes(tree) if fits(key, around[key])]
    return chance.choice(found) if found else ([tree], 0)


def _is_text(key: Any, value: Any) -> bool:
    return isinstance(value, str) and key not in _MEANT


def _is_list(_: Any, value: Any) -> bool:
    return isinstance(value, list) and bool(value)


def _is_number(_: Any, value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


_MEANT = frozenset(
    "format id source scale level state kind criterion whose comparator unit better basis sort date"
    " published seen start end formula name observation verdict qualifier parent quote metrics"
    " criterion_basis $schema".split()
)
"""Keys whose texts mean something to the program; all others are words for people."""


def odd_words(tree: Any, chance: Random) -> None:
    """Other words for people, hostile ones among them."""
    for _ in range(chance.choice((1, 3, 30))):
        around, key = pick(tree, chance, _is_text)
        words = chance.choice(HOSTILE_WORDS + UNICODE_TRICKS)
        around[key] = chance.choice((words, f"{around[key]} {words}", words * 40))


def long_words(tree: Any, chance: Random) -> None:
    """A text of thousands of letters without a space."""
    around, key = pick(tree, chance, _is_text)
    around[key] = chance.choice("aW字ش\u0301\u200d#") * chance.choice((300, 5_000, 19_999))


def left_out(tree: Any, chance: Random) -> None:
    """A key or an entry is gone."""
    around, key = pick(tree, chance)
    del around[key]


def emptied(tree: Any, chance: Random) -> None:
    """A whole list is empty, or cut short."""
    around, key = pick(tree, chance, _is_list)
    around[key] = around[key][: chance.randrange(len(around[key]) + 1)]


def shuffled(tree: Any, chance: Random) -> None:
    """Entries in another order."""
    around, key = pick(tree, chance, _is_list)
    chance.shuffle(around[key])


def doubled(tree: Any, chance: Random) -> None:
    """An entry once more, as it is or with an id of its own."""
    around, key = pick(tree, chance, _is_list)
    for number in range(chance.choice((1, 2, 50))):
        more = copy.deepcopy(chance.choice(around[key]))
        if isinstance(more, dict) and "id" in more and chance.random() < 0.9:
            more["id"] = f"more-{number}-{chance.randrange(10**6)}"
        around[key].append(more)


def other_number(tree: Any, chance: Random) -> None:
    """Numbers nobody expected where a number belongs."""
    around, key = pick(tree, chance, _is_number)
    around[key] = chance.choice(
        (0, -1, 1, 100, 1e-10, 10**17, -(10**17), 0.1 + 0.2, 62.30000, 10**18, 1e40, 12345.678)
    )


def other_word_of_ours(tree: Any, chance: Random) -> None:
    """A word of the format where another stands: a kind for a unit, an id for another's."""
    around, key = pick(tree, chance, lambda k, v: isinstance(v, str) and k in _MEANT)
    same = [a[k] for a, k in nodes(tree) if k == key and isinstance(a[k], str)]
    pools = {"formula": FORMULAS, "ends": DATES, "date": DATES, "published": DATES, "id": IDS}
    around[key] = chance.choice(tuple(same) + pools.get(str(key), ()))


def retyped(tree: Any, chance: Random) -> None:
    """A value of another kind."""
    around, key = pick(tree, chance)
    around[key] = copy.deepcopy(chance.choice(VALUES))


def renamed(tree: Any, chance: Random) -> None:
    """A key under another name, which may be taken."""
    around, key = pick(tree, chance, lambda k, v: isinstance(k, str))
    keys = [k for _, k in nodes(tree) if isinstance(k, str)]
    name = chance.choice((f"{key}s", str(key).upper(), *keys[:200], *HOSTILE_WORDS))
    if isinstance(around, dict):
        around[name] = around.pop(key)


def swapped(tree: Any, chance: Random) -> None:
    """Two values in each other's place, unless one holds the other."""
    (a, i), (b, j) = pick(tree, chance), pick(tree, chance)
    if not isinstance(a[i], dict | list) and not isinstance(b[j], dict | list):
        a[i], b[j] = b[j], a[i]


def moved(tree: Any, chance: Random) -> None:
    """A part of the report where another belongs."""
    (a, i), (b, j) = pick(tree, chance), pick(tree, chance)
    a[i] = copy.deepcopy(b[j])


def nested(tree: Any, chance: Random) -> None:
    """A value inside lists or objects, a few or far too many."""
    around, key = pick(tree, chance)
    for _ in range(chance.choice((1, 2, 20, 90, 120, 400))):
        around[key] = [around[key]] if chance.random() < 0.5 else {"a": around[key]}


GENTLE = (odd_words, odd_words, long_words, emptied, shuffled, doubled, other_number, left_out,
          other_word_of_ours)  # fmt: skip
WILD = (*GENTLE, retyped, renamed, swapped, moved, nested)


def torn(data: bytes, chance: Random) -> bytes:
    """Bytes lost, doubled, changed, put in, or moved about."""
    start = chance.randrange(len(data) + 1)
    end = min(len(data), start + chance.choice((1, 2, 8, 60, 4000, len(data))))
    other = chance.randrange(len(data) + 1)
    piece = data[start:end]
    match chance.randrange(6):
        case 0:
            return data[:start] + data[end:]
        case 1:
            return data[:end] + piece + data[end:]
        case 2:
            return data[:start] + chance.randbytes(min(len(piece), 64)) + data[end:]
        case 3:
            return data[:start] + chance.choice(TOKENS) + data[start:]
        case 4:
            return data[:other] + piece + data[other:]
        case _:
            return data[:start]


def changed(data: bytes, chance: Random, ways: tuple[Callable[[Any, Random], None], ...]) -> bytes:
    """A JSON file with a few changes to its tree."""
    tree = json.loads(data)
    for _ in range(chance.choice((1, 1, 2, 4))):
        chance.choice(ways)(tree, chance)
    indent = chance.choice((None, None, 1))
    return json.dumps(tree, ensure_ascii=chance.random() < 0.3, indent=indent).encode(
        "utf-8", "surrogatepass"
    )


def gentle(data: bytes, chance: Random) -> bytes:
    """A JSON file that may well open."""
    return changed(data, chance, GENTLE)


def wild(data: bytes, chance: Random) -> bytes:
    """A JSON file that hardly opens."""
    return changed(data, chance, WILD)


def ragged(data: bytes, chance: Random) -> bytes:
    """A file damaged byte by byte."""
    for _ in range(chance.choice((1, 1, 3, 12))):
        data = torn(data, chance)
    return data
