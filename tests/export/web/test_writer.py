"""The web page keeps its promises: one file, read by eye or by ear, and nothing in it runs."""

import re
from dataclasses import fields
from functools import cache
from html.parser import HTMLParser
from itertools import pairwise
from typing import Any

import pytest
from jinja2 import UndefinedError

from tests.export.documents import (
    HOSTILE,
    hostile,
    odd,
    recorded,
    shipped,
    steady_index,
    written,
)
from tests.samples import ENDLESS, ODD
from viewer.domain.index import Index
from viewer.export.drawing.grey import greyed
from viewer.export.web.style import looks, stylesheet
from viewer.export.web.writer import template
from viewer.presentation.inks import DARK, LIGHT, Inks
from viewer.presentation.summary.document import Form, Options

VOID = {"meta", "br", "col", "img", "link", "input"}
PLAIN = {"circle", "line", "polygon", "polyline", "rect"}
FORMS: tuple[Form, ...] = ("summary", "briefing")


class Page(HTMLParser):
    """The page as a list of elements: name, attributes, the elements around it, its words."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str], tuple[str, ...], list[str]]] = []
        self._open: list[int] = []
        self.feed(text)
        self.close()
        assert self._open == [], "an element is not closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        around = tuple(self.elements[number][0] for number in self._open)
        self.elements.append((tag, {name: value or "" for name, value in attrs}, around, []))
        if tag not in VOID:
            self._open.append(len(self.elements) - 1)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.elements[self._open.pop()][0] == tag, "elements overlap"

    def handle_data(self, data: str) -> None:
        for number in self._open:
            self.elements[number][3].append(data)

    def all(self, *tags: str) -> list[tuple[dict[str, str], str]]:
        """Attributes and words of every element of these names."""
        return [(at, "".join(words)) for tag, at, _, words in self.elements if tag in tags]

    def names(self) -> set[str]:
        """The names of all elements."""
        return {tag for tag, *_ in self.elements}


def text_of(index: Index | None = None, **options: Any) -> str:
    """A page as text."""
    return written("html", index or steady_index(), **options).decode("utf-8")


@cache
def harmless_page(form: Form) -> Page:
    """What the hostile words are in the place of."""
    return Page(text_of(hostile("words"), form=form))


@pytest.fixture(scope="module", params=FORMS)
def page(request: pytest.FixtureRequest) -> Page:
    """The shipped report's page in either form."""
    return Page(text_of(shipped(), form=request.param))


def test_that_it_has_a_language_a_title_and_fits_a_small_screen(page: Page) -> None:
    assert page.all("html")[0][0]["lang"] == "en-GB"
    assert page.all("title")[0][1].startswith("CPS East of England – ")
    assert {"name": "viewport", "content": "width=device-width, initial-scale=1"} in [
        attributes for attributes, _ in page.all("meta")
    ]


def test_that_headings_begin_with_one_of_level_1_and_skip_no_level(page: Page) -> None:
    levels = [int(tag[1]) for tag, *_ in page.elements if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


def test_that_landmarks_are_there_and_every_section_has_a_name(page: Page) -> None:
    assert {"header", "main", "footer"} <= page.names()
    ids = {attributes["id"]: words for attributes, words in page.all("h2")}
    sections = page.all("section")
    assert sections
    assert all(ids[attributes["aria-labelledby"]].strip() for attributes, _ in sections)


def test_that_ids_are_unique_and_every_reference_leads_to_one(page: Page) -> None:
    ids = [attributes["id"] for _, attributes, *_ in page.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    led = [at["href"].removeprefix("#") for at, _ in page.all("a")]
    for _, attributes, *_ in page.elements:
        led += attributes.get("aria-labelledby", "").split()
    assert set(led) <= set(ids)


def test_that_tables_have_captions_and_heads_for_columns_and_rows(page: Page) -> None:
    tables = len(page.all("table"))
    assert tables
    captions = page.all("caption")
    assert len(captions) == tables
    assert all(words.strip() for _, words in captions)
    assert {attributes.get("scope") for attributes, _ in page.all("th")} == {"col", "row"}
    rows = len([1 for tag, _, around, _ in page.elements if tag == "tr" and "tbody" in around])
    heads = [at for at, _ in page.all("th") if at["scope"] == "row"]
    assert len(heads) == rows


def test_that_a_chart_has_a_title_and_a_sentence_or_is_hidden_from_who_listens(page: Page) -> None:
    charts = page.all("svg")
    spoken = [attributes for attributes, _ in charts if attributes.get("role") == "img"]
    hidden = [attributes for attributes, _ in charts if attributes.get("aria-hidden") == "true"]
    assert len(spoken) + len(hidden) == len(charts)
    words = {attributes["id"]: text for attributes, text in page.all("title", "desc")
             if "id" in attributes}  # fmt: skip
    for attributes in spoken:
        if "aria-label" in attributes:
            assert attributes["aria-label"].strip()
            continue
        assert all(words[name].strip() for name in attributes["aria-labelledby"].split())


def test_that_the_summary_draws_every_chart() -> None:
    assert len(Page(text_of(shipped())).all("svg")) == 5


@pytest.mark.parametrize("form", FORMS)
def test_that_nothing_runs_and_nothing_is_loaded(form: Form) -> None:
    text = text_of(shipped(), form=form)
    page = Page(text)
    assert not page.names() & {"script", "link", "img", "iframe", "object", "embed", "base", "form"}
    assert "http:" not in text
    assert "https:" not in text
    assert "url(" not in text
    assert "@import" not in text
    policies = [at["content"] for at, _ in page.all("meta") if "http-equiv" in at]
    assert policies == ["default-src 'none'; style-src 'unsafe-inline'"]


def test_that_a_rating_is_a_word_and_a_place_in_words_and_a_bar() -> None:
    page = Page(text_of(shipped()))
    cards = [words for at, words in page.all("ul") if at.get("class") == "ratings"]
    assert "High quality casework" in cards[0]
    assert cards[0].count("second best of 4 levels") == 4
    assert len([1 for at, _ in page.all("i") if at.get("class") == "on"]) == 12
    assert (
        "from the lowest level to the best: Poor, Fair, Good, Excellent." in page.all("main")[0][1]
    )


def test_that_strengths_and_weaknesses_are_told_apart_without_their_signs() -> None:
    page = Page(text_of(shipped()))
    sections = {words.strip().split("\n", 1)[0]: words for _, words in page.all("section")}
    assert "Productive partnerships drive better outcomes" in sections["Strengths"]
    assert "Police file quality stays weak" in sections["Weaknesses"]


def test_that_better_and_worse_are_words_that_everybody_sees() -> None:
    page = Page(text_of(shipped()))
    remarks = [words for at, words in page.all("p") if at.get("class") == "remark"]
    assert "▲ +\u20607.1 points since 2015-16, better" in remarks
    assert "▼ 5 points below the national average (43%, derived), worse" in remarks


def test_that_a_derived_figure_is_slanted_and_called_so() -> None:
    row = '<td class="end tight"><em>29%</em></td><td class="tight"><em>derived: 38 − 9</em></td>'
    assert row in text_of(shipped())
    assert "<em>29% (derived)</em>" in text_of(shipped(), form="briefing")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("words", HOSTILE)
def test_that_no_words_of_a_report_become_markup(words: str, form: Form) -> None:
    harmless = harmless_page(form)
    page = Page(text_of(hostile(words), form=form))
    assert page.names() <= harmless.names() | PLAIN
    known = {name for _, attributes, *_ in harmless.elements for name in attributes}
    assert {name for _, at, *_ in page.elements for name in at} <= known | {"points", "r"}
    assert len(page.all("li", "td", "h3")) == len(harmless.all("li", "td", "h3"))
    said = "".join(text for _, text in page.all("main"))
    first = re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u202a-\u202e\u2066-\u2069]", " ", words).split()[0]
    assert first in said


def test_that_the_template_escapes_unasked_loads_no_other_and_misses_no_name_silently() -> None:
    environment = template().environment
    assert environment.loader is None
    assert (
        environment.from_string("{{ text }}").render(text="<b>'\"&") == "&lt;b&gt;&#39;&#34;&amp;"
    )
    with pytest.raises(UndefinedError):
        environment.from_string("{{ misspelt }}").render()


@pytest.mark.parametrize("name", ODD)
def test_that_an_odd_report_makes_a_whole_page(name: str) -> None:
    for form in FORMS:
        page = Page(text_of(odd(name), form=form))
        assert len(page.all("h1")) == 1


def test_that_an_endless_word_may_be_broken_anywhere() -> None:
    text = text_of(odd("an endless word"))
    assert ENDLESS[:100] in text
    cells = [at for at, words in Page(text).all("td", "th") if ENDLESS[:100] in words]
    assert cells
    assert all("long" in at["class"].split() for at in cells)


def brightness(colour: str) -> float:
    """The relative luminance of a colour, as WCAG has it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """How far two colours stand apart, from 1 to 21."""
    low, high = sorted((brightness(one), brightness(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("mono", [False, True])
@pytest.mark.parametrize(("inks", "page"), [(LIGHT, "#ffffff"), (DARK, DARK.page)])
def test_that_every_ink_can_be_read(inks: Inks, page: str, mono: bool) -> None:
    shown = {name: getattr(inks, name) for name in ("text", "muted", "accent", "better", "worse")}
    for shade in shown.values():
        assert contrast(greyed(shade) if mono else shade, greyed(page) if mono else page) >= 4.5


def test_that_dark_is_for_screens_alone() -> None:
    sheet = stylesheet(Options())
    before, _, after = sheet.partition("@media screen and (prefers-color-scheme:dark)")
    assert "color-scheme:light" in before
    assert sheet.count("color-scheme:dark") == 2
    assert DARK.text in after.split("\n", 1)[0]
    assert DARK.text not in after.split("\n", 1)[1]


def test_that_charts_take_every_colour_from_the_page() -> None:
    sheet, text = stylesheet(Options()), text_of(shipped())
    used = set(re.findall(r'(?:fill|stroke)="(#[0-9a-f]{6})"', text))
    assert used
    assert all(f'[fill="{shade}"]' in sheet and f'[stroke="{shade}"]' in sheet for shade in used)
    assert used <= {getattr(LIGHT, item.name) for item in fields(LIGHT)}


def test_that_mono_declares_greys_alone() -> None:
    declared = re.findall(r"--\w+:(#[0-9a-f]{6})", looks(mono=True))
    assert len(declared) > 20
    assert all(shade[1:3] == shade[3:5] == shade[5:7] for shade in declared)


def test_that_paper_has_its_size_and_nothing_is_torn_apart() -> None:
    assert "@page{size:A4;margin:18mm 18mm 20mm 18mm" in stylesheet(Options())
    wide = stylesheet(Options(paper="us-letter", landscape=True, binding=10))
    assert "@page{size:letter landscape;margin:18mm 18mm 20mm 28mm" in wide
    _, _, printed = stylesheet(Options()).partition("@media print")
    assert "thead{display:table-header-group}" in printed
    assert re.search(r"h1,h2,h3[^{]*\{break-after:avoid", printed)
    assert re.search(r"li,tr,[^{]*\{break-inside:avoid", printed)


@pytest.mark.parametrize("form", FORMS)
def test_that_the_page_is_as_recorded(form: Form) -> None:
    """Charts and styles have tests of their own and are left out here."""
    text = text_of(form=form)
    for pattern in (
        r"(<style>).*?(</style>)",
        r"(</desc>)\n.*?(</svg>)",
        r"(<svg role=\"img\" aria-label=[^>]*>).*?(</svg>)",
    ):
        text = re.sub(pattern, r"\1\2", text, flags=re.DOTALL)
    assert text == recorded(f"{form}.html", text)


def test_that_what_scrolls_sideways_can_be_reached_by_keyboard_and_has_a_name() -> None:
    page = Page(text_of(shipped()))
    wide = [found for found, _ in page.all("div", "figure") if found.get("class") == "wide"]
    assert len(wide) > 10
    assert all(found["tabindex"] == "0" and found["aria-label"] for found in wide)


def test_that_nothing_inside_what_scrolls_makes_the_page_wider_than_its_window() -> None:
    # What is placed absolutely, as words for listeners are, would stand outside of what scrolls.
    assert ".wide{position:relative;overflow-x:auto" in stylesheet(Options())
