"""What the program shows is in plain words, not those that the glossary keeps off the screen."""

import ast
import re
from collections.abc import Iterator
from functools import cache

from tests.architecture.sources import ROOT, modules, walked

HEADING = "## On the screen and on paper"


@cache
def avoided() -> dict[str, str]:
    """Each phrase that must not be shown, with what is said in its place."""
    table = (ROOT / "GLOSSARY.md").read_text("utf-8").partition(HEADING)[2]
    rows = [line.strip("| ").split(" | ") for line in table.splitlines() if line.startswith("| ")]
    return {phrase: say for say, _, never in rows[1:] for phrase in never.split(", ")}


def texts(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Every text in code with its line, without docstrings; “…” for what is filled in."""
    parts: set[ast.AST] = set()
    for node in walked(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            parts.add(node.value)
        if isinstance(node, ast.JoinedStr):
            parts.update(node.values)
            found = (part.value if isinstance(part, ast.Constant) else "…" for part in node.values)
            yield node.lineno, "".join(map(str, found))
    for node in walked(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in parts:
            yield node.lineno, node.value


def shown(text: str) -> str:
    """A text as it is read: without the mark of a menu’s letter, on one line."""
    return " ".join(re.sub(r"&(?=\w)", "", text).split())


@cache
def any_avoided() -> re.Pattern[str]:
    """Any of the avoided phrases."""
    phrases = "|".join(map(re.escape, avoided()))
    return re.compile(rf"(?<!\w)(?:{phrases})(?!\w)", re.IGNORECASE)


def faults(tree: ast.Module) -> list[str]:
    """The texts of a module with an avoided phrase, each with its line and what to say."""
    found = ((line, any_avoided().search(shown(text))) for line, text in texts(tree))
    return [
        f"{line}: “{match[0]}” in “{match.string}”; say “{avoided_as(match[0])}”"
        for line, match in found
        if match
    ]


def avoided_as(phrase: str) -> str:
    """What to say in place of a phrase."""
    return next(say for never, say in avoided().items() if never.lower() == phrase.lower())


def test_that_no_avoided_words_are_shown() -> None:
    found = {module: faults(tree) for module, tree in modules().items()}
    assert {module: wrong for module, wrong in found.items() if wrong} == {}


def test_that_an_avoided_phrase_is_found_however_it_is_written() -> None:
    found = faults(
        ast.parse(
            '"""put away"""\nA = "Put a&way"\nB = f"It is put {1} now: put "\\\n'
            'f"away {1}"\nC = ("cannot be "\n"done now")\nd.put_away()\nE = "put_away"\n'
        )
    )
    assert sorted(fault.partition(":")[0] for fault in found) == ["2", "3", "5"]


def test_that_the_glossary_lists_what_to_avoid() -> None:
    assert len(avoided()) > 20
    assert avoided()["put away"] == "Hide message"
