"""What a file does not say."""

from tests.builders import criterion, index, metric, observation
from viewer.domain.criteria import Rating
from viewer.presentation.parts.gaps import gaps
from viewer.store.session.place import Place


def test_that_a_rating_nobody_knows_is_among_what_the_file_does_not_say() -> None:
    states: dict[str, Rating | str] = {
        "known": "good",
        "lost": Rating(state="unknown"),
        "idle": Rating(state="not_rated"),
    }
    made = index(criteria=[criterion(name, given) for name, given in states.items()])
    assert [line for line in gaps(made) if line[1]] == [
        ("Lost: its rating.", Place("criteria", "lost"))
    ]


def test_that_many_figures_without_a_period_are_told_in_one_sentence() -> None:
    def undated(count: int) -> list[str]:
        each = [metric(observation(1, None), id=f"m{n}", title=f"M{n}") for n in range(count)]
        return [words for words, _ in gaps(index(metrics=each)) if "period" in words]

    assert undated(2) == ["M0: the period of the figure.", "M1: the period of the figure."]
    assert len(undated(12)) == 12
    for many in (13, 20):
        assert undated(many) == [f"The period of the figures of {many} metrics."]
