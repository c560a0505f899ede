"""Two criteria are the same if ids say so, then succession, then titles."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import about, criterion, report
from viewer.domain.collation.criteria import (
    CriterionRule,
    Placed,
    Sameness,
    match_criteria,
    placed,
)
from viewer.domain.criteria import Heading, Likeness, Succession
from viewer.domain.index import Index


def one(
    id: str = "care",
    title: str = "Care",
    framework: str | None = None,
    *above: str,
    **succeeds: Likeness,
) -> Placed:
    """A criterion in a framework, under titles, that succeeds others by their ids."""
    after = tuple(Succession(id=name, like=like) for name, like in succeeds.items())
    made = criterion(id, title=title, succeeds=after)
    return Placed(made, framework, (title, *above), frozenset({id, "prison"}))


NEW, OLD = "ilacs-2023", "ilacs-2018"

TABLE: list[tuple[str, Placed, Placed, Sameness, CriterionRule]] = [
    ("an id", one(framework=NEW), one(title="Cared for", framework=NEW), "whole", "id"),
    ("another id", one(framework=NEW), one("x", "X", NEW), "no", "title"),
    ("an id in two frameworks", one(framework=NEW), one("care", "X", OLD), "no", "title"),
    ("an id without frameworks", one(), one("care", "X"), "no", "title"),
    ("succession", one("a", "A", NEW, care="whole"), one(framework=OLD), "whole", "succeeds"),
    ("in part", one("a", "A", NEW, care="part"), one(framework=OLD), "part", "succeeds"),
    ("with its own id", one("care", "A", NEW, care="part"), one(framework=OLD), "part", "succeeds"),
    ("frameworks unknown", one("a", "A", care="part"), one(), "part", "succeeds"),
    ("of another one", one("a", "A", NEW, prison="whole"), one(framework=OLD), "no", "title"),
    ("within its framework", one("a", "A", NEW, both="part"), one("both", "B", NEW),
     "part", "succeeds"),
    ("an id that is still there", one("a", "A", NEW, prison="part"), one("prison", "P", NEW),
     "no", "title"),
    ("each the other", one("a", "A", NEW, b="whole"), one("b", "B", OLD, a="part"),
     "part", "succeeds"),
    ("a title", one("a", "Care", NEW), one("b", " care ", OLD), "whole", "title"),
    ("a title over lines", one("a", "Care of\nall"), one("b", "CARE  OF ALL"), "whole", "title"),
    ("in one place", one("a", "Care", NEW, "Court"), one("b", "Care", OLD, "court"),
     "whole", "title"),
    ("in two places", one("a", "Care", NEW, "Court"), one("b", "Care", NEW, "Home"), "no", "title"),
    ("in a place or none", one("a", "Care", NEW, "Court"), one("b", "Care", OLD), "no", "title"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("first", "second", "answer", "rule"), [row[1:] for row in TABLE], ids=[r[0] for r in TABLE]
)
def test_that_the_first_rule_that_says_something_decides(
    first: Placed, second: Placed, answer: Sameness, rule: CriterionRule
) -> None:
    found = match_criteria(first, second)
    assert (found.answer, found.rule) == (answer, rule)


IDS = st.sampled_from(["a", "b"])
PLACED = st.builds(
    lambda id, title, framework, above, succeeds: one(id, title, framework, *above, **succeeds),
    IDS,
    st.sampled_from(["Care", "care", "Work"]),
    st.sampled_from([None, NEW, OLD]),
    st.lists(st.sampled_from(["Court", "Home"]), max_size=1),
    st.dictionaries(IDS, st.sampled_from(["whole", "part"])),
)


@given(PLACED, PLACED)
def test_that_every_pair_has_an_answer_and_the_same_one_the_other_way_round(
    first: Placed, second: Placed
) -> None:
    assert match_criteria(first, second) == match_criteria(second, first)


@given(PLACED)
def test_that_a_criterion_under_a_known_framework_is_itself(item: Placed) -> None:
    if item.framework:
        assert match_criteria(item, item).rule == "id"


def test_that_a_criterion_is_told_by_all_that_it_stands_under() -> None:
    entries: list[Any] = [
        Heading(id="court", title="Court orders", heading=True),
        criterion("whole", parent="court"),
        criterion("part", parent="whole"),
    ]
    framework = {"id": "yj-2018", "label": "Youth 2018"}
    index = Index(report(about=about(framework=framework), criteria=entries))
    assert placed(index, index.criteria["part"]) == Placed(
        entries[2], "yj-2018", ("Part", "Whole", "Court orders"), frozenset({"whole", "part"})
    )
