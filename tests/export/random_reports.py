"""Random reports that strain a page: long names, many levels, large figures, long lists."""

import random
from typing import Any, get_args

from tests.builders import (
    about,
    comparators,
    criterion,
    fact,
    finding,
    gap,
    metric,
    movement,
    observation,
    position,
    rated,
    report,
    scale,
)
from viewer.domain.criteria import Criterion, Level, Rating, RatingState, Scale
from viewer.domain.findings import Finding
from viewer.domain.metrics import Gap, Metric, Observation, Qualifier
from viewer.domain.report import Report
from viewer.domain.units import UNITS
from viewer.presentation.summary.document import Options

WORDS = """
the of and in for with children care leadership experiences progress overall effectiveness
safeguarding responsiveness Unsatisfactory accountability partnerships Inspectorate casework
victims witnesses disclosure multidisciplinary interorganisational quality service hearing
""".split()
LEVELS = (
    """
Outstanding|Good|Requires improvement to be good|Inadequate|Unsatisfactory|Needs attention|Poor
Excellent|Very good|Fair|Met|Not met|Compliant with recommendations|Improvement is necessary|A|5
""".replace("\n", "|")
    .strip("|")
    .split("|")
)
ENDLESS = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
QUALIFIERS = get_args(Qualifier)
PAPERS = ("a4", "a4", "a3", "us-letter")


class RandomReport:
    """A report of random parts; the same seed gives the same report."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._rough = self._random.random() < 0.5  # only half of them hold endless words
        self._scale = self._a_scale()
        self._kinds = self._random.choice(((), ("mixed",), ("recommendation", "mixed")))

    def options(self) -> Options:
        """Some paper for some form."""
        draw = self._random
        form: Any = draw.choice(("briefing", "summary"))
        paper: Any = draw.choice(PAPERS)
        landscape = form == "summary" and draw.random() < 0.3
        binding = draw.choice((0, 0, 15, 40))
        return Options(form, None, draw.random() < 0.3, paper, landscape, binding)

    def report(self) -> Report:
        """The report."""
        draw, name = self._random, self._name
        bodies = [item.model_copy(update={"title": name(1, 6)}) for item in comparators()]
        return report(
            about=about(title=name(2, 20), inspectorate=name(1, 8), programme=name(1, 8),
                        subject={"name": name(1, 12), "kind": name(1, 3)},
                        inspected={"wording": name(1, 12)}, attribution=name(1, 30)),
            scales=[self._scale],
            comparators=bodies,
            criteria=self._criteria(draw.randint(0, 12)),
            metrics=[self._metric(number) for number in range(draw.choice((0, 1, 3, 5, 9, 14)))],
            findings=[self._finding(number) for number in range(draw.choice((0, 2, 9, 20, 60)))],
            profile=[fact(name(1, 6), *(name(1, 9) for _ in range(draw.randint(1, 10))))],
            method=[fact(name(1, 9), name(1, 40), note=name(1, 30))],
        )  # fmt: skip

    def _word(self) -> str:
        if self._rough and self._random.random() < 0.02:
            return (ENDLESS * 4)[: self._random.choice((40, 90, 300))]
        return self._random.choice(WORDS)

    def _name(self, least: int, most: int) -> str:
        words = [self._word() for _ in range(self._random.randint(least, most))]
        return " ".join(words)

    def _a_scale(self) -> Scale:
        labels = self._random.sample(LEVELS, self._random.randint(2, 12))
        if self._rough and self._random.random() < 0.3:
            labels[0] = self._name(1, 9)
        levels = [Level(id=f"level-{n}", label=label) for n, label in enumerate(labels)]
        return scale("A", "B", note=self._name(3, 30)).model_copy(update={"levels": tuple(levels)})

    def _criteria(self, count: int) -> list[Criterion]:
        made: list[Criterion] = []
        longest = self._random.choice((2, 6, 40))
        for number in range(count):
            above = [item.id for item in made if item.parent is None]
            under = self._random.choice(above) if above and self._random.random() < 0.2 else None
            title = self._name(1, longest)
            made.append(criterion(f"c-{number}", self._rating(), title=title, parent=under))
        return made

    def _rating(self) -> Rating:
        if self._random.random() < 0.15:
            return Rating(state=self._random.choice(get_args(RatingState)))
        return rated(self._random.choice(self._scale.levels).id)

    def _metric(self, number: int) -> Metric:
        draw = self._random
        if draw.random() < 0.3:
            verdict = draw.choice(("better", "worse", "similar"))
            said = (position("average", verdict), position("others", None, rank=self._name(1, 9)))
            return metric(id=f"m-{number}", title=self._name(1, 9), unit=None, positions=said)
        figures = [self._figure(when) for when in ("2014-15", "2015-16", "2016-17")]
        figures.append(self._figure("2016-17", whose="average"))
        shown: list[Observation | Gap] = [*figures[draw.randint(0, 2) :]]
        shown += [gap("2017-18", self._name(1, 12))] if draw.random() < 0.2 else []
        moves = [movement("rose", draw.randint(1, 300), printed=self._name(1, 9))]
        return metric(
            *shown if draw.random() < 0.9 else (),
            movements=tuple(moves if draw.random() < 0.3 else ()),
            better=draw.choice(("higher", "lower", "neither", None)),
            id=f"m-{number}", title=self._name(1, 9), scope=self._name(1, 5),
            unit=draw.choice(UNITS).id, headline=draw.random() < 0.6, note=self._name(1, 30),
        )  # fmt: skip

    def _figure(self, when: str, **changes: Any) -> Observation:
        size = self._random.choice((1, 2, 3, 6, 9, 14, 17))
        whole = self._random.randint(-(10**size), 10**size)
        value = (
            f"{whole}.{self._random.randint(0, 99):02}{'7' * self._random.choice((0, 0, 0, 8))}"
            if size != 1
            else str(whole)
        )
        of = self._random.choice((None, None, 2, 29, 12_040))
        note = self._name(1, 12) if self._random.random() < 0.1 else None
        also = {"of": of, "note": note, "printed": note}
        exact = self._random.choice(QUALIFIERS)
        return observation(value, when, qualifier=exact, **also, **changes)

    def _finding(self, number: int) -> Finding:
        draw = self._random
        kind = draw.choice(("strength", "weakness", "weakness", "context", *self._kinds))
        theme = self._name(1, 5) if draw.random() < 0.5 else None
        title = self._name(2, 25) if draw.random() < 0.8 else None
        answer = self._name(2, 60) if kind == "recommendation" else None
        return finding(
            f"f-{number}", kind=kind, title=title, text=self._name(2, 90), theme=theme,
            response=answer,
        )  # fmt: skip
