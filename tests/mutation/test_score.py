"""The score of the tests against mutants: what is on record is sound, and may only rise."""

from pathlib import Path

from tests.mutation.score import FEWEST, ROOMS, Score, record, recorded

GOOD = Score(1, 40, 38)


def test_that_what_is_on_record_is_sound() -> None:
    assert recorded()
    for room, score in recorded().items():
        assert room in ROOMS
        assert score.tried >= FEWEST
        assert 0 <= score.killed <= score.tried


def test_that_a_score_rises(tmp_path: Path) -> None:
    file = tmp_path / "score.json"
    assert record({"store": GOOD}, file) == []
    assert record({"store": Score(2, 40, 39), "domain": GOOD}, file) == []
    assert recorded(file) == {"domain": GOOD, "store": Score(2, 40, 39)}


def test_that_a_score_never_falls(tmp_path: Path) -> None:
    file = tmp_path / "score.json"
    record({"store": GOOD}, file)
    (sentence,) = record({"store": Score(2, 400, 370)}, file)
    assert sentence == (
        "store stays: 38 of 40 killed (95.0%) with seed 1; "
        "now it would be 370 of 400 killed (92.5%) with seed 2."
    )
    assert recorded(file) == {"store": GOOD}


def test_that_a_few_mutants_make_no_score(tmp_path: Path) -> None:
    file = tmp_path / "score.json"
    assert record({"store": Score(1, FEWEST - 1, FEWEST - 1)}, file) != []
    assert recorded(file) == {}
