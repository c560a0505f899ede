"""What the pages for people say of files and commands is so."""

import re
from functools import cache
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT, modules

PAGES = ["ARCHITECTURE.md", "README.md", "data/FORMAT.md", "docs/promises.md", "docs/recipes.md"]
DECISIONS = sorted(file.relative_to(ROOT).as_posix() for file in ROOT.glob("docs/decisions/*.md"))
MOST_LINES, WIDEST_LINE = 70, 120


def text_of(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


@cache
def files() -> str:
    """Every file of the program and its tests, one a line."""
    tops = ("viewer", "tests", "scripts", "resources", "data", "docs")
    found = (file for top in tops for file in (ROOT / top).rglob("*") if file.is_file())
    return "\n".join(f"/{file.relative_to(ROOT).as_posix()}" for file in found) + "\n"


@pytest.mark.parametrize("page", PAGES + DECISIONS)
def test_that_every_path_a_page_names_exists(page: str) -> None:
    text = text_of(page)
    named = set(re.findall(r"\b(?:viewer|resources|scripts|tests|data|docs)/[\w./-]*\w", text))
    assert {path for path in named if not (ROOT / path).exists()} == set()
    modules_named = set(re.findall(r"`([\w/]+\.py)`", text))
    assert {name for name in modules_named if f"/{name}\n" not in files()} == set()


@pytest.mark.parametrize("page", PAGES + DECISIONS)
def test_that_every_page_that_a_page_links_to_exists(page: str) -> None:
    linked = re.findall(r"\]\(([^)#:]+)\)", text_of(page))
    missing = {link for link in linked if not ((ROOT / page).parent / link).exists()}
    assert missing == set()


def test_that_every_table_a_recipe_adds_to_is_there() -> None:
    """Each name in capitals, or of a private function, stands in a file that the step names."""
    steps = re.split(r"\n(?=\d+\. |\n|#)", text_of("docs/recipes.md"))
    for step in steps:
        named = re.findall(r"`((?:viewer|tests|resources)/[\w./-]+\.\w+)`", step)
        wanted = re.findall(r"`(_?[A-Z][A-Z_]{3,}|_[a-z]\w+)`", step)
        held = "".join(text_of(file) for file in named if Path(file).suffix != ".json")
        assert not named or [name for name in wanted if name not in held] == [], step


def test_that_the_plan_is_one_page() -> None:
    lines = text_of("ARCHITECTURE.md").splitlines()
    assert len(lines) <= MOST_LINES
    assert max(map(len, lines)) <= WIDEST_LINE


def test_that_every_room_is_on_the_plan() -> None:
    plan = text_of("ARCHITECTURE.md")
    rooms = {name.split("/")[1] for name in modules()} - {"__init__.py", "__main__.py"}
    assert {room for room in rooms if f"viewer/{room}" not in plan} == set()
    entries = re.split(r"\n(?=- |\n)", plan)
    told = {entry[3:].split("`")[0]: entry for entry in entries if entry.startswith("- `viewer/")}
    inner = {tuple(name.split("/")[1:3]) for name in modules() if name.count("/") > 2}
    unsaid = {
        (one, room)
        for one, room in inner
        if one != "cli" and f"`{room}`" not in told[f"viewer/{one}"]
    }
    assert unsaid == set()


def test_that_every_promise_has_a_command_and_says_what_was_seen() -> None:
    """The table for readers and the page of details hold the same promises, in one order."""
    table = text_of("README.md").partition("| promise |")[2].partition("\n\n")[0]
    rows = [row.strip("| ").split(" | ") for row in table.splitlines()[2:]]
    details = re.split(r"^## ", text_of("docs/promises.md"), flags=re.MULTILINE)[1:]
    assert [row[0] for row in rows] == [detail.partition("\n")[0] for detail in details]
    for (promise, today, command), detail in zip(rows, details, strict=True):
        assert max(len(promise), len(today)) <= 80
        seen = " ".join(detail.split())
        assert f"To see it: {command.rstrip('`')}" in seen
        assert "Last seen: " in seen
