"""News and pages in prose: what inspectors rated is read, and what only sounds like it is not."""

import pytest

from tests.extraction.written import document, heading, paragraph
from viewer.extraction.ratings.reader import read_ratings
from viewer.store.reading.known_scales import known_scales

SCALES = known_scales()


def _read(sentence: str) -> dict[str, str | None]:
    intro = "Ofsted inspected the services of Northshire Council between 4 and 15 March 2024."
    page = [heading("Northshire services inspected"), paragraph(intro), paragraph(sentence)]
    return {one.criterion: one.level for one in read_ratings(document(page), SCALES)}


@pytest.mark.parametrize(
    ("sentence", "name", "level"),
    [
        ("Northshire’s harbour services have been rated Outstanding by Ofsted.",
         "Northshire’s harbour services", "outstanding"),
        ("Northshire Council has been rated ‘Good’ by Ofsted.", "Northshire Council", "good"),
        ("The council’s harbour services were judged to require improvement.",
         "Council’s harbour services", "requires-improvement"),
        ("Ofsted has upgraded Northshire harbour services from inadequate to good.",
         "Northshire harbour services", "good"),
        ("Northshire harbour services have improved from ‘requires improvement’ to ‘outstanding’,"
         " an inspection found.", "Northshire harbour services", "outstanding"),
        ("Harbour services were downgraded from good to inadequate.",
         "Harbour services", "inadequate"),
        ("The help for boats has now been judged good by inspectors.", "Help for boats", "good"),
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
    ],
)
def test_that_what_only_sounds_like_a_rating_is_none(sentence: str) -> None:
    assert _read(sentence) == {}
