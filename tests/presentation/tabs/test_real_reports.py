"""Real reports on the screen: the whole first, headings over their criteria, no word missing."""

import pytest

from tests.builders import about, criterion, finding, index
from tests.real_reports import DOMAINS, childrens_services, youth_justice
from viewer.domain.criteria import Heading
from viewer.domain.index import Index
from viewer.presentation.content import blocks
from viewer.presentation.content.row import Cite
from viewer.presentation.content.text import plain
from viewer.presentation.parts.belonging import belonging
from viewer.presentation.parts.citations import citation
from viewer.presentation.parts.facts import kept_facts, report_facts
from viewer.presentation.parts.gaps import gaps
from viewer.presentation.parts.rating_tally import grouped
from viewer.presentation.search.find import find
from viewer.presentation.summary.build import point
from viewer.presentation.tabs.criteria import criteria
from viewer.presentation.tabs.overview import overview


def test_that_the_rating_of_the_whole_is_a_card_of_its_own_and_first_in_criteria() -> None:
    made = Index(childrens_services())  # where it stands last in the file
    panel = overview(made).ratings
    assert panel.overall is not None
    assert panel.overall.title == "Overall effectiveness"
    assert "Overall effectiveness" not in [card.title for card in panel.cards]
    assert criteria(made, None).chosen == "overall"
    assert panel.more is None  # all five are in sight


@pytest.mark.parametrize("copies", [1, 3])
def test_that_ratings_stand_under_their_headings(copies: int) -> None:
    made = Index(youth_justice(copies))
    groups = criteria(made, None).groups
    assert [group.title for group in groups][:2] == ["", "1. Organisational delivery"]
    assert len(groups) == 1 + copies * len(DOMAINS)
    first = overview(made).ratings.lines[0]
    assert (first.title, first.group) == ("1.1 Governance", "1. Organisational delivery")
    assert first.detail == "Score 1 of 3"
    assert {item.indent for group in groups for item in group.items} == {0}


def test_that_parts_of_the_whole_are_main_criteria_named_without_it() -> None:
    whole = criterion("overall", role="overall")
    made = index(criteria=[criterion("safe", parent="overall"), whole])
    panel = overview(made).ratings
    assert [card.title for card in panel.cards] == ["Safe"]


def test_that_what_stands_under_no_heading_does_not_seem_to_belong_to_one() -> None:
    under = criterion("safe", parent="care")
    made = index(
        criteria=[Heading(id="care", title="Care", heading=True), under, criterion("last")]
    )
    assert [title for title, _ in grouped(made, made.criteria.values())] == [
        "Care",
        "Other criteria",
    ]


def test_that_an_overall_under_a_heading_brings_that_heading_first() -> None:
    head = Heading(id="whole", title="The whole", heading=True)
    overall = criterion("overall", parent="whole", role="overall")
    made = index(criteria=[criterion("a"), head, criterion("b", parent="whole"), overall])
    assert list(made.outline) == ["whole", "overall", "b", "a"]


def test_that_about_tells_what_is_known_of_the_inspection_and_of_the_body() -> None:
    facts = {
        fact.label: [plain(entry.line) for entry in fact.entries]
        for fact in report_facts(childrens_services().about)
    }
    assert facts["Published"] == ["May 2022"]
    assert list(facts)[4:12] == [
        "Kind of body", "Kind of inspection", "Framework", "Next inspection due", "Region", "Type",
        "Registered as", "Was before",
    ]  # fmt: skip
    assert facts["Kind of body"] == ["Local authority"]
    assert facts["Registered as"] == ["URN 80455", "ONS E0663"]
    assert facts["Was before"] == ["Old Northshire (URN 80411)", "URN 80412"]


@pytest.mark.parametrize(
    ("tag", "words"),
    [("cy", "Welsh"), ("ar", "Arabic"), ("sr-Latn", "sr-Latn"), ("en-US", None), (None, None)],
)
def test_that_a_language_is_said_where_it_is_not_english(
    tag: str | None, words: str | None
) -> None:
    labelled = {fact.label: plain(fact.entries[0].line) for fact in kept_facts(about(language=tag))}
    assert labelled.get("Language") == words


def test_that_a_group_called_as_a_fact_is_takes_no_others_place() -> None:
    made = about(
        kind="Short",
        subject={"name": "x", "groups": [{"kind": "kind_of-inspection", "value": "A"}]},
    )
    found = [(fact.label, plain(fact.entries[0].line)) for fact in kept_facts(made)]
    assert found == [("Kind of inspection", "Short"), ("Kind of inspection", "A")]


def test_that_a_source_read_in_part_is_said_where_the_silence_of_the_file_is() -> None:
    said = [words for words, _ in gaps(Index(childrens_services()))]
    assert "What else “Inspection report” says: it was read only in part for this file." in said


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("outstanding features", "The impact of leaders on social work practice"),
        ("page 9", "Children who need help and protection"),
        ("North West", "Region"),
        ("80411", "Was before"),
    ],
)
def test_that_find_finds_what_is_said_of_ratings_and_bodies(words: str, title: str) -> None:
    assert [hit.title for hit in find(Index(childrens_services()), words).hits] == [title]


def test_that_a_citation_of_a_rating_tells_both_witnesses_and_where_they_stand() -> None:
    made = citation(Index(childrens_services()), Cite("rating", "protection"))
    assert made is not None
    assert "Good or Requires improvement" in made.text
    assert "Rated in May 2019" in made.text
    assert [stand.place.rpartition(", ")[2] for stand in made.stands] == ["paragraph 1", "page 9"]


def test_that_a_report_of_the_first_version_says_no_more_of_its_body() -> None:
    assert kept_facts(about(subject={"name": "Harbour", "kind": "CPS Area"})) == ()


NAMES = {"urn": "URN 1", "fhrsid": "fhrsid 1", "cqc-location": "cqc-location 1", "ab-c": "ab-c 1"}


@pytest.mark.parametrize(("scheme", "said"), NAMES.items())
def test_that_a_register_is_named_as_it_is_written_and_short_letters_are_capitals(
    scheme: str, said: str
) -> None:
    body = {"name": "Harbour", "ids": [{"scheme": scheme, "value": "1"}]}
    (fact,) = kept_facts(about(subject=body))
    assert plain(fact.entries[0].line) == said


def twice() -> Index:
    """A whole with two headings, under each of which is a criterion of one name."""
    heads = [
        Heading(id=one, title=one.title(), heading=True, parent="all") for one in ("in", "out")
    ]
    rated = [criterion(f"{one}-a", title="Planning", parent=one) for one in ("in", "out")]
    whole = criterion("all", title="Overall", role="overall")
    placed = finding("f", criteria=("in-a", "out-a"), criterion_basis="assigned")
    return index(criteria=[whole, *heads, *rated], findings=[placed])


def test_that_criteria_of_one_name_are_told_apart_where_a_finding_belongs_to_them() -> None:
    made = twice()
    (fact,) = belonging(made, made.findings["f"])
    assert [entry.line[0].text for entry in fact.entries] == ["In › Planning", "Out › Planning"]
    told = point(made, made.findings["f"], full=True).source
    assert told == (
        "paragraph 1 · Criteria: In › Planning; Out › Planning "
        "(chosen by the file’s author, not the inspectors)"
    ).replace("paragraph 1", told.partition(" · ")[0])


def test_that_the_rating_of_the_whole_lists_the_ratings_under_its_headings() -> None:
    page = criteria(twice(), "all").page
    heads = [block.text for block in page if isinstance(block, blocks.SectionHeading)]
    assert heads == ["In", "Out"]
    assert [row.text for block in page if isinstance(block, blocks.Rows) for row in block.rows] == [
        "Planning", "Planning",
    ]  # fmt: skip
