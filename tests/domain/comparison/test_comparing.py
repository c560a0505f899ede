"""Two reports are held side by side like for like, and what differs is told."""

from typing import Any

import pytest

from tests.builders import (
    FOUR,
    about,
    criterion,
    finding,
    index,
    metric,
    observation,
    period,
    rated,
    scale,
)
from viewer.domain.comparison.comparing import Comparison, compared
from viewer.domain.comparison.order import in_order
from viewer.domain.comparison.ratings import RatingPair
from viewer.domain.criteria import Level, LevelOfScale, Rating, Scale, Succession
from viewer.domain.index import Index
from viewer.domain.report import Framework


def year(when: str, framework: str | None = None, name: str = "Harbour", **parts: Any) -> Index:
    """A report of that year."""
    made = Framework(id=framework, label=framework) if framework else None
    said = about(subject={"name": name}, published=when, framework=made)
    return index(about=said, **parts)


def ratings(first: Index, second: Index) -> list[tuple[str, str, str, int | None]]:
    """Of each pair the ids of the two criteria, how far they compare, and the levels gained."""
    return [_told(pair) for pair in compared(first, second).ratings]


def _told(pair: RatingPair) -> tuple[str, str, str, int | None]:
    one, other = (item.id if item else "" for item in (pair.first, pair.second))
    return one, other, pair.comparable, pair.gained


def test_that_the_same_criterion_is_held_side_by_side_with_its_change_in_levels() -> None:
    before = year("2019", criteria=[criterion("care", "poor"), criterion("lead", "good")])
    after = year("2023", criteria=[criterion("lead", "good"), criterion("care", "good")])
    assert ratings(before, after) == [
        ("lead", "lead", "like for like", 0),
        ("care", "care", "like for like", 2),
    ]


def test_that_exchanged_reports_change_the_other_way() -> None:
    before = year("2019", criteria=[criterion("care", "poor")])
    after = year("2023", criteria=[criterion("care", "good")])
    assert ratings(after, before) == [("care", "care", "like for like", -2)]


def test_that_a_joint_rating_stands_beside_each_part_not_like_for_like() -> None:
    parted = (Succession(id="both", like="part"),)
    before = year("2019", "old", criteria=[criterion("both", "poor")])
    after = year(
        "2023",
        "old",
        criteria=[
            criterion("care", "good", succeeds=parted),
            criterion("leavers", "excellent", succeeds=parted),
        ],
    )
    assert ratings(before, after) == [
        ("both", "care", "in part", 2),
        ("both", "leavers", "in part", 3),
    ]


def test_that_another_framework_is_told() -> None:
    before = year("2019", "old", criteria=[criterion("care", "poor")])
    after = year("2023", "new", criteria=[criterion("care", "fair")])
    assert ratings(before, after) == [("care", "care", "across frameworks", 1)]
    assert compared(before, after).frameworks_differ


def test_that_a_state_in_place_of_a_level_is_not_compared() -> None:
    before = year("2019", criteria=[criterion("care", Rating(state="not_inspected"))])
    after = year("2023", criteria=[criterion("care", "good")])
    (pair,) = compared(before, after).ratings
    assert (pair.comparable, pair.gained, pair.differs) == ("not comparable", None, True)


def test_that_a_criterion_of_only_one_report_stands_alone() -> None:
    before = year("2019", criteria=[criterion("adoption")])
    after = year("2023", criteria=[criterion("care")])
    assert ratings(before, after) == [
        ("", "care", "alone", None),
        ("adoption", "", "alone", None),
    ]


def _equal(*levels: str) -> Scale:
    """A scale of three levels, the middle one of which equals these of the four."""
    same = tuple(LevelOfScale(scale="four-levels", level=level) for level in levels)
    return Scale(
        id="three",
        title="Three levels",
        levels=(
            Level(id="top", label="Top"),
            Level(id="middle", label="Middle", equals=same),
            Level(id="low", label="Low"),
        ),
    )


@pytest.mark.parametrize(
    ("level", "gained", "comparable"),
    [
        ("middle", 2, "like for like"),
        ("top", None, "not comparable"),
    ],
)
def test_that_levels_of_two_scales_are_counted_where_a_file_makes_them_equal(
    level: str, gained: int | None, comparable: str
) -> None:
    before = year("2019", criteria=[criterion("care", "poor")])
    after = year(
        "2023",
        scales=[scale(*FOUR), _equal("good")],
        criteria=[criterion("care", rated(level), scale="three")],
    )
    assert ratings(before, after) == [("care", "care", comparable, gained)]


def test_that_levels_are_not_counted_from_a_level_that_equals_two() -> None:
    both = [scale(*FOUR), _equal("good", "fair")]
    before = year("2019", criteria=[criterion("care", "poor")])
    after = year("2023", scales=both, criteria=[criterion("care", "middle", scale="three")])
    assert ratings(before, after) == [("care", "care", "like for like", None)]


def findings(first: Index, second: Index) -> list[tuple[str, str, list[str], list[str]]]:
    """Of each group its kind and theme, and what becomes of the findings."""
    return [
        (
            group.kind,
            group.theme,
            [item.recurrence for item in group.first],
            [item.recurrence for item in group.second],
        )
        for group in compared(first, second).findings
    ]


def test_that_findings_are_new_gone_or_repeated_by_equal_text() -> None:
    stays = {"kind": "weakness", "text": "Plans come late."}
    before = year(
        "2019",
        findings=[finding("a", **stays), finding("b", kind="weakness", text="Rooms are cold.")],
    )
    after = year(
        "2023",
        findings=[
            finding("x", kind="weakness", text="Phones ring long."),
            finding("y", kind="weakness", text="plans  come late"),
        ],
    )
    assert findings(before, after) == [("weakness", "", ["repeated", "gone"], ["new", "repeated"])]


def test_that_what_has_to_improve_comes_first_and_themes_stand_together() -> None:
    after = year(
        "2023",
        findings=[
            finding("s", text="S", theme="Plans"),
            finding("w", kind="weakness", text="W", theme="Plans"),
            finding("r", kind="recommendation", text="R", theme=None),
        ],
    )
    before = year("2019", findings=[finding("old", kind="weakness", text="O", theme="plans")])
    assert findings(before, after) == [
        ("recommendation", "", [], ["new"]),
        ("weakness", "Plans", ["gone"], ["new"]),
        ("strength", "Plans", [], ["new"]),
    ]


@pytest.mark.parametrize(
    ("first", "second", "order"),
    [
        ("AB", "BA", "BA"), ("AB", "CB", "CBA"), ("AB", "-B", "-BA"), ("-A", "BA", "-BA"),
        ("AB", "B-", "-BA"), ("BA", "", "BA"), ("", "BA", "BA"), ("A-", "", "-A"),
    ],
)  # fmt: skip
def test_that_themes_are_in_the_order_of_the_second_report_after_what_has_none(
    first: str, second: str, order: str
) -> None:
    def of(when: str, themes: str) -> Index:
        """A report with a finding on each theme; a dash is none."""
        each = ((f"f-{n}", None if theme == "-" else theme) for n, theme in enumerate(themes))
        return year(when, findings=[finding(id, text=f"{id} {when}", theme=t) for id, t in each])

    told = findings(of("2019", first), of("2023", second))
    assert "".join(theme or "-" for _, theme, _, _ in told) == order


def test_that_a_finding_and_a_theme_may_turn_from_praise_to_criticism() -> None:
    before = year("2019", findings=[finding("a", text="Plans.", theme="Plans")])
    after = year("2023", findings=[finding("b", kind="weakness", text="Plans.", theme="Plans")])
    assert findings(before, after) == [
        ("weakness", "Plans", [], ["turned"]),
        ("strength", "Plans", ["turned"], []),
    ]
    (turned,) = compared(before, after).turned
    assert (turned.theme, turned.to) == ("Plans", "weakness")


def figures(first: Index, second: Index) -> list[tuple[str, str | None, str | None]]:
    """Of each pair by which rule it is one, the difference, and why there is none."""
    return [
        (pair.rule or "", str(pair.difference.value) if pair.difference else None, pair.why)
        for pair in compared(first, second).metrics
    ]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({}, ("name", "4.3", None)),
        ({"id": "other"}, ("name", "4.3", None)),
        ({"title": "Convictions"}, ("id", "4.3", None)),
        ({"unit": "count"}, ("id", None, "units")),
        ({"scope": "Crown Court"}, ("id", None, "scopes")),
        ({"observations": ()}, ("name", None, "no figure")),
        (
            {"observations": (observation("60", period("March 2020", "2020-03")),)},
            ("name", None, "lengths"),
        ),
        ({"observations": (observation("60", of=0),)}, ("name", None, "none of")),
    ],
)
def test_that_figures_differ_or_it_is_said_why_not(
    changes: dict[str, Any], told: tuple[str, str | None, str | None]
) -> None:
    before = year("2019", metrics=[metric(observation("58", "2015-16"), **changes)])
    after = year("2023", metrics=[metric(observation("62.3", "2019-20"))])
    assert figures(before, after) == [told]


def test_that_an_id_which_only_counts_makes_no_pair() -> None:
    before = year("2019", metrics=[metric(id="m1", title="Staff")])
    after = year("2023", metrics=[metric(id="m1", title="Budget")])
    assert figures(before, after) == [("", None, "alone"), ("", None, "alone")]


def test_that_two_bodies_are_held_side_by_side_for_one_period() -> None:
    old, new = observation("50", "2015-16"), observation("60", "2016-17")
    one = year("2019", name="North", metrics=[metric(old)])
    other = year("2023", name="South", metrics=[metric(old, new)])
    assert figures(one, other) == [("name", "0", None)]
    later = year("2023", name="South", metrics=[metric(new)])
    assert figures(one, later) == [("name", None, "periods")]


def test_that_a_metric_of_only_one_report_is_told() -> None:
    assert figures(year("2019", metrics=[metric()]), year("2023")) == [("", None, "alone")]


def test_that_the_earlier_report_comes_first_where_both_say_when() -> None:
    before, after, undated = year("2019"), year("2023"), index()
    assert in_order(after, before) == (before, after)
    assert in_order(undated, before) == (undated, before)
    assert compared(after, before).order == "earlier"
    assert compared(before, undated).order == "unknown"


def test_that_reports_of_two_bodies_are_told_apart() -> None:
    def of(name: str) -> Comparison:
        return compared(year("2019"), year("2023", name=name))

    assert of("Harbour").one_body
    assert not of("Airport").one_body


def test_that_a_metric_that_has_a_partner_by_its_name_gets_none_by_its_id() -> None:
    first = year("2020", metrics=[metric(id="boats", title="Rate"), metric(id="rate", title="B")])
    second = year("2022", metrics=[metric(id="rate", title="Rate")])
    pairs = compared(first, second).metrics
    told = [(one.first and one.first.id, one.second and one.second.id, one.rule) for one in pairs]
    assert told == [("boats", "rate", "name"), ("rate", None, None)]


def test_that_a_criterion_is_held_beside_one_that_it_is_as_a_whole_and_no_other() -> None:
    whole, part = Succession(id="care"), Succession(id="care", like="part")
    before = year("2019", "old", criteria=[criterion("care", "poor")])
    after = [criterion("care", "good"), criterion("well", "fair", succeeds=(whole,))]
    told = ratings(before, year("2023", "old", criteria=after))
    assert [(one, other) for one, other, *_ in told] == [("care", "care"), ("", "well")]
    parted = [criterion("care", "good"), criterion("well", "fair", succeeds=(part,))]
    told = ratings(before, year("2023", "old", criteria=parted))
    assert [(one, other) for one, other, *_ in told] == [("care", "care"), ("", "well")]
