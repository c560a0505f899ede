"""What a rule says of something that may be right."""

from dataclasses import dataclass

from viewer.domain.rules.flaw import Path


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something to look at again: where, and in one sentence why."""

    path: Path
    sentence: str
