"""Everything that is wrong with a report: its structure and, of what can be read, its rules."""

from dataclasses import dataclass, replace
from typing import Any

from pydantic import ValidationError

from viewer.domain.report import Report
from viewer.domain.rules import flaws as rule_flaws
from viewer.domain.rules.flaw import Flaw, Path
from viewer.store.salvage import Salvage
from viewer.store.wording import Error, flaw_of

MOST_FLAWS = 1_000
_ROUNDS = 8


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What is wrong, in terms of the whole file; `more` counts what was not looked at closely."""

    flaws: tuple[Flaw, ...]
    more: int


def sound(raw: dict[str, Any]) -> Report | None:
    """The report, if nothing at all is wrong with it."""
    try:
        report = Report.model_validate(raw)
    except ValidationError:
        return None
    return None if rule_flaws(report) else report


def diagnosed(raw: dict[str, Any]) -> Diagnosis:
    """All flaws of a raw file, which is taken to pieces on the way."""
    salvage, rest = Salvage(raw), raw
    found: list[Flaw] = []
    more = 0
    for _ in range(_ROUNDS):
        try:
            report = Report.model_validate(rest)
        except ValidationError as error:
            errors = error.errors(include_url=False)
        else:
            found += [_in_file(flaw, salvage) for flaw in rule_flaws(report, salvage.known)]
            break
        flaws = _taken_out(errors, salvage)
        found += flaws
        more += max(len(errors) - MOST_FLAWS, 0)
        rest = salvage.rest()
    return Diagnosis(tuple(found[:MOST_FLAWS]), more + max(len(found) - MOST_FLAWS, 0))


def _taken_out(errors: list[Any], salvage: Salvage) -> list[Flaw]:
    """The flaws of one round, each taken out of the file so that the next round can go on.

    A misspelt key is one flaw, not two: the key that it stands for does not count as missing.
    """
    placed = [(error, salvage.place(error["loc"])) for error in errors]
    mended = {salvage.mend_key(path) for error, path in placed if _is_unknown_key(error)}
    told = [pair for pair in placed if not (pair[0]["type"] == "missing" and pair[1] in mended)]
    flaws = [flaw_of(error, path) for error, path in told[:MOST_FLAWS]]
    for error, path in told:
        if not _is_unknown_key(error):
            salvage.take_out(path)
    return flaws


def _is_unknown_key(error: Error) -> bool:
    return bool(error["type"] == "extra_forbidden")


def _in_file(flaw: Flaw, salvage: Salvage) -> Flaw:
    first: Path | None = salvage.place(flaw.first) if flaw.first else None
    return replace(flaw, path=salvage.place(flaw.path), first=first)
