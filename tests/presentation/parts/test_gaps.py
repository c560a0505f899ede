"""What a file does not say."""

from tests.builders import criterion, index
from viewer.domain.criteria import Rating
from viewer.presentation.parts.gaps import gaps
from viewer.store.session.history import Place


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
