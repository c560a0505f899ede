"""A made-up collection of any size, the same for the same seed: bodies inspected again and again.

`python -m tests.benchmarks.collections COUNT FOLDER [SEED]` writes one.
"""

import json
import random
import sys
from pathlib import Path
from typing import Any

LEVELS = ("Outstanding", "Good", "Fair", "Poor")
CRITERIA = ("Overall", "Leadership", "Care", "Help", "Homes", "Records")
REGIONS = ("North", "East", "South", "West", "Middle")
KINDS = ("strength", "weakness", "weakness", "context", "recommendation")
_STEMS = "ba ce di fo gu la me ni po ru sa te vi wo"
_TWO = [a + b for a in _STEMS.split() for b in _STEMS.split()]
_ALL = [*_TWO, *(two + c for two in _TWO for c in (*_STEMS.split(), *"n rd st".split()))]
WORDS = random.Random(0).sample(_ALL, len(_ALL))
"""Some thousands of made-up words, which come as often as words of a language do."""

_WEIGHTS = [1 / (rank + 3) for rank in range(len(WORDS))]
_PER_BODY = 4
Made = dict[str, Any]


def written_collection(folder: Path, count: int, seed: int = 1) -> Path:
    """Write so many reports, a hundred to a folder; return the folder."""
    chance = random.Random(seed)
    for number in range(count):
        file = folder / f"{number // 100:03}" / f"report-{number:05}.inspection.json"
        file.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(made_report(number, chance), ensure_ascii=False, indent=1)
        file.write_text(text, encoding="utf-8")
    return folder


def made_report(number: int, chance: random.Random) -> Made:
    """One report: of a quarter as many bodies, each inspected every third year."""
    body, turn = divmod(number, _PER_BODY)
    year = 2012 + 3 * turn + body % 3
    name = f"{WORDS[body % len(WORDS)].capitalize()} {body}"
    month = f"{year}-{1 + body % 12:02}"
    return {
        "format": "inspection-report",
        "version": 2,
        "report": {
            "id": f"made-{number}",
            "title": f"Inspection of {name}",
            "inspectorate": "Inspectorate",
            "subject": {
                "name": name,
                "kind": "Area",
                "ids": [{"scheme": "made", "value": str(body)}],
                "groups": [{"kind": "region", "value": REGIONS[body % len(REGIONS)]}],
            },
            "framework": {"id": f"rules-{2012 + year % 2}", "label": "Rules"},
            "published": f"{month}-15",
            "inspected": {"wording": "two weeks", "start": f"{month}-01", "end": f"{month}-14"},
        },
        "sources": [{"id": "s", "title": "Report"}],
        "scales": [
            {
                "id": "four",
                "title": "Four levels",
                "levels": [{"id": label.lower(), "label": label} for label in LEVELS],
            }
        ],
        "criteria": [_criterion(title, chance) for title in CRITERIA],
        "metrics": [_metric(n, year, chance) for n in range(3)],
        "findings": [_finding(n, chance) for n in range(20)],
    }


def _place(chance: random.Random) -> list[Made]:
    return [{"source": "s", "locator": f"paragraph {chance.randint(1, 60)}"}]


def _criterion(title: str, chance: random.Random) -> Made:
    place = [{"source": "s", "locator": f"page {chance.randint(1, 2)}, judgements"}]
    rating = {"level": chance.choice(LEVELS).lower(), "sources": place}
    role = {"role": "overall"} if title == "Overall" else {}
    return {"id": title.lower(), "title": title, "scale": "four", "rating": rating, **role}


def _finding(number: int, chance: random.Random) -> Made:
    words = chance.choices(WORDS, _WEIGHTS, k=chance.randint(15, 50))
    return {
        "id": f"f{number}",
        "kind": chance.choice(KINDS),
        "text": " ".join(words).capitalize() + ".",
        "criterion": chance.choice(CRITERIA).lower(),
        "sources": _place(chance),
    }


def _metric(number: int, year: int, chance: random.Random) -> Made:
    figures = [
        {
            "value": chance.randint(100, 999),
            "basis": "stated",
            "period": {"label": f"{year + n}", "ends": f"{year + n}"},
            "sources": _place(chance),
        }
        for n in range(2)
    ]
    return {
        "id": f"m{number}",
        "title": f"Number of {chance.choice(WORDS)}",
        "unit": "count",
        "better": "higher",
        "observations": figures,
    }


def main(arguments: list[str]) -> int:
    """Write the collection that the command line asks for."""
    count, folder, *rest = arguments
    written_collection(Path(folder), int(count), int(rest[0]) if rest else 1)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
