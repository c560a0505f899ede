"""Markdown keeps its promise: a report says words, and words they stay."""

from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import Any

import pytest

from tests.export.collection.jobs import JOBS
from tests.export.documents import (
    HOSTILE,
    hostile,
    job,
    odd,
    recorded,
    shipped,
)
from tests.samples import ODD
from viewer.domain.index import Index
from viewer.export.plain.markdown import escaped, write
from viewer.presentation.content.text import Mark
from viewer.presentation.summary.document import Form, Options, Points, SummaryFinding

markdown_it = pytest.importorskip("markdown_it")

FORMS: tuple[Form, ...] = ("summary", "briefing")
OURS = {"strong", "em", "s", "link", "image", "html_inline", "math_inline"}


def text_of(index: Index | None = None, **options: Any) -> str:
    """A document as text."""
    return write(job(index, **options)).data.decode("utf-8")


def tokens(text: str) -> list[Any]:
    """What a reader of Markdown makes of a text, with tables and lines through words."""
    reader = markdown_it.MarkdownIt("commonmark").enable(["table", "strikethrough"])
    return list(reader.parse(text))


def kinds(text: str) -> list[str]:
    """The kinds of all blocks, in their order."""
    return [token.type for token in tokens(text)]


def inside(text: str) -> list[tuple[str, str]]:
    """Kinds and words of everything inside lines."""
    return [(part.type, part.content) for token in tokens(text) for part in token.children or ()]


def structure(text: str) -> tuple[list[str], dict[str, int]]:
    """The kinds of all blocks, and how often each mark of ours stands inside of lines."""
    read = tokens(text)
    marks = [part.type.partition("_")[0] for token in read for part in token.children or ()]
    return [token.type for token in read], {mark: marks.count(mark) for mark in OURS}


@cache
def harmless_structure(form: Form) -> tuple[list[str], dict[str, int]]:
    """The structure that hostile words must not change."""
    return structure(text_of(hostile("words"), form=form))


@pytest.mark.parametrize("words", HOSTILE)
def test_that_escaped_words_are_one_paragraph_of_words(words: str) -> None:
    text = escaped(words)
    assert kinds(text) == ["paragraph_open", "inline", "paragraph_close"]
    found = inside(text)
    assert {kind for kind, _ in found} <= {"text", "text_special", "code_inline"}
    said = "".join(content for _, content in found)
    kept = "".join(c if c.isprintable() or c == "\u200d" else " " for c in words).split()
    assert said == " ".join(kept)


@pytest.mark.parametrize("words", HOSTILE)
def test_that_escaped_words_stay_words_in_lists_and_cells(words: str) -> None:
    assert kinds(f"- {escaped(words)}")[2:5] == ["paragraph_open", "inline", "paragraph_close"]
    assert kinds(f"- {escaped(words)}").count("inline") == 1


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("words", HOSTILE)
def test_that_no_words_of_a_report_become_markup(words: str, form: Form) -> None:
    assert structure(text_of(hostile(words), form=form)) == harmless_structure(form)


def test_that_addresses_are_nobody_s_links() -> None:
    for word in ("https://example.org/a_b", "www.example.org", "a@example.org", "MAILTO:x"):
        assert escaped(f"see {word} there") == f"see `{word}` there"


def test_that_ordinary_words_stay_readable() -> None:
    words = "+7.1 points since 2015-16 (derived): 62.3% – R&D, 5 < 6!"
    assert escaped(words) == words.replace("<", "\\<")


@pytest.mark.parametrize("form", FORMS)
def test_that_headings_begin_with_one_of_level_1_and_skip_no_level(form: Form) -> None:
    found = tokens(text_of(shipped(), form=form))
    levels = [int(token.tag[1]) for token in found if token.type == "heading_open"]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


def test_that_every_chart_is_told_in_a_sentence() -> None:
    text = text_of(shipped())
    assert "Chart: RASSO conviction rate rose 7.1 points to 62.3%." in text
    assert text.count("\nChart: ") == 5


def test_that_a_derived_figure_is_slanted_and_called_so() -> None:
    assert "| *29%* | *derived: 38 − 9* |" in text_of(shipped())
    assert "*29% (derived)*" in text_of(shipped(), form="briefing")


@pytest.mark.parametrize("text", [(), ("Words.",), ("Words.", "More.")])
@pytest.mark.parametrize("source", ["", "page 3"])
def test_that_a_finding_says_all_that_it_has(text: tuple[str, ...], source: str) -> None:
    made = JOBS["changes"](Options())
    points = Points("strength", (SummaryFinding(Mark("plus"), "Hubs", text, source),))
    whole = replace(made, document=replace(made.document, blocks=(points,)))
    told = write(whole).data.decode("utf-8")
    for words in ("Hubs", *text, source):
        assert words in told


@pytest.mark.parametrize("name", ODD)
def test_that_an_odd_report_makes_a_whole_document(name: str) -> None:
    for form in FORMS:
        assert kinds(text_of(odd(name), form=form))[0] == "heading_open"


@pytest.mark.parametrize("form", FORMS)
def test_that_the_text_is_as_recorded(form: Form) -> None:
    text = text_of(form=form)
    assert text == recorded(f"{form}.md", text)
