"""The score of the tests against mutants, room by room: it may only rise."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

FILE = Path(__file__).with_name("score.json")
FEWEST = 20
"""Mutants that a score takes: one that was lucky could never be reached again."""

ROOMS = ("domain", "extraction", "store", "presentation", "export")


@dataclass(frozen=True)
class Score:
    """How many of the mutants that a seed chose were tried, and how many of them killed."""

    seed: int
    tried: int
    killed: int

    @property
    def share(self) -> float:
        """The share that was killed."""
        return self.killed / self.tried if self.tried else 0.0

    def __str__(self) -> str:
        return f"{self.killed} of {self.tried} killed ({self.share:.1%}) with seed {self.seed}"


def recorded(file: Path = FILE) -> dict[str, Score]:
    """The scores on record, by room."""
    if not file.exists():
        return {}
    return {room: Score(**score) for room, score in json.loads(file.read_text("utf-8")).items()}


def record(scores: Mapping[str, Score], file: Path = FILE) -> list[str]:
    """Write the scores down; a room whose score would fall stays, and is returned in a sentence."""
    kept, refused = recorded(file), []
    for room, score in scores.items():
        old = kept.get(room, Score(0, 0, 0))
        if score.share < old.share:
            refused.append(f"{room} stays: {old}; now it would be {score}.")
        elif score.tried < FEWEST:
            refused.append(f"{room}: {score.tried} mutants say too little; it takes {FEWEST}.")
        else:
            kept[room] = score
    lines = {room: asdict(kept[room]) for room in ROOMS if room in kept}
    file.write_text(json.dumps(lines, indent=2) + "\n", encoding="utf-8")
    return refused
