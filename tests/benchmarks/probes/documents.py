"""Reads a document again and again, and tells how long its text, ratings and draft took."""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from viewer.extraction.ratings.reader import read_ratings
from viewer.extraction.reader import read_draft
from viewer.extraction.source_text import SourceText
from viewer.store.documents.document_reader import read_bytes
from viewer.store.reading.known_scales import known_scales

Made = TypeVar("Made")


def main(file: Path, rounds: int) -> None:
    """Once to have everything imported, then as often as is asked."""
    told: dict[str, list[float]] = {"text": [], "ratings": [], "rules": [], "draft": []}
    scales = known_scales()
    for number in range(rounds + 1):
        text, reading = _timed(lambda: read_bytes(file.read_bytes(), file.name))
        assert isinstance(text, SourceText)
        ratings, rating = _timed(lambda: read_ratings(text, scales))  # noqa: B023 - done at once
        draft, rules = _timed(lambda: read_draft(text, scales, str(file)))  # noqa: B023 - done at once
        assert len(ratings) >= 3
        assert len(draft.candidates) > len(ratings)
        spent = (reading, reading + rating, rules, reading + rules)
        if number:
            for name, milliseconds in zip(told, spent, strict=True):
                told[name].append(milliseconds)
    print(json.dumps(told))


def _timed(work: Callable[[], Made]) -> tuple[Made, float]:
    begun = time.perf_counter()
    made = work()
    return made, (time.perf_counter() - begun) * 1000


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
