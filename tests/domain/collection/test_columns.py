"""Which criteria of two frameworks are one column, and what a joint rating is in each."""

from dataclasses import replace

from tests.inspections import inspection
from viewer.domain.collection.bodies import bodies_of
from viewer.domain.collection.columns import Column, columns_of, held_in
from viewer.domain.collection.inspection import Inspection


def columns(*inspections: Inspection) -> tuple[Column, ...]:
    return columns_of(bodies_of(inspections))


def names(*inspections: Inspection) -> list[str]:
    return [column.name + " (absorbed)" * column.absorbed for column in columns(*inspections)]


OLD = inspection("A", "2018", "lead=good joint=fair overall=good", framework="old")
NEW = inspection("A", "2022", "leaders<lead=good care<joint*=poor leavers<joint*=good overall=fair")


def test_that_the_overall_rating_comes_first_and_the_others_as_the_latest_report_has_them() -> None:
    found = ["overall", "leaders", "care", "leavers", "joint (absorbed)"]
    assert names(OLD, NEW) == found
    assert names(NEW, OLD) == found


def test_that_a_criterion_that_takes_the_place_of_another_stands_in_its_column() -> None:
    held = held_in(columns(OLD, NEW), OLD)[1]
    assert held
    assert (held.rating.placed.criterion.id, held.like) == ("lead", "whole")


def test_that_a_joint_rating_stands_in_each_column_that_came_of_it_in_part() -> None:
    for held in held_in(columns(OLD, NEW), OLD)[2:4]:
        assert held
        assert (held.rating.placed.criterion.id, held.like) == ("joint", "part")


def test_that_two_ratings_that_became_one_stay_in_columns_of_their_own() -> None:
    old = inspection("A", "2018", "care=good leavers=poor", framework="old")
    new = inspection("A", "2022", "joint<care*<leavers*=fair")
    assert names(old, new) == ["joint", "care", "leavers"]
    assert held_in(columns(old, new), old)[0] is None


def test_that_two_criteria_of_one_report_are_never_one_column() -> None:
    old = inspection("A", "2018", "one=good", framework="old")
    new = inspection("A", "2022", "first<one=good second<one=fair")
    assert names(old, new) == ["first", "second"]


def test_that_criteria_of_one_title_are_one_column_whatever_their_ids() -> None:
    old = inspection("A", "2018", "overall=good", framework="old")
    new = inspection("B", "2022", "overall=good", framework=None)
    assert names(old, new) == ["overall"]


def test_that_columns_have_names_of_their_own() -> None:
    old = inspection("A", "2018", "care=good", framework="old")
    new = inspection("A", "2022", "lead<care=good care=fair", framework="new")
    assert len(set(names(old, new))) == len(names(old, new))


def test_that_a_criterion_with_another_title_in_one_framework_stays_one_column() -> None:
    old, new = inspection("A", "2018", "care=good"), inspection("A", "2022", "care=fair")
    renamed = new.ratings[0].placed.criterion.model_copy(update={"title": "Care of boats"})
    placed = replace(new.ratings[0].placed, criterion=renamed, titles=("Care of boats",))
    later = replace(new, ratings=(replace(new.ratings[0], placed=placed),))
    assert names(old, later) == ["care"]
