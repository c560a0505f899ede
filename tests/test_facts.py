"""Every fact of the published summary is in the shipped report and on a screen, and none is copied.

The list below was written by hand from the summary, top to bottom. The summary itself is not part
of this project. `source-windows.txt` stands in for it where copying is looked for: the first 8
hexadecimal digits of the SHA-256 of every nine consecutive words of it, as `windows` below makes
them. To make the file anew from the summary's text in `summary.txt`:

    python -c "
    from pathlib import Path
    from tests.test_facts import hashes
    found = sorted(hashes(Path('summary.txt').read_text(encoding='utf-8')))
    Path('tests/source-windows.txt').write_text('\\\\n'.join(found) + '\\\\n')"
"""

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from tests.presentation.walking import every_text
from viewer.domain.compare import change, comparisons
from viewer.domain.index import Index
from viewer.domain.metrics import SUBJECT
from viewer.presentation.wording.headline import headline
from viewer.resources import shipped_report
from viewer.store.problem import Opened
from viewer.store.reading.reader import read_report

HERE = Path(__file__).parent
COPIED_FROM = 9


@cache
def shipped() -> Index:
    """The report that the program opens by itself."""
    outcome = read_report(shipped_report())
    assert isinstance(outcome, Opened)
    return Index(outcome.report)


@cache
def on_screen() -> str:
    """Everything that the window can show of it."""
    return every_text(shipped())


FACTS = """
CPS East of England
HMCPSI
Area Assurance Programme
25 October 2017
High quality casework
Continuously improving
The success of CPS people
Public confidence
2015-16
2016-17
38%
29%
43%
38 − 9
38 + 5
“increased by 9%”
“5% lower than the national CPS average”
Civil Service People Survey
Leadership and Managing Change
national CPS average
Morale is low in places
rape and serious sexual offences
RASSO
55.2%
62.3%
80.1%
82.6%
below average
one of the top performers nationally
74.2%
CPS level of ambition
one of the best performers nationally
law firm
university
engagement panels
first time in three years
Police file quality
hearing record sheets
victims and witnesses
Prosecutors are hard to recruit
overtime
Chelmsford
Ipswich
Norwich
Cambridge Crown Court centre
Peterborough Crown Court centre
Essex Police
Cambridgeshire Constabulary
Norfolk Constabulary
Suffolk Constabulary
£19,993,556
120
February to April 2017
late July and early August 2017
judiciary
partner agencies
CPS staff
Court observations
246 kB
CPS East of England Area Assurance Inspection report
publication date not stated
""".strip().splitlines()


@pytest.mark.parametrize("fact", FACTS)
def test_that_a_fact_of_the_summary_reaches_a_screen(fact: str) -> None:
    assert fact.casefold() in on_screen().casefold()


FIGURES = [
    ("rasso-conviction-rate", SUBJECT, "2015-16", "55.2", "stated"),
    ("rasso-conviction-rate", SUBJECT, "2016-17", "62.3", "stated"),
    ("rasso-outcomes", SUBJECT, "2015-16", "80.1", "stated"),
    ("rasso-outcomes", SUBJECT, "2016-17", "82.6", "stated"),
    ("guilty-pleas", SUBJECT, None, "74.2", "stated"),
    ("leadership-and-change", SUBJECT, "2015-16", "29", "derived"),
    ("leadership-and-change", SUBJECT, "2016-17", "38", "stated"),
    ("leadership-and-change", "national-average", "2016-17", "43", "derived"),
    ("budget", SUBJECT, "2016-17", "19993556", "stated"),
    ("case-files", SUBJECT, "February to April 2017", "120", "stated"),
]


def test_that_the_figures_are_those_of_the_summary_and_no_others() -> None:
    found = []
    for metric in shipped().report.metrics:
        for item in metric.observations:
            when = item.period.label if item.period else None
            found.append((metric.id, item.whose, when, str(item.value), item.basis))
    assert sorted(map(str, found)) == sorted(map(str, FIGURES))


VERDICTS = [
    ("rasso-outcomes", "nationally", "better"),
    ("guilty-pleas", "level-of-ambition", "better"),
    ("guilty-pleas", "nationally", "better"),
    ("outcomes-magistrates", "national-average", "better"),
    ("outcomes-crown", "national-average", "better"),
    ("trials-magistrates", "national-average", "worse"),
    ("trials-crown", "national-average", "worse"),
    ("leadership-and-change", "national-average", "worse"),
    ("engagement", "national-average", "worse"),
    ("engagement", "earlier", "better"),
    ("letters", "earlier", "better"),
]


def test_that_the_verdicts_are_those_of_the_summary_and_no_others() -> None:
    found = [
        (metric.id, item.comparator, item.verdict)
        for metric in shipped().report.metrics
        for item in comparisons(metric, shipped().past)
    ]
    assert sorted(found) == sorted(VERDICTS)


def test_that_four_criteria_are_rated_and_all_are_rated_good() -> None:
    levels = [shipped().level(item) for item in shipped().criteria.values()]
    assert [level.label if level else None for level in levels] == ["Good"] * 4


def test_that_the_conviction_rate_moved_by_points() -> None:
    rate = shipped().metrics["rasso-conviction-rate"]
    moved = change(rate)
    assert moved is not None
    assert moved.difference.value == Decimal("7.1")
    assert headline(shipped(), rate).startswith("RASSO conviction rate rose 7.1 points to 62.3%")


def test_that_successful_outcomes_rose_by_two_and_a_half_points() -> None:
    moved = change(shipped().metrics["rasso-outcomes"])
    assert moved is not None
    assert moved.difference.value == Decimal("2.5")


def test_that_the_nine_and_the_five_per_cent_are_read_as_points() -> None:
    said = headline(shipped(), shipped().metrics["leadership-and-change"])
    assert said.startswith("Leadership and Managing Change rose 9 points to 38%")
    assert said.endswith("5 points below the national average")


def test_that_years_read_across_from_another_sentence_say_so() -> None:
    outcomes = shipped().metrics["rasso-outcomes"]
    assert all(item.period and item.period.carried_over for item in outcomes.observations)
    rate = shipped().metrics["rasso-conviction-rate"]
    assert not any(item.period and item.period.carried_over for item in rate.observations)


@pytest.mark.parametrize(
    ("label", "values"),
    [
        ("Offices", ("Chelmsford", "Ipswich", "Norwich")),
        ("Magistrates’ courts", ("11",)),
        ("Crown Court centres", ("7",)),
        ("Budget 2016-17", ("£19,993,556",)),
    ],
)
def test_that_the_profile_is_that_of_the_summary(label: str, values: tuple[str, ...]) -> None:
    (fact,) = [item for item in shipped().report.profile if item.label == label]
    assert fact.values == values


def test_that_two_of_the_seven_crown_court_centres_also_sit_elsewhere() -> None:
    (fact,) = [item for item in shipped().report.profile if item.label == "Crown Court centres"]
    assert "Two of the seven" in (fact.note or "")


def test_that_every_strength_weakness_and_context_is_there() -> None:
    kinds = {kind: len(found) for kind, found in shipped().findings_by_kind.items()}
    assert kinds == {"strength": 8, "weakness": 10, "context": 3}


def test_that_every_bullet_of_the_summary_is_cited_by_a_strength() -> None:
    strengths = shipped().findings_by_kind["strength"]
    cited = {ref.locator for item in strengths for ref in item.sources}
    assert {f"paragraph 5, bullet {n}" for n in range(1, 7)} <= cited


def test_that_nothing_was_taken_from_the_full_report() -> None:
    text = shipped_report().read_text(encoding="utf-8")
    assert '"source": "full-report"' not in text


# Copying


def windows(text: str) -> Iterator[str]:
    """Every nine consecutive words, in small letters, without signs and apostrophes."""
    words = re.findall(r"[a-z0-9]+", re.sub("[’']", "", text.lower()))
    for start in range(len(words) - COPIED_FROM + 1):
        yield " ".join(words[start : start + COPIED_FROM])


def hashes(text: str) -> set[str]:
    """The windows of a text, unreadable."""
    return {sha256(window.encode()).hexdigest()[:8] for window in windows(text)}


def wording(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """The report's own words with their places: all of its texts but the quotations."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, list):
        for number, item in enumerate(value, 1):
            yield from wording(item, f"{path}[{number}]")
    elif isinstance(value, dict):
        for key, item in value.items():
            if key != "quote":
                yield from wording(item, f"{path}.{key}".lstrip("."))


def test_that_no_sentence_of_the_summary_is_copied() -> None:
    source = set((HERE / "source-windows.txt").read_text(encoding="utf-8").split())
    data = json.loads(shipped_report().read_text(encoding="utf-8"))
    copied = {path for path, text in wording(data) if hashes(text) & source}
    assert copied == set()


def test_that_copying_would_be_noticed() -> None:
    quoted = "Essex Police and Cambridgeshire, Norfolk and Suffolk Constabularies. It covers 11"
    source = set((HERE / "source-windows.txt").read_text(encoding="utf-8").split())
    assert hashes(quoted) <= source
    assert hashes(quoted)
