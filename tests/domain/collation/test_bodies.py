"""Two reports are of one body if ids say so, then predecessors, then name and kind."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.collation.bodies import BodyRelation, BodyRule, body_keys, match_bodies
from viewer.domain.report import BodyId, Predecessor, Subject

OTHER_WAY: dict[BodyRelation, BodyRelation] = {
    "same": "same",
    "different": "different",
    "successor": "predecessor",
    "predecessor": "successor",
}


def body(name: str = "Leeds", ids: str = "", was: str = "", kind: str | None = None) -> Subject:
    """A body with ids such as “ons:1 urn:2”."""
    return Subject(
        name=name,
        kind=kind,
        ids=tuple(BodyId(**_parts(word)) for word in ids.split()),
        was=tuple(Predecessor(**_parts(word)) for word in was.split()),
    )


def _parts(word: str) -> dict[str, str]:
    scheme, _, value = word.partition(":")
    return {"scheme": scheme, "value": value}


TABLE: list[tuple[str, Subject, Subject, BodyRelation, BodyRule]] = [
    ("an id", body(ids="ons:1"), body("Other", "ons:1"), "same", "ids"),
    ("one id of two", body(ids="ons:1 urn:2"), body("Other", "urn:2 la:3"), "same", "ids"),
    ("one of several ids", body(ids="urn:1 urn:2"), body("Other", "urn:2 urn:3"), "same", "ids"),
    ("another id", body(ids="ons:1"), body(ids="ons:2"), "different", "ids"),
    ("one id alike, one not", body(ids="ons:1 urn:1"), body(ids="ons:1 urn:2"), "different", "ids"),
    ("an id in capitals", body(ids="urn:SC1"), body(ids="urn:sc1"), "different", "ids"),
    ("its predecessor", body(ids="ons:2", was="ons:1"), body(ids="ons:1"), "successor", "was"),
    ("a predecessor by name alone", body(was="ons:1"), body(ids="ons:1"), "successor", "was"),
    ("an id kept all the same", body(ids="ons:1", was="ons:1"), body(ids="ons:1"), "same", "ids"),
    ("each was the other", body(ids="a:1", was="a:2"), body(ids="a:2", was="a:1"), "same", "was"),
    ("siblings", body(ids="ons:2", was="ons:1"), body(ids="ons:3", was="ons:1"),
     "different", "ids"),
    ("registers apart", body(ids="ons:1"), body(ids="urn:1"), "same", "name"),
    ("an id on one side", body(ids="ons:1"), body(), "same", "name"),
    ("a predecessor in another register", body(was="urn:1"), body(ids="ons:1"), "same", "name"),
    ("a name", body(), body(), "same", "name"),
    ("a name over two lines", body("East\nKent"), body("East Kent"), "same", "name"),
    ("a name in capitals", body("LEEDS"), body(), "different", "name"),
    ("another name", body("Bradford"), body(), "different", "name"),
    ("name and kind", body(kind="council"), body(kind="council"), "same", "name"),
    ("a kind with more room", body(kind="city  council"), body(kind="city council "),
     "same", "name"),
    ("another kind", body(kind="council"), body(kind="police force"), "different", "name"),
    ("a kind on one side", body(kind="council"), body(), "different", "name"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("first", "second", "relation", "rule"), [row[1:] for row in TABLE], ids=[r[0] for r in TABLE]
)
def test_that_the_first_rule_that_says_something_decides(
    first: Subject, second: Subject, relation: BodyRelation, rule: BodyRule
) -> None:
    found = match_bodies(first, second)
    assert (found.relation, found.rule) == (relation, rule)


WORDS = st.lists(st.sampled_from(["ons:1", "ons:2", "urn:1", "urn:2"]), max_size=3).map(" ".join)
BODIES = st.builds(
    body, st.sampled_from(["Leeds", "York"]), WORDS, WORDS, st.sampled_from([None, "council"])
)


@given(BODIES, BODIES)
def test_that_every_pair_has_an_answer_and_the_same_one_the_other_way_round(
    first: Subject, second: Subject
) -> None:
    found, back = match_bodies(first, second), match_bodies(second, first)
    assert back.relation == OTHER_WAY[found.relation]
    assert (back.rule, back.why) == (found.rule, found.why)
    assert found.why.endswith(".")


@given(BODIES)
def test_that_a_body_is_itself(one: Subject) -> None:
    assert match_bodies(one, one).relation == "same"


@given(BODIES, BODIES)
def test_that_a_name_never_goes_before_an_id(first: Subject, second: Subject) -> None:
    renamed = second.model_copy(update={"name": "Another", "kind": "of another kind"})
    found = match_bodies(first, second)
    if found.rule != "name":
        assert match_bodies(first, renamed).relation == found.relation


@given(BODIES, BODIES)
def test_that_bodies_without_a_key_in_common_are_different(first: Subject, second: Subject) -> None:
    if not body_keys(first) & body_keys(second):
        assert match_bodies(first, second).relation == "different"


def test_that_a_body_has_a_key_for_each_id_each_predecessor_and_its_name() -> None:
    made = body("East\nKent", "ons:1", "urn:2")
    assert body_keys(made) == {("ons", "1"), ("urn", "2"), ("", "East Kent")}
