"""A document says what it is, of whom, by whom and when; each fact leads back to its words."""

from dataclasses import replace
from datetime import date

import pytest

from tests.extraction.written import document, heading, paragraph, table
from viewer.extraction.candidates import FactCandidate, FactRole
from viewer.extraction.facts.reader import read_facts
from viewer.extraction.source_text import Block


def read(*blocks: Block | tuple[Block, ...], title: str = "") -> dict[FactRole, FactCandidate]:
    """The facts of a page by their role; every place holds its printed words."""
    text = document(list(blocks), title=title)
    found = read_facts(text)
    for place in (place for fact in found for place in fact.places):
        there = text.pages[place.page - 1].text[place.start : place.end]
        assert there.split() == place.printed.split()
    assert len({fact.id for fact in found}) == len(found)
    return {fact.role: fact for fact in found}


def values(facts: dict[FactRole, FactCandidate]) -> dict[str, str]:
    """The words of each fact but the language."""
    return {role: fact.value for role, fact in facts.items() if role != "language"}


def test_that_a_front_page_with_labels_says_it_all() -> None:
    facts = read(
        heading("Inspection of Northshire local authority harbour services"),
        paragraph("Inspection dates: 28 November to 9 December 2022"),
        paragraph("Lead inspector: Ann Other, His Majesty’s Inspector"),
        paragraph("Report published: 25 January 2023"),
        paragraph("Unique reference number: 80123"),
        paragraph("Ofsted carried out this inspection. Ofsted is at home in Northshire."),
    )
    assert values(facts) == {
        "title": "Inspection of Northshire local authority harbour services",
        "body": "Northshire",
        "inspected": "28 November to 9 December 2022",
        "lead_inspector": "Ann Other",
        "published": "25 January 2023",
        "id": "URN 80123",
        "inspectorate": "Ofsted",
    }
    inspected = facts["inspected"]
    assert (inspected.start, inspected.end) == (date(2022, 11, 28), date(2022, 12, 9))


def test_that_labels_may_stand_in_a_table() -> None:
    rows = [
        ["Name of service", "Northshire Ferry Service"],
        ["Inspection dates", "3–7 June 2019"],
        ["Previous inspection", "01/01/1900"],
        ["Lead inspector", "Ann Other"],
    ]
    facts = read(heading("Ferry inspection report"), table(rows))
    assert values(facts) == {
        "title": "Ferry inspection report",
        "body": "Northshire Ferry Service",
        "inspected": "3–7 June 2019",
        "lead_inspector": "Ann Other",
    }


def test_that_a_heading_of_its_own_may_name_the_body() -> None:
    facts = read(
        heading("Northshire County Council"),
        heading("Re-inspection of services for boats in need of help", 2),
        paragraph("Inspection date: 8 May 2017 to 19 May 2017"),
    )
    assert facts["body"].value == "Northshire County Council"
    assert facts["title"].value == "Re-inspection of services for boats in need of help"
    assert facts["kind"].value == "Re-inspection"


@pytest.mark.parametrize(
    ("lines", "title", "body"),
    [
        (
            ["A report on", "Hill Primary School"],
            "A report on Hill Primary School",
            "Hill Primary School",
        ),
        (
            ["Isles of North", "Inspection of services for boats"],
            "Inspection of services for boats",
            "Isles of North",
        ),
        (["Oak House"], "Oak House", "Oak House"),
        (["Oak Hospital", "Quality Report"], "Oak Hospital Quality Report", "Oak Hospital"),
        (["Inspection report", "Oak House"], "Inspection report Oak House", "Oak House"),
        (
            ["Oak House Service", "Type of inspection: Short"],
            "Oak House Service",
            "Oak House Service",
        ),
        (
            ["Area Inspection Programme: CPS North Moor"],
            "Area Inspection Programme: CPS North Moor",
            "CPS North Moor",
        ),
        (
            ["An inspection of youth boating services in Northshire"],
            "An inspection of youth boating services in Northshire",
            "Northshire",
        ),
        (
            ["Inspection of Deane and Kernow Police"],
            "Inspection of Deane and Kernow Police",
            "Deane and Kernow Police",
        ),
        (
            ["Inspection of Upshire Boat and Rescue Service"],
            "Inspection of Upshire Boat and Rescue Service",
            "Upshire Boat and Rescue Service",
        ),
        (
            ["Inspection of boats in Ford and North East Lakes Council"],
            "Inspection of boats in Ford and North East Lakes Council",
            "Ford and North East Lakes Council",
        ),
        (
            ["Inspection of the London Borough of Northam local authority boats"],
            "Inspection of the London Borough of Northam local authority boats",
            "London Borough of Northam",
        ),
    ],
)
def test_that_headings_name_report_and_body(lines: list[str], title: str, body: str) -> None:
    facts = read(*map(heading, lines), paragraph("Prose begins here, and goes on for a while."))
    assert (facts["title"].value, facts["body"].value) == (title, body)


def test_that_prose_names_a_body_of_a_known_kind() -> None:
    facts = read(
        heading("PEEL 2023–25"),
        paragraph(
            "Effectiveness and more. An inspection of Northshire Police. Published 2024-03-12."
        ),
    )
    assert facts["body"].value == "Northshire Police"
    assert facts["published"].start == date(2024, 3, 12)


def test_that_prose_may_tell_when_and_under_what() -> None:
    facts = read(
        heading("Harbour Assurance Inspection: CPS Northshire"),
        paragraph("HMCPSI’s Harbour Assurance Programme report into CPS Northshire."),
        paragraph("Please note that this page was updated on Wednesday 25 October 2017."),
        paragraph("The fieldwork took place in late July and early August 2017 at four piers."),
    )
    assert values(facts) == {
        "title": "Harbour Assurance Inspection: CPS Northshire",
        "body": "CPS Northshire",
        "inspectorate": "HM Crown Prosecution Service Inspectorate",
        "programme": "HMCPSI’s Harbour Assurance Programme",
        "kind": "Assurance Inspection",
        "inspected": "late July and early August 2017",
    }
    assert (facts["inspected"].start, facts["inspected"].end) == (
        date(2017, 7, 1),
        date(2017, 8, 31),
    )


@pytest.mark.parametrize(
    ("line", "inspectorate"),
    [
        ("PEEL 2023–25", "HM Inspectorate of Constabulary and Fire & Rescue Services"),
        ("Are services safe?", "Care Quality Commission"),
        ("How good is our leadership?", "Care Inspectorate"),
    ],
)
def test_that_the_words_of_a_framework_say_who_inspects(line: str, inspectorate: str) -> None:
    assert read(heading("Report on Oak House"), paragraph(line))["inspectorate"].value == (
        inspectorate
    )
    assert "inspectorate" not in read(heading("Report on Oak House"))


def test_that_the_inspection_before_is_not_when_this_one_was() -> None:
    rows = table([["Boats", "312"], ["Date of previous Estyn inspection", "01/03/2017"]])
    facts = read(heading("Boat report"), paragraph("Date of inspection: May 2024"), rows)
    assert (facts["inspected"].value, facts["inspected"].start) == ("May 2024", date(2024, 5, 1))
    assert "inspected" not in read(heading("Boat report"), rows)


@pytest.mark.parametrize(
    ("line", "start", "end"),
    [
        ("Inspected 4 to 15 March 2024", date(2024, 3, 4), date(2024, 3, 15)),
        ("4–15 March 2024", date(2024, 3, 4), date(2024, 3, 15)),
        (
            "Fieldwork took place between 28 February and 8 March 2024.",
            date(2024, 2, 28),
            date(2024, 3, 8),
        ),
    ],
)
def test_that_days_say_when_in_a_line_of_their_own(line: str, start: date, end: date) -> None:
    facts = read(heading("Report on an inspection of HMP Northmoor"), paragraph(line))
    assert (facts["inspected"].start, facts["inspected"].end) == (start, end)


def test_that_a_day_alone_is_not_when_it_was_inspected() -> None:
    assert "inspected" not in read(heading("Report on HMP Northmoor"), paragraph("4 March 2024"))


def test_that_a_report_may_be_published_in_a_month() -> None:
    published = read(heading("Boat report"), paragraph("Published: March 2023"))["published"]
    assert (published.start, published.end) == (date(2023, 3, 1), date(2023, 3, 31))


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("The harbour is well run and the crews of small boats are safe.", "en-GB"),
        ("Mae’r harbwr yn dda ac mae’r cychod yn ddiogel gan fod y criw yn dda.", "cy"),
    ],
)
def test_that_the_language_is_told_by_its_words(words: str, language: str) -> None:
    assert read(paragraph(words))["language"].value == language


def test_that_a_document_that_says_nothing_of_itself_has_only_a_language() -> None:
    assert values(read(paragraph("It rained."))) == {}
    assert read_facts(document([]))[0].role == "language"


def test_that_the_title_in_the_file_serves_where_no_heading_does() -> None:
    assert read(paragraph("It rained."), title="Harbour report")["title"].value == "Harbour report"


def test_that_a_web_page_is_named_by_its_only_heading_of_the_first_level() -> None:
    blocks = [heading("Hill Lane School"), heading("Latest inspection report", 2)]
    page = replace(document(blocks), kind="html")
    facts = {fact.role: fact.value for fact in read_facts(page)}
    assert (facts["title"], facts["body"]) == ("Hill Lane School", "Hill Lane School")


@pytest.mark.parametrize("line", ["Latest inspection: 3 May 2023", "Full inspection: 3 May 2023"])
def test_that_an_inspection_is_dated_beside_what_it_was(line: str) -> None:
    facts = read(heading("Oak House"), paragraph(line))
    assert facts["inspected"].start == date(2023, 5, 3)


def test_that_a_title_may_begin_with_the_body() -> None:
    facts = read(heading("Northshire Fire and Rescue Service: 2023–25 inspection"))
    assert facts["body"].value == "Northshire Fire and Rescue Service"


def test_that_a_body_is_looked_for_at_the_beginning_of_a_long_paragraph() -> None:
    assert "body" not in read(paragraph("aB " * 2_000 + "It is of Northshire School"))


@pytest.mark.parametrize(
    ("line", "published", "revised"),
    [
        ("Published 30 October 2024 Last updated 12 December 2024", "30 October 2024",
         "12 December 2024"),
        ("Last updated: 3 March 2024 Published: 1 March 2024", "1 March 2024", "3 March 2024"),
        ("Published 1 May 2024, updated 3 June 2024", "1 May 2024", "3 June 2024"),
        ("Updated on 3 May 2024", None, "3 May 2024"),
        ("The trust updated its policy on 3 May 2024.", None, None),
        ("The plan, amended 3 May 2023, is good.", None, None),
    ],
)  # fmt: skip
def test_that_a_change_is_no_publication(
    line: str, published: str | None, revised: str | None
) -> None:
    facts = read(heading("Inspection of Northshire harbour services"), paragraph(line))
    roles: tuple[FactRole, ...] = ("published", "revised")
    assert [facts[role].value if role in facts else None for role in roles] == [published, revised]


@pytest.mark.parametrize(
    ("lines", "body"),
    [
        (["REPORT ON AN UNANNOUNCED INSPECTION OF HMP NORTHMOOR BY HM CHIEF INSPECTOR"],
         "HMP NORTHMOOR"),
        (["INSPECTION OF NORTHSHIRE FIRE AND RESCUE SERVICE"],
         "NORTHSHIRE FIRE AND RESCUE SERVICE"),
        (["inspection of northquay primary school"], "northquay primary school"),
        (["northquay primary school", "inspection report"], "northquay primary school"),
        (["inspection report: the quality of care in the home"], None),
        (["Northquay Marina: assessment report"], "Northquay Marina"),
        (["Quay Homes (Q12) - Regulatory judgement: 30 October 2024"], "Quay Homes"),
        (["Higher Education Review: University of Northquay"], "University of Northquay"),
    ],
)  # fmt: skip
def test_that_a_body_is_named_in_capitals_small_letters_or_before_a_dash(
    lines: list[str], body: str | None
) -> None:
    facts = read(*map(heading, lines))
    assert ("body" in facts and facts["body"].value) == (body or False)


@pytest.mark.parametrize(
    ("line", "inspectorate"),
    [
        ("Bo Keel, His Majesty’s Inspector, met pupils", "Ofsted"),
        ("Bo Keel, His Majesty’s Inspector", None),
        ("Bo Keel HMI visited this school in Wales", "Estyn"),
        ("The Office for Standards in Education regulates", "Ofsted"),
        ("Her Majesty’s Chief Inspector of Education and Training in Wales", "Estyn"),
        ("Unique reference number: 123456", None),
    ],
)
def test_that_a_title_or_another_name_says_who_inspects_but_no_number(
    line: str, inspectorate: str | None
) -> None:
    facts = read(heading("Report on Oak House"), paragraph(line))
    assert ("inspectorate" in facts and facts["inspectorate"].value) == (inspectorate or False)


def test_that_who_inspects_is_no_title() -> None:
    front = [heading("Quality Assurance Agency for Higher Education (QAA)"), heading("On boats")]
    assert read(*front)["title"].value == "On boats"


def test_that_a_line_of_two_columns_above_the_title_is_no_end_of_the_front() -> None:
    logo = table([["Northquay Hospitals NHS Foundation Trust", "Inspection report"]])
    facts = read(logo, heading("Northquay General Hospital"), paragraph("It has two wards."))
    assert (facts["title"].value, facts["body"].value) == ("Northquay General Hospital",) * 2


def test_that_a_title_may_end_in_the_line_below_it() -> None:
    facts = read(paragraph("An inspection of probation services in:"), heading("Northshire PDU"))
    assert facts["title"].value == "An inspection of probation services in: Northshire PDU"
    assert facts["body"].value == "Northshire PDU"


@pytest.mark.parametrize(
    "told",
    [
        paragraph("Inspector: Ann Other, His Majesty’s Inspector"),
        table([["Inspector", "Ann Other"], ["Visited", "4 March 2024"]]),
        paragraph("His Majesty’s Inspector: Ann Other"),
    ],
)
def test_that_who_inspects_alone_leads(told: Block | tuple[Block, ...]) -> None:
    facts = read(heading("Inspection of Northshire harbour"), told)
    assert values(facts)["lead_inspector"] == "Ann Other"


def test_that_who_leads_stands_before_who_inspects_with_them() -> None:
    team = (paragraph("Inspector: Eve Sample"), paragraph("Lead inspector: Ann Other"))
    facts = read(heading("Inspection of Northshire harbour"), *team)
    assert values(facts)["lead_inspector"] == "Ann Other"
    assert "lead_inspector" not in read(
        heading("Inspectors"), paragraph("Ann Other and Eve Sample")
    )


@pytest.mark.parametrize(
    ("printed", "named"),
    [
        ("CARE INSPECTORATE", "Care Inspectorate"),
        ("HIS MAJESTY’S CHIEF INSPECTOR OF PRISONS", "HM Inspectorate of Prisons"),
        ("OFSTED", "Ofsted"),
        ("NORTHSHIRE HARBOUR INSPECTORATE", "NORTHSHIRE HARBOUR INSPECTORATE"),
    ],
)
def test_that_an_inspectorate_may_be_named_in_capitals(printed: str, named: str) -> None:
    facts = read(heading("Inspection of Northshire harbour"), paragraph(printed))
    assert values(facts)["inspectorate"] == named


@pytest.mark.parametrize(
    "line",
    [
        "Provided by: Quay Ltd Visit type: Unannounced Completed on: 3 May 2023 Service no: CS1",
        "Inspection report: 3 May 2023",
    ],
)
def test_that_the_day_of_an_inspection_may_stand_behind_other_labels(line: str) -> None:
    assert read(heading("Northshire Ferry Service"), paragraph(line))["inspected"].start == date(
        2023, 5, 3
    )


def test_that_the_days_of_an_inspection_come_before_what_follows_inspection_report() -> None:
    facts = read(
        heading("Northshire Ferry Service"),
        heading("Inspection report: 3 June 2023"),
        paragraph("Inspection dates: 4 to 5 May 2023"),
    )
    assert facts["inspected"].value == "4 to 5 May 2023"


def test_that_the_words_of_a_report_card_say_whose_it_is() -> None:
    facts = read(heading("Northshire Ferry School"), heading("Lamps Strong standard"))
    assert facts["inspectorate"].value == "Ofsted"


@pytest.mark.parametrize(
    "title",
    [
        "A letter to the Chief Executive of Northshire Borough Council",
        "A letter to the Director of Ferries and Fords, Northshire Borough Council",
        "Assessment of Northshire Borough Council adult ferry care",
    ],
)
def test_that_a_body_is_named_without_its_office(title: str) -> None:
    assert read(heading(title))["body"].value == "Northshire Borough Council"
