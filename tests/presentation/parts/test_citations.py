"""What is copied so that a figure stands up elsewhere."""

import re
from functools import cache
from html.parser import HTMLParser

import pytest

from tests.builders import (
    AVERAGE,
    about,
    criterion,
    derived,
    fact,
    finding,
    index,
    linked,
    metric,
    observation,
    position,
    printed,
    reference,
    source,
)
from tests.presentation.tabs.test_odd_reports import ODD, UNSHOWABLE, speaking
from tests.presentation.walking import cites, screens
from viewer.domain.index import Index
from viewer.presentation.content.row import Cite
from viewer.presentation.content.text import bare
from viewer.presentation.parts.citations import MOST, citation, citations
from viewer.resources import shipped_report
from viewer.store.problem import Opened
from viewer.store.reading.reader import read_report

NOW = observation(38, id="now", sources=(reference("to 38%"),))
BEFORE = derived(29, "now - rise", [linked("now", "now"), printed("rise", 9, "by 9%")], "2015-16")


@cache
def shipped() -> Index:
    """The report that comes with the program."""
    outcome = read_report(shipped_report())
    assert isinstance(outcome, Opened)
    return Index(outcome.report)


def text(made: Index, kind: str, of: str = "", part: str = "") -> list[str]:
    found = citation(made, Cite(kind, of, part))
    assert found is not None
    return found.text.splitlines()


def html(made: Index, kind: str, of: str = "", part: str = "") -> str:
    found = citation(made, Cite(kind, of, part))
    assert found is not None
    return found.html


def test_that_a_figure_is_cited_with_period_subject_report_place_day_and_quotation() -> None:
    built = metric(observation("62.3", sources=(reference("to 62.3%"),)))
    made = index(sources=[source(publisher="HMCPSI", seen="2026-11-23")], metrics=[built])
    assert text(made, "metric", "rate") == [
        "Conviction rate: 62.3% (2016-17)",
        "Inspection of the Harbour Service.",
        "HMCPSI, Summary page, paragraph 1, seen 23 November 2026. “to 62.3%”",
    ]


@pytest.mark.parametrize(
    ("subject", "title", "document", "lines"),
    [
        ("Kent", "Annual report", "Summary", ["Kent. Annual report.", "Summary, paragraph 1."]),
        ("Kent", "Report on Kent", "Summary", ["Report on Kent.", "Summary, paragraph 1."]),
        ("Kent", "Report on Kent", "Report on Kent", ["Report on Kent, paragraph 1."]),
        ("Kent", "Annual report", "Annual report", ["Kent.", "Annual report, paragraph 1."]),
    ],
)
def test_that_a_citation_names_nothing_twice(
    subject: str, title: str, document: str, lines: list[str]
) -> None:
    whose = about(title=title, subject={"name": subject})
    made = index(
        about=whose, sources=[source(title=document)], metrics=[metric(observation("62.3"))]
    )
    assert text(made, "metric", "rate")[1:] == lines


def test_that_a_citation_has_the_address_of_its_source() -> None:
    read = source(address="https://example.org/kent", seen="2026-11-23")
    made = index(sources=[read], metrics=[metric(observation("62.3"))])
    *_, place = text(made, "metric", "rate")
    assert place == ("Summary page, paragraph 1, seen 23 November 2026 <https://example.org/kent>.")
    assert "&lt;https://example.org/kent&gt;" in html(made, "metric", "rate")


def test_that_html_says_the_same_with_the_value_standing_out() -> None:
    made = index(metrics=[metric(NOW, BEFORE)])
    assert html(made, "said", "rate", "1") == (
        "<p>Conviction rate: <strong>29%</strong> (2015-16), <em>derived: 38 − 9</em><br>"
        "<cite>Inspection of the Harbour Service</cite>.<br>"
        "Summary page, paragraph 1. “by 9%”</p>"
    )


def test_that_a_derived_figure_is_cited_with_its_sum_and_the_places_of_its_numbers() -> None:
    first, _, place = text(index(metrics=[metric(NOW, BEFORE)]), "said", "rate", "1")
    assert first == "Conviction rate: 29% (2015-16), derived: 38 − 9"
    assert place == "Summary page, paragraph 1. “by 9%”"


def test_that_a_change_is_cited_as_derived_from_both_figures() -> None:
    built = metric(observation("62.3"), observation("55.2", "2015-16"))
    lines = text(index(metrics=[built]), "metric", "rate")
    assert lines[1] == "+7.1 points since 2015-16, derived: 62.3 − 55.2"


def test_that_a_comparison_is_cited_with_both_figures() -> None:
    built = metric(observation(38), observation(43, whose=AVERAGE))
    assert text(index(metrics=[built]), "compared", "rate", AVERAGE)[:3] == [
        "Conviction rate: 5 points below the national average, derived: 38 − 43",
        "Harbour Service: 38% (2016-17)",
        "National average: 43% (2016-17)",
    ]


def test_that_the_figure_of_another_body_names_it() -> None:
    built = metric(observation(38), observation(43, whose=AVERAGE))
    first, *_ = text(index(metrics=[built]), "said", "rate", "1")
    assert first == "Conviction rate, national average: 43% (2016-17)"


@pytest.mark.parametrize(("kind", "part"), [("metric", ""), ("said", "0"), ("compared", AVERAGE)])
def test_that_a_verdict_without_a_figure_is_cited_in_words(kind: str, part: str) -> None:
    built = metric(unit=None, positions=(position(verdict="worse"),))
    first, *_ = text(index(metrics=[built]), kind, "rate", part)
    assert first == "Conviction rate: worse than the national average"


def test_that_a_finding_is_cited_with_its_text() -> None:
    made = index(findings=[finding()])
    first, *_ = text(made, "finding", "hubs")
    assert first == "Hubs solve problems: Staff put their heads together."


def test_that_a_rating_is_cited_in_its_word() -> None:
    made = index(criteria=[criterion()])
    first, _, place = text(made, "rating", made.report.criteria[0].id)
    assert re.fullmatch(r".+: (Excellent|Good|Fair|Poor)", first)
    assert place.startswith("Summary page, ")


def test_that_a_fact_is_cited_with_all_its_values() -> None:
    made = index(profile=[fact("Offices", "Ipswich", "Norwich", note="Both in the east.")])
    first, note, *_ = text(made, "profile", part="0")
    assert first == "Offices: Ipswich; Norwich"
    assert note == "Both in the east."


def test_that_quotations_of_one_place_stand_together() -> None:
    built = metric(
        observation("62.3", sources=(reference("to 62.3%"),)),
        observation("55.2", "2015-16", sources=(reference("from 55.2%"),)),
    )
    *_, place = text(index(metrics=[built]), "metric", "rate")
    assert place == "Summary page, paragraph 1. “to 62.3%” … “from 55.2%”"


def test_that_every_number_on_every_screen_of_the_shipped_report_can_be_cited() -> None:
    every = {cite for screen in screens(shipped()) for cite in cites(screen)}
    kinds = {"metric", "said", "compared", "finding", "rating", "profile", "method", "about"}
    assert {cite.kind for cite in every} == kinds
    for cite in every:
        found = citation(shipped(), cite)
        assert found is not None, cite
        assert found.said.words
        title = "Area Assurance Inspection: CPS East of England"
        assert found.text.count(title) == max(len(found.stands), 1)
        assert cite.kind == "about" or "paragraph" in found.text


def test_that_every_figure_and_verdict_of_a_report_can_be_cited() -> None:
    made = shipped()
    every = {cite for screen in screens(made) for cite in cites(screen)}
    for one in made.report.metrics:
        said = len(one.observations) + len(one.positions)
        assert {Cite("said", one.id, str(number)) for number in range(said)} <= every


@pytest.mark.parametrize(
    "cite",
    [
        Cite("metric", "gone"),
        Cite("said", "rate", "9"),
        Cite("said", "rate", "x"),
        Cite("compared", "rate", "gone"),
        Cite("about", "", "99"),
        Cite("no kind"),
    ],
)
def test_that_what_is_not_in_the_report_has_no_citation(cite: Cite) -> None:
    assert citation(index(metrics=[metric()]), cite) is None


def test_that_many_are_cut_short_and_the_same_is_cited_once() -> None:
    made = index(metrics=[metric(id=f"m{number}") for number in range(MOST + 5)])
    assert len(citations(made, tuple(Cite("metric", one) for one in made.metrics))) == MOST
    assert len(citations(made, (Cite("metric", "m0"),) * 3)) == 1


class Tags(HTMLParser):
    """The tags of a page, and its words."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """HTMLParser: a tag."""
        self.tags.add(tag)
        assert not attrs

    def handle_data(self, data: str) -> None:
        """HTMLParser: words."""
        self.words += data


HOSTILE = {
    **ODD,
    "a script": "<script>alert(1)</script>",
    "an attribute": '"><img src=x onerror=alert(1)>',
    "an entity": "&lt;b&gt;",
}


@pytest.mark.parametrize("odd", HOSTILE.values(), ids=HOSTILE.keys())
def test_that_whatever_a_file_holds_is_text_in_a_citation(odd: str) -> None:
    made = speaking(odd)
    for cite in {cite for screen in screens(made) for cite in cites(screen)}:
        found = citation(made, cite)
        assert found is not None
        assert not UNSHOWABLE.search(bare(found.text).replace("\n", " "))
        page = Tags()
        page.feed(found.html)
        assert page.tags <= {"p", "br", "strong", "em", "cite"}
        assert page.words == found.text.replace("\n", "")
