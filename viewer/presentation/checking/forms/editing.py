"""Correcting a candidate by hand: its fields, and the candidate that they make, by the rules."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, get_args

from pydantic import TypeAdapter, ValidationError

from viewer.domain.criteria import KnownScale
from viewer.domain.findings import FindingKind
from viewer.domain.metrics import QUALIFIERS
from viewer.domain.numbers.grammar import read_numbers
from viewer.domain.quotes import holds_figure
from viewer.domain.units import UNITS
from viewer.extraction.candidates import (
    OPEN_SCALE,
    Candidate,
    FigureCandidate,
    PeriodRead,
    RatingCandidate,
)
from viewer.extraction.figure_names import figure_name
from viewer.extraction.figures.typed_periods import typed_period
from viewer.extraction.ratings.open_scales import on_scale
from viewer.presentation.checking.disputes import settled
from viewer.presentation.checking.names import KINDS, RATING_STATES, ROLES, VERDICTS
from viewer.presentation.content.text import one_line

_CANDIDATE: TypeAdapter[Candidate] = TypeAdapter(Candidate)
_NUMBER = re.compile(r"[-−+]?(?:\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?:\s\d{3})+)(?:\.\d+)?|[-−+]?\.\d+")
_SIGNS = re.compile(r"[£\s]*([-−+]?)[£\s]*(.*?)\s*%?")
_COMMA = re.compile(r"[-−+]?\d+,\d+")
_LONGEST_NUMBER = 30
NONE = ""
_AGAIN = "Press Enter again to keep it."


@dataclass(frozen=True, slots=True)
class EditField:
    """A field: what it is called, what stands in it, and what can be chosen, if not anything.

    `column` is that of the figure that it is of, where a form corrects several.
    """

    id: str
    label: str
    value: str
    choices: tuple[tuple[str, str], ...] = ()
    column: int = 0


_MAY_BE_NONE = frozenset(("metric", "noun", "unit", "verdict", "rank"))


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a correction cannot stand: the field, and a sentence; if not `firm`, it may after all."""

    field: str
    sentence: str
    firm: bool = True


def fields_of(candidate: Candidate, scales: Mapping[str, KnownScale]) -> tuple[EditField, ...]:
    """The fields of a candidate that a person can correct."""
    match candidate.type:
        case "fact":
            role = EditField("role", "What it is", candidate.role, tuple(ROLES.items()))
            days = (
                EditField("start", "First day", _day(candidate.start)),
                EditField("end", "Last day", _day(candidate.end)),
            )
            dated = candidate.role in {"inspected", "published", "revised", "next_due"}
            return (role, EditField("value", "Read as", candidate.value), *(days if dated else ()))
        case "rating":
            return _rating_fields(candidate, scales)
        case "figure":
            return _figure_fields(candidate)
        case "position":
            verdicts = (("", "as in the words"), *VERDICTS.items())
            return (
                EditField("metric", "What is compared", candidate.metric),
                EditField("verdict", "How it stands", candidate.verdict or "", verdicts),
                EditField("rank", "In words", candidate.rank or ""),
                EditField("whose", "Compared with", candidate.whose),
                EditField("period", "Period", candidate.period.label if candidate.period else ""),
            )
        case "finding":
            kinds = tuple((kind, KINDS[kind]) for kind in get_args(FindingKind))
            return (
                EditField("text", "Text", candidate.text),
                EditField("kind", "Kind", candidate.kind, kinds),
            )


def corrected(
    candidate: Candidate, values: Mapping[str, str], scales: Mapping[str, KnownScale]
) -> Candidate | Refusal:
    """The candidate with these values in its fields, or what is wrong with one of them."""
    raw: dict[str, Any] = candidate.model_dump()
    known = {field.id: field for field in fields_of(candidate, scales)}
    for name, value in values.items():
        if name not in known or value == known[name].value:
            continue
        found = _taken(raw, name, value.strip(), candidate)
        if found is not None:
            return found
    if candidate.type == "fact" and raw["start"] and raw["end"] and raw["end"] < raw["start"]:
        return Refusal("end", "The last day is before the first day.")
    try:
        return _with_level(candidate, _CANDIDATE.validate_python(raw), scales)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = str(first["loc"][1]) if len(first["loc"]) > 1 else ""
        label = known[place].label if place in known else "This"
        if first["type"] == "verdict_or_rank":
            return Refusal("verdict", "Say how it stands, or give the words for it.")
        if first["type"] in {"string_too_short", "string_pattern_mismatch"}:
            return Refusal(place, f"{label} needs words.")
        return Refusal(place, f"{label} cannot be {first['input']!r}.")


def _with_level(before: Candidate, made: Candidate, scales: Mapping[str, KnownScale]) -> Candidate:
    """Once its scale is chosen, a rating is at the level that its words mean there."""
    if made.type != "rating":
        return made
    is_open = before.type == "rating" and before.scale == OPEN_SCALE
    if is_open and made.scale in scales and not made.state:
        return on_scale(made, scales[made.scale])
    return settled(made)


def doubted(before: Candidate, found: Candidate) -> Refusal | None:
    """What is odd about a correction that can stand: a number or a time that reads otherwise."""
    if before.type != "figure" or found.type != "figure":
        return None
    printed = found.places[0].printed if found.places else ""
    if (
        found.value != before.value
        and read_numbers(printed)
        and not holds_figure(printed, found.value)
    ):
        return Refusal("value", f"The document prints “{one_line(printed)}”. {_AGAIN}", firm=False)
    if found.period and found.period != before.period:
        label = one_line(found.period.label)
        if typed_period(label) is None:
            return Refusal("period", f"“{label}” names no time. {_AGAIN}", firm=False)
    return None


def _taken(raw: dict[str, Any], name: str, value: str, candidate: Candidate) -> Refusal | None:
    """Take a value into a raw candidate, or say why it cannot be taken."""
    if name in {"start", "end"}:
        return _take_day(raw, name, value)
    if name == "value" and candidate.type == "figure":
        return _take_number(raw, value)
    if name == "level" and value in RATING_STATES:
        raw |= {"level": None, "state": value}
    elif name == "level":
        raw |= {"level": value or None, "state": None}
    elif name == "period":
        period = (typed_period(value) or PeriodRead(label=value)) if value else None
        raw["period"] = period and period.model_dump()
    elif name == "qualifier":
        raw |= {"qualifier": value, "qualifier_printed": None}
    elif name == "whose":
        raw["whose"] = value or ("subject" if candidate.type == "figure" else "")
    elif name == "scale":
        raw |= {"scale": value, "level": None}
    else:
        needed = name == "metric" and candidate.type == "position"
        raw[name] = value or (None if name in _MAY_BE_NONE and not needed else "")
    return None


def _take_day(raw: dict[str, Any], name: str, value: str) -> Refusal | None:
    try:
        raw[name] = date.fromisoformat(value) if value else None
    except ValueError:
        return Refusal(name, "A day is written like 2024-03-15.")
    return None


def _take_number(raw: dict[str, Any], value: str) -> Refusal | None:
    parted = _SIGNS.fullmatch(value)
    plain = f"{parted[1]}{parted[2]}" if parted else value
    if _COMMA.fullmatch(plain) and not _NUMBER.fullmatch(plain):
        whole, part = plain.split(",")
        return Refusal(
            "value", f"“{plain}” can be two numbers: write {whole}.{part} or {whole}{part}."
        )
    if not _NUMBER.fullmatch(plain):
        return Refusal("value", "A value is a number, such as 62.3.")
    if len(plain) > _LONGEST_NUMBER:
        return Refusal("value", f"A value has at most {_LONGEST_NUMBER} digits.")
    raw["value"] = Decimal(re.sub(r"[,\s]", "", plain).replace("−", "-"))
    return None


def _rating_fields(
    candidate: RatingCandidate, scales: Mapping[str, KnownScale]
) -> tuple[EditField, ...]:
    known = scales.get(candidate.scale)
    levels = tuple((one.id, one.label) for one in known.scale.levels) if known else ()
    states = tuple(RATING_STATES.items())
    scale = tuple((name, one.scale.title) for name, one in scales.items())
    if candidate.scale == OPEN_SCALE:
        scale = ((OPEN_SCALE, "not chosen yet"), *scale)
    return (
        EditField("criterion", "Criterion", candidate.criterion),
        EditField("level", "Level", candidate.level or candidate.state or NONE,
                  ((NONE, "no level"), *levels, *states)),
        EditField("scale", "Scale", candidate.scale, scale),
    )  # fmt: skip


def _figure_fields(candidate: FigureCandidate) -> tuple[EditField, ...]:
    units = ((NONE, "no unit"), *((unit.id, unit.title) for unit in UNITS))
    qualifiers = tuple((name, words.strip() or "exactly") for name, words in QUALIFIERS.items())
    whose = "" if candidate.whose == "subject" else candidate.whose
    named = candidate.metric or candidate.title or candidate.noun
    return (
        EditField("metric", "Metric", figure_name(candidate) if named else ""),
        EditField("qualifier", "How exact", candidate.qualifier, qualifiers),
        EditField("value", "Value", format(candidate.value, "f")),
        EditField("unit", "Unit", candidate.unit or NONE, units),
        EditField("period", "Period", candidate.period.label if candidate.period else ""),
        EditField("whose", "Whose, if not its own", whose),
    )


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
