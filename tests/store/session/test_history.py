"""Places in a report, and the way back through them."""

from viewer.store.session.history import LIMIT, History
from viewer.store.session.place import Place


def test_that_of_many_steps_the_last_are_kept() -> None:
    history = History(Place("metrics", "0"))
    for number in range(1, LIMIT + 11):
        history = history.go(Place("metrics", str(number)))
    assert len(history.past) == LIMIT
    assert history.back().here == Place("metrics", str(LIMIT + 9))
    for _ in range(LIMIT + 5):
        history = history.back()
    assert history.here == Place("metrics", "10")
    assert history.forward().here == Place("metrics", "11")
