"""Inspectorates are known by their names, their initials and those of the crown."""

import pytest

from viewer.extraction.frameworks import namings, told_by_framework
from viewer.extraction.inspectorates import INSPECTORATES, mentions
from viewer.extraction.source_text import SourcePage, SourceText

PRISONS, FIRE = "HM Inspectorate of Prisons", INSPECTORATES[2]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Ofsted", {"Ofsted": 1}),
        ("OFSTED", {"Ofsted": 1}),
        ("ofsted", {}),
        ("Ofsteds", {}),
        ("the Office for Standards in Education, Children’s Services and Skills", {"Ofsted": 1}),
        ("His Majesty’s Inspectorate of Prisons", {PRISONS: 1}),
        ("HMI Prisons", {PRISONS: 1}),
        ("HM Chief Inspector of Prisons", {PRISONS: 1}),
        ("HER MAJESTY'S CHIEF INSPECTOR OF PRISONS", {PRISONS: 1}),
        ("HMIP", {}),
        ("HMICFRS", {FIRE: 1}),
        ("CQC", {"Care Quality Commission": 1}),
        ("Care Quality Commission (CQC)", {"Care Quality Commission": 1}),
        ("Care Quality Commission, CQC", {"Care Quality Commission": 2}),
        ("Care Inspectorate Wales", {"Care Inspectorate Wales": 1}),
        ("Care Inspectorate and Ofsted", {"Care Inspectorate": 1, "Ofsted": 1}),
        ("HM Inspectorate of Constabulary and Fire & Rescue Services", {FIRE: 1}),
        ("HM INSPECTORATE OF CONSTABULARY AND FIRE AND RESCUE SERVICES", {FIRE: 1}),
        ("Healthcare Improvement Scotland", {"Healthcare Improvement Scotland": 1}),
        ("QAA", {INSPECTORATES[21]: 1}),
    ],
)
def test_that_an_inspectorate_is_known_by_its_names(text: str, named: dict[str, int]) -> None:
    found = mentions(text, INSPECTORATES)
    assert {name: len(spans) for name, spans in found.items()} == named
    assert all(text[start:end].strip() for spans in found.values() for start, end in spans)


def text_of(*pages: str, title: str = "") -> SourceText:
    """A document of these pages."""
    made = tuple(SourcePage(number, words, ()) for number, words in enumerate(pages, 1))
    return SourceText("our own", "0" * 64, "pdf", made, title)


def test_that_namings_on_the_first_pages_and_in_the_title_count_most() -> None:
    text = text_of("Ofsted", "CQC", "CQC, CQC", title="Estyn reports")
    assert namings(text, INSPECTORATES) == {
        "Ofsted": 5,
        "Care Quality Commission": 7,
        "Estyn": 5,
    }
    assert namings(text, ["Ofsted"]) == {"Ofsted": 5}


def test_that_two_that_inspect_together_are_named_where_both_are() -> None:
    both = "Care Quality Commission and Ofsted"
    assert (
        namings(text_of("Ofsted", "", "CQC"), ["Ofsted", "Care Quality Commission", both])[both]
        == 1
    )
    assert namings(text_of("Ofsted"), ["Ofsted", "Care Quality Commission", both]) == {"Ofsted": 5}


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Overall effectiveness", "Ofsted"),
        ("Are services safe?", "Care Quality Commission"),
        ("PEEL", FIRE),
        ("healthy prison tests", PRISONS),
        ("Organisational delivery", "HM Inspectorate of Probation"),
        ("How good is our leadership", "Care Inspectorate"),
        ("nothing of it", None),
        ("Overall effectiveness and PEEL", None),
        ("Overall effectiveness, Quality of education and PEEL", "Ofsted"),
    ],
)
def test_that_words_of_a_framework_say_whose_it_is(words: str, name: str | None) -> None:
    assert told_by_framework(text_of(words), INSPECTORATES) == name
    assert told_by_framework(text_of(words), ["Estyn"]) is None
