"""What is wrong with a text that is not JSON, and where."""

import re
from dataclasses import dataclass
from decimal import Decimal
from json import JSONDecodeError

from viewer.characters import shown
from viewer.store.json_text import written_numbers

COMMA_THEN_END = re.compile(r",\s*[}\]]")
_FRACTION = re.compile(r"(-?\d{1,15})\s*/\s*(\d{1,15})(?![\w/*])")
_BEFORE = re.compile(r"-?\d+\s*$")
WORD = re.compile(r"[A-Za-z_][\w-]*")
PYTHON_WORDS = {"True": "true", "False": "false", "None": "null", "undefined": "null"}

_AT_CHARACTER = {
    "'": "Put text in double quotation marks (\"), not in single ones (').",
    "“": 'Put text in straight quotation marks ("), not in curly ones (“ ”).',
    "”": 'Put text in straight quotation marks ("), not in curly ones (“ ”).',
    "‘": 'Put text in straight quotation marks ("), not in curly ones (‘ ’).',
    "/": "A JSON file cannot contain comments; remove this one.",
    "#": "A JSON file cannot contain comments; remove this one.",
    "+": "A number cannot begin with a plus sign.",
    ".": "A number cannot begin with a decimal point; write a 0 before it.",
    "=": "Put a colon after a key, not an equals sign.",
    ";": "Separate entries with commas, not with semicolons.",
}
_MESSAGES = (
    (
        "Line break",
        "The text in this line has no closing quotation mark. Write a line break inside text as"
        " \\n.",
    ),
    ("Unterminated string", "This quotation mark has no closing quotation mark."),
    (
        "Invalid control character",
        "Text cannot contain a tab or another control character; write \\t for a tab.",
    ),
    ("Invalid \\u", "After \\u come four hexadecimal digits, as in \\u00e9."),
    ("Invalid \\", "A backslash in a text is written twice: \\\\."),
    ("Extra data", "The report ends before this. Nothing can follow its last brace."),
    ("Expecting ':'", "A colon is missing between a key and its value."),
    ("Expecting ','", "A comma is missing between two entries."),
    ("Expecting property name", "A key in double quotation marks was expected here."),
    ("Expecting value", "A value was expected here."),
)


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong with a text, and where."""

    offset: int
    sentence: str


def explained(error: JSONDecodeError) -> Mistake:
    """The parser's complaint in the words of somebody who edits the file."""
    text, offset = error.doc, error.pos
    expecting = error.msg.startswith("Expecting")
    start = written_numbers.start_of(text, offset) if expecting else None
    if start is None:
        sentence, offset = _diagnosis(text, offset, error.msg)
    else:
        sentence, offset = _as_json(written_numbers.number_at(text, start) or ""), start
    return Mistake(offset, f"This is not JSON: {_lowered(sentence)}")


def _diagnosis(text: str, offset: int, message: str) -> tuple[str, int]:
    before = len(text[:offset].rstrip())
    rest = text[offset : offset + 60]
    comma = before - 1 if rest[:1] in ("}", "]") and text[before - 1 : before] == "," else offset
    if COMMA_THEN_END.match(text, comma):
        return "Nothing follows this comma; remove it.", comma
    if not text[offset:].strip():
        return "The file ends too early; its last braces or brackets are missing.", before
    if message.startswith("Expecting"):
        if sentence := _at_character(text, offset) or _word(rest, message):
            return sentence, offset
        if message.startswith("Expecting ','"):
            if rest[:1].isdigit() and text[offset - 1] == "0":
                return "A number cannot begin with a 0 before other digits.", offset - 1
            return "A comma is missing after this.", max(before - 1, 0)
    if message.startswith("Invalid control") and text[offset] in "\r\n":
        message = "Line break"
    sentence = next((s for start, s in _MESSAGES if message.startswith(start)), "")
    return sentence or "The text is not valid JSON here.", offset


def _as_json(written: str) -> str:
    numbers = " or ".join(written_numbers.meant(written))
    return f"Write {numbers}, not {written}: {written_numbers.rule_for(written)}."


def _at_character(text: str, offset: int) -> str | None:
    if found := fraction_at(text, offset):
        written = f"{found.value:.4f}".rstrip("0").rstrip(".")
        return f"Write the number in full: {written}, not {found.written}."
    if text[offset : offset + 1] == "/" and text[offset + 1 : offset + 2] not in {"/", "*"}:
        return "A number cannot be written as a fraction; write 0.2 for 1/5, for example."
    return _AT_CHARACTER.get(text[offset : offset + 1])


@dataclass(frozen=True, slots=True)
class Fraction:
    """Where a fraction stands that should be a number, how it is written, and its value."""

    start: int
    written: str
    value: Decimal


def fraction_at(text: str, offset: int) -> Fraction | None:
    """The fraction whose stroke stands here, if there is one."""
    before = _BEFORE.search(text[max(offset - 40, 0) : offset])
    start = offset - len(before[0]) if before else offset
    match = _FRACTION.match(text, start) if before else None
    if match is None or not int(match[2]):
        return None
    return Fraction(start, match[0], Decimal(int(match[1])) / Decimal(int(match[2])))


def _word(rest: str, message: str) -> str | None:
    match = WORD.match(rest)
    if match is None or message.startswith("Expecting ','"):
        return None
    word = match[0]
    if meant := PYTHON_WORDS.get(word):
        return f"“{word}” is written {meant}."
    return f"“{shown(word)}” needs double quotation marks around it."


def _lowered(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]
