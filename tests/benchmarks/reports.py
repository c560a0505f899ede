"""Made-up reports of any size, the same for the same seed, and without a problem for `check`.

`python -m tests.benchmarks.reports FINDINGS FILE [SEED]` writes one.
"""

import json
import random
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

NOUNS = "letters hearings files charges victims witnesses reviews disclosure letters unit".split()
VERBS = "are checked|arrive late|are kept well|lack a plan|improve|are read twice".split("|")
PLACES = "in the north|at the Crown Court|in the smaller offices|at first review".split("|")
THEMES = [f"{noun.capitalize()} and how they are handled" for noun in NOUNS[:7]]
LEVELS = ("Outstanding", "Good", "Fair", "Poor")
SUMMARY, AVERAGE = "summary", "average"
Made = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Size:
    """How much of everything. Half of all findings stand under the first criterion."""

    findings: int
    metrics: int
    observations: int = 6
    criteria: int = 8


def size_of(findings: int) -> Size:
    """A report in proportion: a metric for five findings, a criterion for fifty."""
    return Size(findings, max(2, findings // 5), criteria=max(4, findings // 50))


def made(size: Size, seed: int = 1) -> Made:
    """A report as plain data."""
    chance = random.Random(seed)
    return {
        "format": "inspection-report",
        "version": 2,
        "report": {
            "id": f"made-up-{size.findings}-{seed}",
            "title": f"Inspection of Area number {seed}",
            "inspectorate": "Inspectorate",
            "subject": {"name": f"Area number {seed}", "kind": "Area"},
        },
        "sources": [{"id": SUMMARY, "title": "Summary page"}],
        "scales": [
            {
                "id": "four",
                "title": "Four levels",
                "levels": [{"id": label.lower(), "label": label} for label in LEVELS],
            }
        ],
        "criteria": [_criterion(number, chance) for number in range(size.criteria)],
        "comparators": [{"id": AVERAGE, "title": "national average", "kind": "average"}],
        "metrics": [_metric(number, size, chance) for number in range(size.metrics)],
        "findings": [_finding(number, size, chance) for number in range(size.findings)],
    }


def written(folder: Path, size: Size, seed: int = 1) -> Path:
    """Write a report into a folder; return its path."""
    name = f"made-up-{size.findings}-{size.metrics}-{size.observations}-{seed}.inspection.json"
    file = folder / name
    file.write_text(json.dumps(made(size, seed), indent=1), encoding="utf-8")
    return file


def _place(chance: random.Random) -> list[Made]:
    locator = f"paragraph {chance.randint(1, 400)}, bullet {chance.randint(1, 9)}"
    return [{"source": SUMMARY, "locator": locator}]


def _criterion(number: int, chance: random.Random) -> Made:
    rating = {"level": chance.choice(LEVELS).lower(), "sources": _place(chance)}
    return {
        "id": f"criterion-{number}",
        "title": f"{number + 1}. How {chance.choice(NOUNS)} {chance.choice(VERBS)}",
        "scale": "four",
        "rating": rating,
    }


def _finding(number: int, size: Size, chance: random.Random) -> Made:
    title = f"{number + 1:,} {chance.choice(NOUNS)} {chance.choice(VERBS)}"
    text = ". ".join(
        f"The {chance.choice(NOUNS)} {chance.choice(VERBS)} {chance.choice(PLACES)}"
        for _ in range(chance.randint(1, 6))
    )
    under = 0 if number % 2 else chance.randrange(size.criteria)
    rests = {chance.randrange(size.metrics) for _ in range(chance.randint(0, 3))}
    return {
        "id": f"finding-{number}",
        "kind": chance.choice(("strength", "strength", "weakness", "weakness", "context")),
        "title": title,
        "text": f"{text}.",
        "theme": chance.choice(THEMES),
        "criterion": f"criterion-{under}",
        "criterion_basis": "assigned",
        "metrics": [f"metric-{metric}" for metric in sorted(rests)],
        "sources": _place(chance),
    }


def _metric(number: int, size: Size, chance: random.Random) -> Made:
    figures = [_stated(number, month, chance) for month in range(size.observations - 2)]
    newest = figures[-1]
    average = {**_stated(number, size.observations - 3, chance), "whose": AVERAGE}
    average["id"] += "-average"
    risen = {
        "period": _month(size.observations - 2),
        "value": newest["value"] + 100,
        "basis": "derived",
        "formula": "newest + rise",
        "inputs": [
            {"name": "newest", "observation": newest["id"]},
            {"name": "rise", "value": 100, "sources": _place(chance)},
        ],
        "sources": _place(chance),
    }
    return {
        "id": f"metric-{number}",
        "title": f"Rate {number + 1:,} of {chance.choice(NOUNS)} that {chance.choice(VERBS)}",
        "unit": chance.choice(("count", "days", "points")),
        "better": chance.choice(("higher", "lower")),
        "theme": chance.choice(THEMES),
        "criterion": f"criterion-{chance.randrange(size.criteria)}",
        "headline": number < 6,
        "observations": [*figures, average, risen],
    }


def _month(number: int) -> Made:
    return {"label": f"month {number + 1}", "ends": f"{1000 + number // 12}-{number % 12 + 1:02}"}


def _stated(metric: int, month: int, chance: random.Random) -> Made:
    return {
        "id": f"figure-{metric}-{month}",
        "period": _month(month),
        "value": chance.randint(100, 999),
        "basis": "stated",
        "sources": _place(chance),
    }


def main(arguments: list[str]) -> int:
    """Write the report that the command line asks for."""
    findings, file, *rest = arguments
    report = made(size_of(int(findings)), int(rest[0]) if rest else 1)
    Path(file).write_text(json.dumps(report, indent=1), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
