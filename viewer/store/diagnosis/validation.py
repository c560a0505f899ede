"""Everything that is wrong with a report: its structure and, of what can be read, its rules."""

from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from pydantic import ValidationError

from viewer.domain.report import Report
from viewer.domain.rules.flaw import Flaw, Path
from viewer.store.checked import checked
from viewer.store.diagnosis.flood import first_flaws
from viewer.store.diagnosis.model_keys import KINDS, keys_at
from viewer.store.diagnosis.named_things import NamesById, by_name, names_in
from viewer.store.diagnosis.recovery import Recovery
from viewer.store.diagnosis.wording import Error, flaw_of

MOST_FLAWS = 1_000
_TOO_MANY = 10_000
_ROUNDS = 8


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What is wrong, in terms of the whole file; `more` counts what was not looked at closely."""

    flaws: tuple[Flaw, ...]
    more: int


def diagnosed(raw: dict[str, Any], found: ValidationError | tuple[Flaw, ...]) -> Diagnosis:
    """All flaws of a raw file, which is taken to pieces on the way.

    `found` is what was wrong with the whole of it; where that is its structure, there may be more.
    """
    recover, names = Recovery(raw), names_in(raw)
    flaws: list[Flaw] = []
    for _ in range(_ROUNDS):
        if not isinstance(found, ValidationError):
            flaws += [by_name(_in_file(flaw, recover), flaw.word, names) for flaw in found]
            break
        if found.error_count() > _TOO_MANY:
            return _overwhelming(raw, found.error_count())
        flaws += _taken_out(found.errors(include_url=False), recover, names)
        rest = checked(recover.rest(), recover.known)
        found = () if isinstance(rest, Report) else rest
    return Diagnosis(tuple(flaws[:MOST_FLAWS]), max(len(flaws) - MOST_FLAWS, 0))


def _overwhelming(raw: dict[str, Any], count: int) -> Diagnosis:
    flaws = tuple(islice(first_flaws(raw), MOST_FLAWS))
    return Diagnosis(flaws, max(count - len(flaws), 0))


def _taken_out(errors: list[Any], recover: Recovery, names: NamesById) -> list[Flaw]:
    """The flaws of one round, each taken out of the file so that the next round can go on.

    A misspelt key is one flaw, not two: the key that it stands for does not count as missing.
    Nor is a list too short because pydantic has left its broken entries out.
    """
    placed = [(error, recover.place(_place(error["loc"]))) for error in errors]
    mended = {
        recover.mend_key(path, keys_at(error["loc"][:-1]))
        for error, path in placed
        if _is_unknown_key(error)
    }
    told = [
        (error, path)
        for error, path in placed
        if not (error["type"] == "missing" and path in mended) and not _is_emptied(error)
    ]
    flaws = [by_name(flaw_of(error, path), error["input"], names) for error, path in told]
    for error, path in told:
        if not _is_unknown_key(error):
            recover.take_out(path)
    return flaws


def _place(loc: Path) -> Path:
    """Where an error is, without the kind of entry that pydantic names after its number."""
    before = (None, *loc)
    return tuple(
        step
        for step, last in zip(loc, before, strict=False)
        if not (step in KINDS and isinstance(last, int))
    )


def _is_unknown_key(error: Error) -> bool:
    return bool(error["type"] == "extra_forbidden")


def _is_emptied(error: Error) -> bool:
    """Whether a list is called too short that has entries enough, broken ones among them."""
    return bool(error["type"] == "too_short" and len(error["input"]) >= error["ctx"]["min_length"])


def _in_file(flaw: Flaw, recover: Recovery) -> Flaw:
    first: Path | None = recover.place(flaw.first) if flaw.first else None
    return replace(flaw, path=recover.place(flaw.path), first=first)
