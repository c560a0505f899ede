"""News and pages in prose: what inspectors rated is read, and what only sounds like it is not."""

import pytest

from tests.extraction.written import document, heading, paragraph
from viewer.extraction.ratings.reader import read_ratings
from viewer.store.reading.known_scales import known_scales

SCALES = known_scales()


def _read(sentence: str) -> dict[str, str | None]:
    intro = "Ofsted inspected the services of Northshire Council between 4 and 15 March 2024."
    front = [
        heading("Northshire services inspected"),
        paragraph("Inspection dates: 4 to 15 March 2024"),
    ]
    page = [*front, paragraph(intro), paragraph(sentence)]
    return {one.criterion: one.level for one in read_ratings(document(page), SCALES)}


@pytest.mark.parametrize(
    ("sentence", "name", "level"),
    [
        ("Northshire’s harbour services have been rated Outstanding by Ofsted.",
         "Northshire’s harbour services", "outstanding"),
        ("Northshire Council has been rated ‘Good’ by Ofsted.", "Overall", "good"),
        ("The council’s harbour services were judged to require improvement.",
         "Council’s harbour services", "requires-improvement"),
        ("Ofsted has upgraded Northshire harbour services from inadequate to good.",
         "Northshire harbour services", "good"),
        ("Northshire harbour services have improved from ‘requires improvement’ to ‘outstanding’,"
         " an inspection found.", "Northshire harbour services", "outstanding"),
        ("Harbour services were downgraded from good to inadequate.",
         "Harbour services", "inadequate"),
        ("The help for boats has now been judged good by inspectors.", "Help for boats", "good"),
        ("Services are now good, Ofsted said.", "Overall", "good"),
        ("Inspectors found that the services are now good.", "Overall", "good"),
        ("Northshire Council was rated Good overall.", "Overall", "good"),
        ("Northshire’s harbour services are rated ‘Good’ overall.", "Overall", "good"),
        ("Oakfield School retained its Outstanding rating.", "Overall", "outstanding"),
        ("It has retained its Outstanding rating in the latest inspection.",
         "Overall", "outstanding"),
        ("Harbour House was awarded an Outstanding rating.", "Harbour House", "outstanding"),
        ("Ofsted awarded the school an ‘Outstanding’ rating for its leadership.",
         "Leadership", "outstanding"),
        ("The inspection led to an overall rating of Good.", "Overall", "good"),
        ("Ofsted rated the school inadequate.", "Overall", "inadequate"),
        ("Inspectors have rated the help for boats outstanding.", "Help for boats", "outstanding"),
        ("Ofsted downgraded Oakfield School’s rating to Inadequate.", "Overall", "inadequate"),
        ("The nursery has been downgraded to ‘Inadequate’ by Ofsted.", "Overall", "inadequate"),
        ("The home’s rating has been raised to Good after the inspection.", "Overall", "good"),
        ("Ofsted has raised the rating of the school to Good.", "Overall", "good"),
        ("The nursery was graded Requires Improvement at its first inspection.",
         "Overall", "requires-improvement"),
        ("Awarded an Outstanding rating by Ofsted, the school is proud.",
         "Overall", "outstanding"),
        ("The school was inspected in March and received a Good rating.", "Overall", "good"),
        ("The school, previously rated Good, was downgraded to Inadequate.",
         "Overall", "inadequate"),
        ("The academy has been given a Good overall rating.", "Overall rating", "good"),
        ("The nursery has been awarded ‘Outstanding’ by Ofsted.", "Overall", "outstanding"),
        ("“Services are good,” Ofsted said.", "Overall", "good"),
        ("Ofsted judged the overall effectiveness of the nursery to be Good.", "Overall", "good"),
        ("Ofsted graded it Outstanding.", "Overall", "outstanding"),
        ("Oakfield School was judged good.", "Overall", "good"),
        ("Harbour Lane Nursery has been rated Outstanding.", "Overall", "outstanding"),
        ("The home was judged to be good.", "Overall", "good"),
    ],
)  # fmt: skip
def test_that_what_inspectors_rated_is_read(sentence: str, name: str, level: str) -> None:
    assert _read(sentence) == {name: level}


@pytest.mark.parametrize(
    "sentence",
    [
        "Masters share good practice in weekly meetings, and their work is good.",
        "There were 300 outstanding warrants at the time of the visit.",
        "Masters have a good understanding of what boats need.",
        "The council aims to be rated outstanding, Ofsted said.",
        "The harbour could be rated good if it acts on this.",
        "Most harbours in the county have been rated good or better by Ofsted.",
        "Of the moorings, 40 have been judged to be good.",
        "Crews stay in lodgings that have been judged good by Ofsted.",
        "Plans were graded as requires improvement by the council’s own auditors.",
        "Logs have been judged inadequate in audits.",
        "Some repairs have been rated inadequate.",
        "Entries in the log have been judged good.",
        "The weather has improved from poor to good.",
        "Masters want to see harbours move from requires improvement to good.",
        "The moorings had been rated inadequate by Ofsted in 2019.",
        "Ofsted said that the berths are an outstanding example of care.",
        "Inspectors found that good practice is shared in the services.",
        "Ofsted said that the services are good at mooring boats.",
        "Oakfield School is one of many rated good or better by Ofsted.",
        "The school aims to be outstanding, Ofsted said.",
        "The council hopes to be awarded an Outstanding rating.",
        "The school had been rated inadequate in 2019.",
        "Its neighbour was rated Good.",
        "Neighbouring Southshire Council was rated Good by Ofsted.",
        "In a survey, 90% rated the service good.",
        "Parents rated the school good.",
        "The service was rated good by the people who use it.",
        "Boats are kept near a school that was judged good.",
        "Most homes with an overall rating of Good have a master.",
        "Councils that were awarded an Outstanding rating share what they do.",
        "The school has not retained its Outstanding rating.",
        "Services that received an Outstanding rating were praised.",
        "The home next door was rated Inadequate by Ofsted.",
        "A school in Southshire was rated Inadequate by Ofsted.",
        "Southshire Council, by contrast, was rated Inadequate by Ofsted.",
        "In 2019 Ofsted rated the school inadequate.",
        "The council expects an overall rating of Good.",
        "An overall rating of Good means that most areas are good.",
        "A service rated Good overall is inspected less often.",
        "The school may be downgraded to Inadequate.",
        "Inspectors found that the quality of the service is good.",
        "The boat was awarded a good rating by its insurers.",
        "The kitchen has an overall hygiene rating of Good.",
        "Ofsted rated the previous provider inadequate.",
        "The predecessor school was judged inadequate.",
        "Ofsted visited the county, with most homes rated Good.",
        "The tide fell to good levels during the inspection.",
        "Boats move from poor to good moorings by night.",
        "A Good rating was given to the school by Ofsted.",
        "Its nursery holds a Good rating from Ofsted.",
        "The school next to it was given a Good rating by Ofsted.",
        "HM Inspectorate of Prisons rated the home Good.",
    ],
)
def test_that_what_only_sounds_like_a_rating_is_none(sentence: str) -> None:
    assert _read(sentence) == {}


def test_that_all_that_a_sentence_rates_is_read() -> None:
    both = {"Overall": "good", "Leadership": "outstanding"}
    assert _read("Northshire was rated Good overall and Outstanding for leadership.") == both
    assert _read("Ofsted rated the home Good, with leadership judged Outstanding.") == both
    assert _read("The home was rated Good overall, with leadership rated Outstanding.") == both
    two = {"Leadership": "good", "Help for boats": "outstanding"}
    assert _read("Ofsted rated leadership Good and the help for boats Outstanding.") == two


def test_that_of_two_bodies_none_is_the_whole() -> None:
    sentences = "Oakfield School was rated Good. Ashfield School was rated Inadequate by Ofsted."
    assert _read(sentences) == {"Oakfield School": "good", "Ashfield School": "inadequate"}


@pytest.mark.parametrize("said", ["In 2019 Ofsted rated the school inadequate",
                                  "The school was rated Inadequate in 2019 by Ofsted"])  # fmt: skip
def test_that_a_rating_of_some_year_is_none_of_this_report_without_its_day(said: str) -> None:
    page = [heading("Harbour news"), paragraph(f"{said}. It has new boats.")]
    assert read_ratings(document(page), SCALES) == ()
