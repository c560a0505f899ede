"""Reports that nobody expected still make whole, clean screens."""

import re
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.builders import (
    AVERAGE,
    about,
    criterion,
    derived,
    fact,
    finding,
    index,
    linked,
    metric,
    observation,
    period,
    position,
    printed,
    rated,
    reference,
    scale,
    source,
)
from tests.presentation.walking import every_text, screens, texts
from viewer.domain.criteria import Rating
from viewer.domain.index import Index
from viewer.domain.metrics import Comparator
from viewer.domain.rules import flaws
from viewer.presentation.content.text import bare
from viewer.presentation.search.find import find
from viewer.presentation.tabs.overview import overview

UNSHOWABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def speaking(text: str) -> Index:
    """A report that says the same text wherever a file may say what it likes."""
    said = reference(f"{text} 38 9", locator=text)
    when = [period(f"{text} {year}", year, carried_over=text) for year in ("2015", "2016")]
    before = derived(29, "now - rise", [linked("now", "now"), printed("rise", 9)], None)
    return index(
        about=about(
            title=text,
            inspectorate=text,
            subject={"name": text, "kind": text},
            programme=text,
            revisions=[{"date": "2017-10-25", "note": text}],
            inspected={"wording": text},
            attribution=text,
            licence=text,
        ),
        sources=[source(title=text, publisher=text, address=text, size=text, locators=text)],
        scales=[scale("Met", "Not met", title=text, note=text)],
        comparators=[Comparator(id=AVERAGE, title=text, kind="average")],
        criteria=[
            criterion(rating=rated("met", note=text, sources=(said,)), title=text),
            criterion("b", Rating(state="suspended", note=text), title=text, parent="casework"),
        ],
        findings=[
            finding(kind, kind=kind, title=text, text=text, theme=text, criterion="casework",
                    metrics=("rate", "none"), sources=(said,))
            for kind in ("strength", "weakness", "context")
        ],
        metrics=[
            metric(
                before.model_copy(update={"period": when[0]}),
                observation(38, when[1], id="now", sources=(said,)),
                observation(43, when[1], whose=AVERAGE),
                title=text, scope=text, theme=text, note=text, remark=text,
                positions=(position(rank=text, period=when[1]),),
                criterion="casework",
            ),
            metric(id="none", unit=None, title=text, remark=text, positions=(position(),)),
        ],
        profile=[fact(text, text, note=text)],
        method=[fact(text, text, note=text)],
    )  # fmt: skip


ODD = {
    "control characters": "a\x00b\x07c\td\r\ne\x1b[31m",
    "line breaks": "first\nsecond\u2028third\x85fourth",
    "a turned direction": "safe\u202eexe.fdp\u2066x",
    "right to left": "تقرير التفتيش",
    "a long word": "Rechtsschutz" * 800,
    "markup": "<b>bold</b> &amp; <img src=x>",
    "an emoji": "👩‍⚖️ court",
}


def _without_isolates(text: str) -> str:
    """The text without names that are set apart, whose signs must come in pairs."""
    while (less := re.sub("\u2068([^\u2068\u2069]*)\u2069", r"\1", text)) != text:
        text = less
    return text


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_that_nothing_unshowable_reaches_a_screen(text: str) -> None:
    made = speaking(text)
    assert flaws(made.report) == ()
    for screen in screens(made):
        for shown in texts(screen):
            assert not UNSHOWABLE.search(_without_isolates(shown)), shown


def test_that_markup_stays_the_text_it_is() -> None:
    assert ODD["markup"] in every_text(speaking(ODD["markup"]))


def test_that_a_name_written_from_right_to_left_is_kept() -> None:
    assert (
        bare(overview(speaking(ODD["right to left"])).ratings.cards[0].title)
        == ODD["right to left"]
    )


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(min_size=1, max_size=60).filter(lambda text: re.search(r"\S", text)))
def test_that_any_text_makes_every_screen(text: str) -> None:
    made = speaking(text)
    for screen in screens(made):
        assert not any(UNSHOWABLE.search(_without_isolates(shown)) for shown in texts(screen))
    find(made, text)


@pytest.mark.parametrize(
    "parts",
    [
        {},
        {"criteria": [criterion()]},
        {"metrics": [metric(unit=None)]},
        {"metrics": [metric(observation("1", None))]},
        {"metrics": [metric(observation(whose=AVERAGE))]},
        {"findings": [finding(f"f{n}", theme=f"Theme {n % 3}") for n in range(150)]},
        {"criteria": [criterion(f"c{n}") for n in range(40)]},
        {"comparators": [], "scales": []},
    ],
    ids=["nothing", "a criterion", "no figure", "no period", "an average only", "150 findings",
         "40 criteria", "no comparators"],
)  # fmt: skip
def test_that_a_sparse_or_crowded_report_makes_every_screen(parts: dict[str, Any]) -> None:
    made = index(**parts)
    assert flaws(made.report) == ()
    assert every_text(made)


def test_that_equal_reports_make_equal_screens() -> None:
    assert list(screens(speaking("same"))) == list(screens(speaking("same")))


def test_that_a_screen_can_be_compared_and_never_changed() -> None:
    for screen in screens(speaking("words")):
        assert hash(screen) == hash(screen)
        with pytest.raises((AttributeError, TypeError)):
            screen.title = "other"
