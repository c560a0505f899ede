"""Each file in tests/broken says, word for word, what the text file beside it holds.

INSPECTION_VIEWER_REGENERATE=1 writes those text files anew; read what has changed.
"""

import os
from pathlib import Path

import pytest

from viewer.store.diagnosis.places import path_text
from viewer.store.problem import Refused, outcome_text
from viewer.store.reading.reader import parse_report, read_report

BROKEN = Path(__file__).parents[2] / "broken"
FILES = sorted(BROKEN.glob("*.json"))
REGENERATE = bool(os.environ.get("INSPECTION_VIEWER_REGENERATE"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_that_a_broken_file_says_exactly_what_is_wrong(file: Path) -> None:
    said = outcome_text(parse_report(file.read_bytes(), Path(file.name))) + "\n"
    recorded = file.with_suffix(".txt")
    if REGENERATE:
        recorded.write_text(said, encoding="utf-8")
    assert said == recorded.read_text(encoding="utf-8")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_that_a_broken_file_is_refused_in_whole_sentences(file: Path) -> None:
    outcome = read_report(file)
    assert isinstance(outcome, Refused)
    assert outcome.problems
    for problem in outcome.problems:
        assert problem.sentence.endswith(".")
        assert problem.sentence[0].isupper() or problem.sentence[0] == "“"


def test_that_every_recorded_sentence_belongs_to_a_file() -> None:
    assert {file.stem for file in BROKEN.glob("*.txt")} == {file.stem for file in FILES}


def test_that_a_key_that_is_no_plain_word_stands_in_quotation_marks() -> None:
    assert path_text(("$ref", "a-b", 0, "b c", "1st")) == "$ref.a-b[1][“b c”][“1st”]"
