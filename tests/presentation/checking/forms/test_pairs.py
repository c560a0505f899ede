"""Two related figures are corrected in one form, each of its own."""

from dataclasses import replace

from tests.drafts import draft, figure, place
from viewer.extraction.candidates import Candidate, FigureCandidate, Relation
from viewer.presentation.checking.forms.editing import Refusal
from viewer.presentation.checking.forms.pairs import (
    Correction,
    correction_of,
    made_of,
    refusal_of_values,
)
from viewer.presentation.checking.groups import overview_of


def form(relation: Relation = "against") -> Correction:
    """The form of a figure that is held against another."""
    own = figure("figure-1", "62", relation=relation, other="figure-2", metric="Visits in time")
    other = figure("figure-2", "70", whose="national average")
    group = overview_of(draft(own, other)).find("figure-1")
    assert group is not None
    return correction_of(group, {})


def filled(given: Correction, **changes: str) -> tuple[Candidate, ...] | Refusal:
    """What is made of the form with other values in some fields."""
    values = {field.id: field.value for field in given.fields}
    return made_of(given, values | changes, {})


def test_that_a_form_has_the_fields_of_both_figures_side_by_side() -> None:
    given = form()
    assert given.headings == ("62%", "70%")
    values = {field.id: (field.value, field.column) for field in given.fields}
    assert values["metric"] == ("Visits in time", 0)
    assert (values["value"], values["other-value"]) == (("62", 1), ("70", 2))
    assert (values["whose"], values["other-whose"]) == (("", 1), ("national average", 2))


def test_that_the_earlier_figure_stands_first_as_in_the_list() -> None:
    assert form("from_to").headings == ("70%", "62%")


def test_that_only_the_figure_whose_fields_changed_is_corrected() -> None:
    assert filled(form()) == ()
    found = filled(form(), **{"other-value": "71"})
    printed = (place(2, 10, "70%"),)
    assert found == (figure("figure-2", "71", whose="national average", places=printed),)


def test_that_a_name_is_that_of_both() -> None:
    found = filled(form(), metric="Visits")
    assert not isinstance(found, Refusal)
    assert [one.metric for one in found if isinstance(one, FigureCandidate)] == ["Visits"] * 2


def test_that_what_is_wrong_is_said_of_its_own_field() -> None:
    given = form()
    values = {field.id: field.value for field in given.fields}
    found = refusal_of_values(given, values | {"other-value": "many"}, {})
    assert found is not None
    assert found.field == "other-value"
    odd = refusal_of_values(given, values | {"value": "63"}, {})
    assert odd == replace(found, field="value", firm=False, sentence=odd.sentence if odd else "")
