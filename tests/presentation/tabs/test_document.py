"""What is shown of a document is decided before anything is drawn."""

from pathlib import Path
from typing import Any

import pytest

from tests.builders import fact, finding, index, metric, observation, reference
from viewer.domain.index import Index
from viewer.domain.sources import Source
from viewer.presentation.content.row import Cite
from viewer.presentation.content.text import plain
from viewer.presentation.parts.citations import citation
from viewer.presentation.parts.document_places import (
    SHOW,
    SourcePlace,
    first_page,
    linked_sources,
    place_in_document,
    spot_of,
    spots,
)
from viewer.presentation.tabs.document import (
    NO_LONGER,
    NOT_ON_PAGE,
    document_page,
    page_answer,
)
from viewer.store.documents.page import Marked, ShownPage
from viewer.store.problem import Problem
from viewer.store.session.history import History
from viewer.store.session.place import DOCUMENT, Place

REPORT = Path("/reports/x.inspection.json")
SHA = "0" * 64
HERE = Source(id="summary", title="The summary", file="summary.pdf", sha256=SHA)


def on(page: int, start: int | None = None, end: int | None = None, **more: Any) -> Any:
    """A reference to a place in the summary."""
    return reference(page=page, start=start, end=end, **more)


def of(*references: Any, source: Source = HERE) -> Index:
    """A report with a fact that rests on these."""
    return index(sources=[source], profile=[fact(sources=references)])


@pytest.mark.parametrize(
    "spot", [SourcePlace("a.b-c", 3), SourcePlace("a", 12, (0, 5)), SourcePlace("a", 1, (7, 900))]
)
def test_that_a_spot_is_found_again_in_its_place(spot: SourcePlace) -> None:
    assert spot_of(spot.item) == spot


@pytest.mark.parametrize("item", [None, "", "summary", "summary/x", "summary/1/5", "a/1/2-3/4"])
def test_that_anything_else_is_no_spot(item: str | None) -> None:
    assert spot_of(item) is None


@pytest.mark.parametrize(
    ("source", "page", "leads"),
    [
        (HERE, 3, True),
        (HERE, None, False),
        (HERE.model_copy(update={"sha256": None}), 3, False),
        (HERE.model_copy(update={"file": None}), 3, False),
    ],
)
def test_that_a_page_a_file_and_its_sha_are_what_it_takes(
    source: Source, page: int | None, leads: bool
) -> None:
    made = of(ref := reference(page=page), source=source)
    assert place_in_document(made, (ref,)) == (Place(DOCUMENT, "summary/3") if leads else None)
    assert (SHOW in str(linked_sources(made, (ref,)))) is leads
    assert (first_page(source) is None) is (source is not HERE)


def test_that_places_are_in_the_order_of_the_document_and_once_each() -> None:
    made = of(on(2, 9, 12), on(10, 0, 1), on(2), on(2, 3, 5), on(2, 9, 12, quote="x"))
    assert [spot.item for spot in spots(made)["summary"]] == [
        "summary/2", "summary/2/3-5", "summary/2/9-12", "summary/10/0-1",
    ]  # fmt: skip


def test_that_every_kind_of_statement_counts() -> None:
    made = index(
        sources=[HERE],
        profile=[fact(sources=[on(1)])],
        method=[fact(sources=[on(2)])],
        findings=[finding(sources=[on(3)])],
        metrics=[metric(observation(sources=[on(4)]))],
    )
    assert [spot.page for spot in spots(made)["summary"]] == [1, 2, 3, 4]
    cites = [Cite("profile", part="0"), Cite("method", part="0"), Cite("finding", "hubs")]
    found = [citation(made, one) for one in (*cites, Cite("metric", "rate"))]
    places = [one.in_document for one in found if one]
    assert places == [Place(DOCUMENT, f"summary/{page}") for page in (1, 2, 3, 4)]


def test_that_a_page_has_all_its_places_and_knows_which_is_meant() -> None:
    made = of(on(2, 9, 12), on(2, 3, 5), on(3, 0, 1), on(2))
    shown = document_page(made, REPORT, "summary/2/9-12")
    assert shown.wanted is not None
    assert (shown.wanted.report, shown.wanted.file) == (REPORT, "summary.pdf")
    assert (shown.wanted.number, shown.wanted.places) == (2, ((3, 5), (9, 12)))
    assert (shown.here, shown.counter) == (1, "Place 3 of 4")
    assert (shown.previous_place, shown.next_place) == ("summary/2/3-5", "summary/3/0-1")
    assert (shown.previous_page, shown.next_page) == ("summary/1", "summary/3")


@pytest.mark.parametrize(
    ("item", "before", "after", "counter"),
    [
        ("summary/1", None, "summary/2/3-5", "2 places"),
        ("summary/2", None, "summary/2/3-5", "2 places"),
        ("summary/3", "summary/2/3-5", "summary/4/0-1", "2 places"),
        ("summary/9", "summary/4/0-1", None, "2 places"),
        ("summary/4/0-1", "summary/2/3-5", None, "Place 2 of 2"),
    ],
)
def test_that_from_any_page_the_nearest_places_are_next(
    item: str, before: str | None, after: str | None, counter: str
) -> None:
    shown = document_page(of(on(2, 3, 5), on(4, 0, 1)), REPORT, item)
    assert (shown.previous_place, shown.next_place) == (before, after)
    assert (shown.counter, shown.here is None) == (counter, counter.startswith("2"))


def test_that_the_first_page_has_none_before() -> None:
    assert document_page(of(on(1)), REPORT, "summary/1").previous_page is None


@pytest.mark.parametrize("item", [None, "gone/1", "summary/x"])
def test_that_a_place_that_the_report_no_longer_names_is_a_sentence(item: str | None) -> None:
    shown = document_page(of(on(1)), REPORT, item)
    assert (shown.wanted, shown.subtitle) == (None, NO_LONGER)


def test_that_what_is_heard_is_the_page_and_the_marked_words_in_one_line() -> None:
    asked = document_page(of(on(2, 3, 5)), REPORT, "summary/2/3-5")
    told = page_answer(asked, ShownPage(1_200, (Marked("so many per\ufffe\r\nsons  met"),)))
    assert told.words == "Page 2 of 1,200. Marked: “so many persons met”"
    assert (told.label, told.sentence, told.has_next) == ("Page 2 of 1,200", "", True)


def test_that_a_place_off_the_page_and_a_problem_are_sentences() -> None:
    asked = document_page(of(on(2, 3, 5)), REPORT, "summary/2/3-5")
    off = page_answer(asked, ShownPage(2, (None,)))
    assert (off.sentence, off.has_next) == (NOT_ON_PAGE, False)
    assert off.words == f"Page 2 of 2. {NOT_ON_PAGE}"
    none = page_answer(asked, Problem("It is not there."))
    assert (none.words, none.sentence, none.page) == (*["It is not there."] * 2, None)


def test_that_the_tab_in_front_is_the_one_that_led_to_the_document() -> None:
    way = History(Place("metrics", "rate")).go(Place(DOCUMENT, "summary/1"))
    assert way.tab == "metrics"
    assert way.stay(Place(DOCUMENT, "summary/2")).back().here == Place("metrics", "rate")
    assert History(Place(DOCUMENT, "summary/1")).tab is None


OTHER = Source(id="annex", title="The annex", file="annex.pdf", sha256=SHA)
LINKS = {
    "one": ((on(2),), ["Show in the document"]),
    "two pages": ((on(1, locator="page 1"), on(2, locator="page 2")), ["page 1", "page 2"]),
    "two documents": (
        (on(2, locator="page 2"), on(2, locator="page 2", source="annex")),
        ["The summary, page 2", "The annex, page 2"],
    ),
    "two on a page": (
        (on(2, 0, 5, locator="page 2", quote="First."), on(2, 6, 9, locator="page 2", quote="Ten")),
        ["page 2, “First.”", "page 2, “Ten”"],
    ),
}


@pytest.mark.parametrize(("references", "names"), LINKS.values(), ids=LINKS)
def test_that_links_to_different_places_have_different_names(
    references: Any, names: list[str]
) -> None:
    made = index(sources=[HERE, OTHER], profile=[fact(sources=references)])
    links = [plain(one.line) for one in linked_sources(made, references) if one.place]
    assert [link.removeprefix(f"{SHOW}: ") for link in links] == names
