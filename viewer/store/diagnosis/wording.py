"""What pydantic finds wrong, in the words of somebody who edits the file."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from viewer.characters import shown
from viewer.domain.base import ID_PATTERN, TEXT_PATTERN
from viewer.domain.criteria import HEADING
from viewer.domain.dates import PARTIAL_DATE_PATTERN
from viewer.domain.language import LANGUAGE_PATTERN
from viewer.domain.metrics import GAP, INPUT_NAME_PATTERN
from viewer.domain.report import VERSION
from viewer.domain.rules.flaw import Flaw, Path, in_a_row
from viewer.domain.sources import SHA256_PATTERN
from viewer.store.diagnosis.meant_values import meant_value
from viewer.store.diagnosis.model_keys import keys_at, renamed_key
from viewer.store.diagnosis.written_dates import meant_date
from viewer.store.json_text.written_numbers import meant

Error = Mapping[str, Any]
"""One entry of `ValidationError.errors()`."""


def flaw_of(error: Error, path: Path) -> Flaw:
    """The flaw that an error at this path stands for."""
    kind = error["type"]
    if kind == "extra_forbidden":
        return _unknown_key(path, error["loc"])
    if kind == "missing":
        return Flaw(path, f"“{path[-1]}” is missing here.")
    sentence = _SENTENCES.get(kind, _other)(error, _subject(path))
    words = _words(error)
    given = error["input"]
    if path and isinstance(given, str) and (value := meant_value(path[-1], given)):
        return Flaw(path, sentence, instead=value)
    if words and isinstance(given, str) and path != ("version",):
        return Flaw(path, sentence, word=given, among=words)
    return Flaw(path, sentence, instead=_instead(error))


def _unknown_key(path: Path, loc: Path) -> Flaw:
    key, keys = str(path[-1]), keys_at(loc[:-1])
    if key == "heading" and "rating" in keys:
        return Flaw(path, "“heading” is only ever true: leave it out of a criterion.", in_key=True)
    if loc[-2:-1] and (without := _WITHOUT.get(loc[-2])) and key in keys_at(path[:-1]):
        return Flaw(path, without.format(key), in_key=True)
    sentence = f"“{shown(key)}” is not a key that can be used here. You can use: {', '.join(keys)}."
    return Flaw(path, sentence, renamed_key(key, keys), word=key, among=keys, in_key=True)


def _subject(path: Path) -> str:
    names = [step for step in path if isinstance(step, str)]
    name = f"“{names[-1]}”" if names else "The file"
    return f"An entry of {name}" if isinstance(path[-1:][0], int) else name


def _got(value: Any) -> str:
    """What kind of thing stands where something else should."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case str():
            return f"the text “{shown(value)}”"
        case int() | Decimal():
            return f"the number {shown(str(value), 30)}"
        case dict():
            return "an object in braces { }"
        case _:
            return "a list in brackets [ ]"


def _expected(what: str) -> Callable[[Error, str], str]:
    def sentence(error: Error, subject: str) -> str:
        return f"{subject} should be {what}, not {_got(error['input'])}."

    return sentence


def _plain(what: str) -> Callable[[Error, str], str]:
    return lambda error, subject: f"{subject} {what}."


def _bare(sentence: str) -> Callable[[Error, str], str]:
    return lambda error, subject: sentence


def _number_as_text(error: Error, subject: str) -> str:
    given = shown(error["input"].strip(" £$€%"), 30)
    plain = re.fullmatch(r"-?\d+(\.\d+)?", given)
    number = given if plain else " or ".join(meant(given))
    if number:
        return f"{subject} should be a number: write {number}, without the quotation marks."
    cure = " Where the source gives none, write null and a “note” that says why; where it gives"
    cure += " one in words, write the number, and the words as “printed”."
    cure = cure if subject == "“value”" else ""
    return f"{subject} should be a number, not {_got(error['input'])}.{cure}"


def _whole_number(error: Error, subject: str) -> str:
    given = error["input"]
    if isinstance(given, str) and re.fullmatch(r"\d{1,9}", given):
        return f"{subject} should be a number: write {given}, without the quotation marks."
    return f"{subject} should be a whole number, not {_got(given)}."


def _text(error: Error, subject: str) -> str:
    given = error["input"]
    number = isinstance(given, int | Decimal) and not isinstance(given, bool)
    cure = f": write “{shown(str(given), 30)}”" if number else f", not {_got(given)}"
    return f"{subject} should be text in quotation marks{cure}."


def _object(error: Error, subject: str) -> str:
    cure = _IN_BRACES.get(subject.strip("“”"), "") if isinstance(error["input"], str) else ""
    return f"{subject} should be an object in braces {{ }}, not {_got(error['input'])}.{cure}"


_IN_BRACES = {
    "framework": " Write “id”: a short name for it, and “label”: its name.",
    "score": " Write “value”: the points, and “max”: how many there can be.",
    "period": " Write “label”: the period as printed, and “ends”: when it ends.",
    "subject": " Write “name”: the name of the inspected body.",
    "inspected": " Write “wording”: the dates as printed.",
}
"""What the commonest objects are made of, for whoever wrote a text in their place."""


def _not_negative(error: Error, subject: str) -> str:
    cure = " A fall has the “direction” “fell”." if subject == "“by”" else ""
    return f"{subject} should not be below 0.{cure}"


def _not_beside(error: Error, subject: str) -> str:
    if re.match(r"[a-z]+://", error["input"], re.IGNORECASE):
        return f"{subject} is for the name of a file; a web address goes into “address”."
    return (
        f"{subject} should be the name of a file in this file’s own folder, or in one below it,"
        " such as documents/report.pdf."
    )


def _one_of(error: Error, subject: str) -> str:
    words = _words(error)
    if words == ["True"]:
        return f"{subject} should be true, or left out, not {_got(error['input'])}."
    if words == [str(VERSION)]:
        return f"{subject} should be the number {VERSION}, not {_got(error['input'])}."
    return f"{subject} should be {in_a_row(words, 'or')}, not {_got(error['input'])}."


def _words(error: Error) -> list[str]:
    """The words that a key may have as its value, where there is such a list."""
    context = error.get("ctx", {})
    if error["type"] == "literal_error":
        return re.findall(r"[\w-]+", str(context["expected"]).replace(" or ", " "))
    return list(context["units"]) if error["type"] == "unknown_unit" else []


def _pattern(error: Error, subject: str) -> str:
    what = _PATTERNS.get(error["ctx"]["pattern"], "written differently")
    if error["ctx"]["pattern"] == TEXT_PATTERN:
        return f"{subject} should not be empty."
    return f"{subject} should be {what}, not “{shown(error['input'])}”."


def _instead(error: Error) -> str | None:
    """An id that is like the one given, but allowed; or a date as a file has it."""
    given = error["input"]
    pattern = error.get("ctx", {}).get("pattern")
    if error["type"] == "not_a_day" or pattern == PARTIAL_DATE_PATTERN:
        day = meant_date(given) if isinstance(given, str) else None
        return day if day and (pattern or len(day) == 10) else None
    if error["type"] != "string_pattern_mismatch" or error["ctx"]["pattern"] != ID_PATTERN:
        return None
    kept = re.sub(r"[^a-z0-9_.]+", "-", given[:60].lower())
    return re.sub(r"[-_.]*([-_.])", r"\1", kept).strip("-_.") or None


def _size(error: Error, subject: str) -> str:
    context = error["ctx"]
    if "min_length" in context:
        least = context["min_length"]
        return f"{subject} needs at least {least} {'entry' if least == 1 else 'entries'}."
    return f"{subject} can hold at most {context['max_length']} entries."


def _other(error: Error, subject: str) -> str:
    return f"{subject} cannot be {_got(error['input'])}."


_WITHOUT: dict[str | int, str] = {
    HEADING: "A heading has no “{}”; what has one is a criterion, without “heading”.",
    GAP: "Where the “value” is null, there is no “{}”; only a figure has one.",
}
"""What is said of a key that only the other kind of entry in the same list has."""

_PATTERNS = {
    ID_PATTERN: (
        "an id (lower-case letters a–z and digits, joined by single hyphens, underscores or"
        " full stops)"
    ),
    PARTIAL_DATE_PATTERN: "a year, a month or a day, written 2017, 2017-07 or 2017-07-25",
    LANGUAGE_PATTERN: "the tag of a language, such as en-GB, cy or ar",
    SHA256_PATTERN: (
        "a SHA-256: 64 digits, 0 to 9 and a to f, as “sha256sum FILE” or, in PowerShell,"
        " “Get-FileHash FILE” prints it"
    ),
    INPUT_NAME_PATTERN: "a short name of lower-case letters, digits and underscores",
}
_NUMBER = _expected("a number")
_LIST = _expected("a list in brackets [ ]")
_NO_DATE = _expected("a date that exists")

_SENTENCES: dict[str, Callable[[Error, str], str]] = {
    "string_type": _text,
    "string_unicode": _text,
    "string_too_short": _plain("should not be empty"),
    "string_too_long": lambda error, subject: (
        f"{subject} is too long: it can have at most {error['ctx']['max_length']:,} characters."
    ),
    "string_pattern_mismatch": _pattern,
    "literal_error": _one_of,
    "unknown_unit": _one_of,
    "int_type": _whole_number,
    "bool_type": _expected("true or false"),
    "model_type": _object,
    "model_attributes_type": _object,
    "dict_type": _object,
    "tuple_type": _LIST,
    "too_short": _size,
    "too_long": _size,
    "number_as_text": _number_as_text,
    "not_a_number": _NUMBER,
    "not_finite": _plain("should be a number; NaN and Infinity are not numbers"),
    "number_out_of_range": _plain("is too large or too small: numbers must be below 10^18"),
    "too_many_decimals": _plain("has too many decimals: it can have at most 10"),
    "not_a_day": _expected("a day, written 2017-10-25"),
    "no_such_date": _NO_DATE,
    "date_parsing": _NO_DATE,
    "date_from_datetime_parsing": _NO_DATE,
    "date_from_datetime_inexact": _NO_DATE,
    "not_beside": _not_beside,
    "start_and_end": _bare("A place has both “start” and “end”, or neither."),
    "start_without_page": _bare("A place with “start” and “end” needs the “page”."),
    "end_before_start": _bare("The “end” of a place comes after its “start”."),
    "criterion_and_criteria": _bare("A finding has a “criterion” or “criteria”, one of the two."),
    "score_out_of_bounds": _bare("The “value” of a score is from 0 to its “max”."),
    "null_without_note": _bare(
        "“value” should be a number; where there is none, as with no cases, it is null and a “note”"
        " says why."
    ),
    "negative": _not_negative,
    "unchanged_by": _bare("What is “unchanged” has no “by”."),
    "by_and_unit": _bare("A movement has both “by” and “unit”, or neither."),
    "none_required": _expected("null"),
    "greater_than_equal": lambda error, subject: (
        f"{subject} should be {error['ctx']['ge']} or more, not {_got(error['input'])}."
    ),
    "less_than_equal": lambda error, subject: (
        f"{subject} should be at most {error['ctx']['le']:,}, not {_got(error['input'])}."
    ),
    "level_or_state": _bare("A rating has either a “level” or a “state”, one of the two."),
    "level_without_source": _bare("A rating with a “level” needs at least one entry in “sources”."),
    "also_without_level": _bare(
        "“also” is for another level than the “level” given; a rating with a “state” has none."
    ),
    "observation_or_value": _bare("An input has an “observation” or a “value”, one of the two."),
    "value_without_source": _bare("An input with a “value” needs at least one entry in “sources”."),
    "derived_without_sum": _bare("A derived figure needs “formula” and “inputs”."),
    "stated_with_sum": _bare("A stated figure has no “formula” and no “inputs”."),
    "verdict_or_rank": _bare("A position needs a “verdict”, a “rank” or both."),
    "figures_without_unit": _bare("A metric with “observations” needs a “unit”."),
}
