"""What stands where something else should is named, and its cure where there is one."""

from decimal import Decimal

import pytest

from viewer.store.diagnosis.wording import flaw_of

GOT: tuple[tuple[object, str], ...] = (
    (None, "null"),
    (True, "true"),
    (False, "false"),
    ("first", "the text “first”"),
    ("1234567890", "the text “1234567890”"),
    ("-1", "the text “-1”"),
    ("", "the text “”"),
    (Decimal("1.5"), "the number 1.5"),
    ({"a": 1}, "an object in braces { }"),
    ([1], "a list in brackets [ ]"),
)


@pytest.mark.parametrize(("given", "got"), GOT)
def test_that_what_is_no_whole_number_is_named(given: object, got: str) -> None:
    flaw = flaw_of({"type": "int_type", "input": given}, ("criteria", 0, "order"))
    assert flaw.sentence == f"“order” should be a whole number, not {got}."


@pytest.mark.parametrize("given", ["0", "12", "123456789"])
def test_that_a_whole_number_in_quotation_marks_is_told_without_them(given: str) -> None:
    flaw = flaw_of({"type": "int_type", "input": given}, ("criteria", 0, "order"))
    told = f"“order” should be a number: write {given}, without the quotation marks."
    assert flaw.sentence == told


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (7, ": write “7”."), (Decimal("1.5"), ": write “1.5”."), (True, ", not true."),
        (None, ", not null."), ([], ", not a list in brackets [ ]."),
    ],
)  # fmt: skip
def test_that_a_number_is_offered_as_text_and_nothing_else(given: object, told: str) -> None:
    flaw = flaw_of({"type": "string_type", "input": given}, ("criteria", 0, "title"))
    assert flaw.sentence == f"“title” should be text in quotation marks{told}"
