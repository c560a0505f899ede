"""The pages of a draft as the strip shows them: what is open on each."""

import pytest

from tests.drafts import document, draft, figure, finding, place
from viewer.extraction.draft import Accept
from viewer.presentation.checking.counting import pages_of
from viewer.presentation.checking.groups import overview_of


def told(*printed: tuple[int, ...], accepted: tuple[int, ...] = ()) -> list[str]:
    """What is said of three pages, the last without text, where candidates have these pages."""
    made = [
        finding(f"f-{n}", f"Words {n}", places=tuple(place(page) for page in pages))
        for n, pages in enumerate(printed)
    ]
    aside = figure("year", "2024", places=(place(3),), aside="year")
    done = tuple(Accept(candidates=(f"f-{n}",)) for n in accepted)
    whole = document(pages=4, without_text=(4,))
    one = draft(*made, aside, document=whole, decisions=done, done=len(done))
    return [entry.spoken for entry in pages_of(one, overview_of(one))]


@pytest.mark.parametrize(
    ("printed", "accepted", "expected"),
    [
        ((), (), ("nothing found", "nothing found")),
        (((1,),), (), ("1 open", "nothing found")),
        (((1, 2), (2,), (2, 1)), (), ("1 open", "2 open")),
        (((1, 2),), (), ("1 open", "nothing found")),
        (((1, 2), (2,)), (0,), ("all decided", "1 open")),
        (((1,), (1,)), (0, 1), ("all decided", "nothing found")),
    ],
)
def test_that_a_candidate_is_open_on_the_page_of_its_first_place(
    printed: tuple[tuple[int, ...], ...], accepted: tuple[int, ...], expected: tuple[str, str]
) -> None:
    first, second = expected
    assert told(*printed, accepted=accepted) == [
        f"Page 1, {first}",
        f"Page 2, {second}",
        "Page 3, nothing found",
        "Page 4 has no text",
    ]
