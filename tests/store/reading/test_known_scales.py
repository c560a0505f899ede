"""The scales that come with the program are sound, best first, and fit into a report."""

import json

import pytest

from tests.builders import report
from viewer.domain.criteria import KnownScale
from viewer.domain.doubts import doubts
from viewer.domain.doubts.levels import step_of
from viewer.domain.rules import flaws
from viewer.resources import resource
from viewer.store.reading.known_scales import known_scales
from viewer.store.writing.layout import laid_out

KNOWN = known_scales()
UNKNOWN_WORDS = {
    "area-send",
    "qaa",
    "rsh-consumer",
    "rsh-governance",
    "rsh-viability",
    "stars-five",
    "stars-three",
}
"""Scales of which no level is a word that means the same elsewhere."""


@pytest.mark.parametrize("known", KNOWN.values(), ids=KNOWN)
def test_that_a_scale_fits_into_a_report(known: KnownScale) -> None:
    made = report(scales=[known.scale])
    assert flaws(made) == ()
    assert doubts(made) == ()


@pytest.mark.parametrize("known", KNOWN.values(), ids=KNOWN)
def test_that_the_best_level_is_first_by_the_words_that_people_order_alike(
    known: KnownScale,
) -> None:
    steps = [step_of(level.label) for level in known.scale.levels]
    if known.scale.id not in UNKNOWN_WORDS:
        told = [step for step in steps if step is not None]
        assert len(told) == len(steps)
        assert told == sorted(set(told))


@pytest.mark.parametrize("known", KNOWN.values(), ids=KNOWN)
def test_that_no_word_means_two_levels(known: KnownScale) -> None:
    words = [level.label.casefold() for level in known.scale.levels]
    words += [word.casefold() for item in known.spellings for word in item.words]
    assert len(words) == len(set(words))


@pytest.mark.parametrize("known", KNOWN.values(), ids=KNOWN)
def test_that_years_run_forwards_and_equal_levels_are_there(known: KnownScale) -> None:
    assert not known.until or not known.since or known.since[:4] <= known.until[:4]
    for level in known.scale.levels:
        for item in level.equals:
            assert item.level in [other.id for other in KNOWN[item.scale].scale.levels]


def test_that_a_file_is_called_like_its_scale_and_written_as_the_program_writes() -> None:
    files = sorted(resource("scales").iterdir())
    assert [file.stem for file in files] == list(KNOWN)
    for file in files:
        text = file.read_text("utf-8")
        assert laid_out(json.loads(text)) == text


def test_that_a_spelling_of_no_level_is_refused() -> None:
    raw = KNOWN["cqc"].model_dump() | {"spellings": [{"level": "great", "words": ["x"]}]}
    with pytest.raises(ValueError, match="spellings of levels that the scale has"):
        KnownScale.model_validate(raw)
