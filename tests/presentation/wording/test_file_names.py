"""An exported file says by its name which report it holds."""

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import about
from viewer.export.formats import FORMATS
from viewer.export.naming import plain_name
from viewer.export.targets import plan
from viewer.presentation.wording.file_names import file_stem
from viewer.resources import shipped_report
from viewer.store.problem import Opened
from viewer.store.reading.reader import read_report


@pytest.mark.parametrize(
    ("given_about", "stem"),
    [
        ({"id": "westmere-2024", "subject": {"name": "Westmere Council"}}, "westmere-2024"),
        ({"id": "f01", "subject": {"name": "Northshire"}}, "northshire-f01"),
        ({"id": "r_2.b", "subject": {"name": "Northshire"}}, "northshire-r_2.b"),
        (
            {
                "id": "r7",
                "subject": {"name": "Westmere Council"},
                "inspected": {"wording": "spring", "start": "2023-11", "end": "2024-03"},
                "published": "2024-07-01",
            },
            "westmere-council-r7-2024-03",
        ),
        (
            {"id": "r7", "subject": {"name": "Ynys Môn"}, "published": "2024-07-01"},
            "ynys-mon-r7-2024-07-01",
        ),
        ({"id": "rtl", "subject": {"name": "مكتب الشمال"}}, "rtl"),
        ({"id": "a", "subject": {"name": "One of very many words in a name"}},
         "one-of-very-many-words-in-a"),
    ],
)  # fmt: skip
def test_that_a_name_tells_body_report_and_year(
    given_about: Mapping[str, object], stem: str
) -> None:
    plain = {"published": None, "inspected": None}
    assert file_stem(about(**{**plain, **given_about})) == stem


def test_that_the_shipped_report_is_named_by_its_id() -> None:
    outcome = read_report(shipped_report())
    assert isinstance(outcome, Opened)
    assert file_stem(outcome.report.about) == "cps-east-of-england-2017"


IDS = st.from_regex(r"[a-z0-9]+([-_.][a-z0-9]+)*", fullmatch=True).filter(lambda one: len(one) < 90)


@settings(max_examples=20, deadline=None)
@given(IDS, IDS, st.text(min_size=1).filter(str.strip))
def test_that_two_reports_of_a_body_never_share_a_name(one: str, other: str, body: str) -> None:
    stems = [
        file_stem(about().model_copy(update={"id": id_, "subject": _named(body)}))
        for id_ in (one, other)
    ]
    assert (stems[0] == stems[1]) == (one == other)
    for stem in stems:
        assert plan("/", stem, FORMATS).refusal == ""
        assert plain_name(stem, ".pdf")


def _named(body: str) -> object:
    return about().subject.model_copy(update={"name": body})
