"""Whose inspections they are: by ids, then by name, and never by a guess."""

from itertools import combinations, permutations

from hypothesis import given
from hypothesis import strategies as st

from tests.inspections import inspection
from viewer.domain.collation.bodies import match_bodies
from viewer.domain.collection.bodies import Body, bodies_of
from viewer.domain.collection.inspection import Inspection


def told(*inspections: Inspection) -> list[tuple[str, list[str | None]]]:
    return [
        (body.name, [str(one.about.published) for one in body.inspections])
        for body in bodies_of(inspections)
    ]


def test_that_a_body_keeps_its_inspections_under_the_name_of_the_latest() -> None:
    found = told(
        inspection("Northshire", "2021", ids="urn:1"),
        inspection("North Shire", "2018", ids="urn:1"),
        inspection("Ashford", "2020", ids="urn:2"),
    )
    assert found == [("Ashford", ["2020"]), ("Northshire", ["2018", "2021"])]


def test_that_an_id_of_its_own_tells_a_body_from_another_of_its_name() -> None:
    found = told(
        inspection("Newport", "2018", ids="urn:1"), inspection("Newport", "2021", ids="urn:2")
    )
    assert found == [("Newport (urn 1)", ["2018"]), ("Newport (urn 2)", ["2021"])]


def test_that_a_name_ties_reports_without_ids() -> None:
    assert told(inspection("A", "2018"), inspection(" A ", "2021")) == [("A", ["2018", "2021"])]
    one, other = inspection("A", "2018", ids="urn:1"), inspection("A", "2021")
    assert told(one, other) == [("A", ["2018", "2021"])]


def test_that_a_name_that_two_bodies_have_ties_nothing() -> None:
    reports = (
        inspection("Newport", "2018", ids="urn:1"),
        inspection("Newport", "2019", ids="urn:2"),
        inspection("Newport", "2021"),
    )
    for order in permutations(reports):
        assert len(told(*order)) == 3


def test_that_an_id_that_ties_bodies_which_another_id_tells_apart_ties_none() -> None:
    reports = (
        inspection("A", "2018", ids="urn:1 ons:1"),
        inspection("B", "2019", ids="urn:1 ons:2"),
        inspection("C", "2021", ids="urn:1"),
    )
    assert len(told(*reports)) == 3


def test_that_kinds_of_one_name_are_apart() -> None:
    reports = (
        inspection("York", "2018", kind_of_body="Prison"),
        inspection("York", "2019", kind_of_body="Council"),
    )
    assert len(told(*reports)) == 2


def test_that_reports_without_a_date_come_before_all_others() -> None:
    assert told(inspection("A", "2018"), inspection("A", None)) == [("A", ["None", "2018"])]


def test_that_a_body_knows_what_it_was_and_keeps_its_own_history() -> None:
    east, _, west = bodies_of(
        [
            inspection("Old", "2018", ids="urn:1"),
            inspection("East", "2021", ids="urn:2", was="urn:1"),
            inspection("West", "2021", ids="urn:3", was="urn:1"),
        ]
    )
    assert [[one.name for one in body.predecessors] for body in (east, west)] == [["Old"], ["Old"]]
    assert len(east.inspections) == 1


REPORTS = st.lists(
    st.builds(
        lambda name, ids: inspection(name, "2018", ids=ids),
        st.sampled_from("AB"),
        st.sampled_from(("", "u:1", "u:2", "o:1", "u:1 o:1", "u:1 o:2", "u:2 o:1")),
    ),
    max_size=5,
)


@given(REPORTS)
def test_that_no_body_holds_reports_that_an_id_tells_apart(reports: list[Inspection]) -> None:
    bodies = bodies_of(reports)
    assert sum(len(body.inspections) for body in bodies) == len(reports)
    assert not any(told_apart(body) for body in bodies)


def told_apart(body: Body) -> bool:
    subjects = [one.about.subject for one in body.inspections]
    found = (match_bodies(one, other) for one, other in combinations(subjects, 2))
    return any(match.relation == "different" and match.rule == "ids" for match in found)


def test_that_bodies_of_one_name_are_told_apart_by_an_id() -> None:
    towns = (
        inspection("Ashford", "2020-05-01", "overall=good", ids="urn:1"),
        inspection("ashford", "2021-05-01", "overall=good", ids="urn:2"),
        inspection("Bexley", "2021-05-01", "overall=good", ids="urn:3"),
    )
    names = sorted(body.name for body in bodies_of(towns))
    assert names == ["Ashford (urn 1)", "Bexley", "ashford (urn 2)"]
