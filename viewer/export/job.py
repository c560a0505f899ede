"""What a writer of a format is given, and what it gives back."""

from dataclasses import dataclass
from datetime import date

from viewer.domain.index import Index
from viewer.presentation.summary.document import Options


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be written: the report, how the summary is wanted, and the day printed on it."""

    index: Index
    options: Options
    today: date


@dataclass(frozen=True, slots=True)
class Written:
    """A file's content, and sentences on what had to be replaced or left out."""

    data: bytes
    notices: tuple[str, ...] = ()
