"""Small reports of our own making, in folders and in lines."""

import json
from pathlib import Path
from typing import Any

PLACE = [{"source": "s", "locator": "page 1"}]
LEVELS = ("Good", "Fair", "Poor")
Made = dict[str, Any]


def report(name: str = "Northmoor", day: str = "2024-05-01", **parts: Any) -> Made:
    """A report of a body, published on a day, with two criteria and a finding."""
    rating = {"level": "good", "sources": PLACE}
    return {
        "format": "inspection-report",
        "version": 2,
        "report": {
            "id": f"{name.lower()}-{day}",
            "title": f"Inspection of {name}",
            "inspectorate": "Inspectorate",
            "subject": {"name": name, "kind": "Area"},
            "published": day,
        },
        "sources": [{"id": "s", "title": "Report"}],
        "scales": [
            {
                "id": "three",
                "title": "Three levels",
                "levels": [{"id": label.lower(), "label": label} for label in LEVELS],
            }
        ],
        "criteria": [
            {"id": "care", "title": "Care", "scale": "three", "rating": rating},
            {"id": "lead", "title": "Leadership", "scale": "three", "rating": rating},
        ],
        "findings": [finding("f1", "Letters to families arrive late.", criterion="care")],
    } | parts


def finding(name: str, text: str, **parts: Any) -> Made:
    """A weakness in these words."""
    return {"id": name, "kind": "weakness", "text": text, "sources": PLACE} | parts


def save(folder: Path, name: str, value: Made | str) -> Path:
    """Write a report, or a text, into a folder."""
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")
    return file


def lines(*reports: Made | str) -> str:
    """Reports as the lines of one file."""
    return "\n".join(one if isinstance(one, str) else json.dumps(one) for one in reports) + "\n"
