"""What Word, Excel and CSV files share: which letters they cannot hold, and how long a name is."""

from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime, time
from typing import Any

from viewer.characters import NOT_XML, cut
from viewer.export.job import AnyJob, DocumentJob
from viewer.export.wording import kept

PROPERTY_ROOM = 255  # how many letters a property of an office document can have
REPLACED = "Characters that this type of file cannot contain were replaced by spaces."


def replaced(job: AnyJob) -> tuple[str, ...]:
    """One sentence if the report holds letters that XML 1.0 cannot, else none."""
    told = _told(job)
    return (REPLACED,) if any(map(NOT_XML.search, _texts(told))) else ()


def _told(job: AnyJob) -> Any:
    if isinstance(job, DocumentJob):
        return asdict(job.document)
    return job.index.report.model_dump(exclude_defaults=True)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _texts(item)


def shortened(text: str, room: int = PROPERTY_ROOM) -> str:
    """The text, cut with … if it has more letters than there is room for."""
    return cut(kept(text), room)


def moment(job: AnyJob) -> datetime:
    """When a file says it was made: noon of the day on it, in no zone, as office files want it."""
    return datetime.combine(job.today, time(12))
