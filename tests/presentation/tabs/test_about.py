"""What About says beside the facts: the context, and what is worth a second look."""

import pytest

from tests.builders import criterion, finding, index, metric, observation
from viewer.domain.index import Index
from viewer.presentation.content.blocks import Blocks, Item, Listing, Prose, Rows, SectionHeading
from viewer.presentation.content.text import plain
from viewer.presentation.tabs.about import MOST_CONTEXT, about
from viewer.store.session.place import Place


def under(built: Index, anchor: str) -> Blocks:
    """The blocks under a heading."""
    blocks = about(built, None).right
    anchors = [isinstance(one, SectionHeading) and one.anchor for one in blocks]
    if anchor not in anchors:
        return ()
    start = anchors.index(anchor) + 1
    end = next((at for at in range(start, len(blocks)) if anchors[at]), len(blocks))
    return blocks[start:end]


def context(count: int) -> Index:
    """A report with so many pieces of context."""
    return index(
        findings=[
            finding(f"c{number}", kind="context", title=f"T{number}", text=f"Text {number}")
            for number in range(count)
        ]
    )


def test_that_context_is_prose_until_there_is_too_much_of_it() -> None:
    few = under(context(MOST_CONTEXT), "context")
    assert {type(block) for block in few} == {Prose}
    assert len(few) == MOST_CONTEXT
    (listed,) = under(context(MOST_CONTEXT + 1), "context")
    assert isinstance(listed, Listing)
    assert len(listed.items) == len(listed.places) == MOST_CONTEXT + 1
    assert isinstance(first := listed.items[0], Item)
    assert (first.title, first.subtitle, first.spoken) == (
        "T0",
        "Text 0 (Summary page, paragraph 1)",
        "T0. Text 0",
    )
    assert under(context(0), "context") == ()


def test_that_a_piece_of_context_is_a_title_a_text_and_its_place() -> None:
    (told,) = under(context(1), "context")
    assert isinstance(told, Prose)
    assert [plain(line) for line in told.lines] == ["T0", "Text 0", "Summary page, paragraph 1"]
    built = index(
        findings=[finding("c", kind="context", metrics=("rate",))],
        metrics=[metric(observation("62.3"))],
    )
    (_, rows) = under(built, "context")
    assert isinstance(rows, Rows)
    assert [row.text for row in rows.rows] == ["Conviction rate"]


@pytest.mark.parametrize(
    ("built", "place"),
    [
        (index(findings=[finding("a"), finding("b")]), Place("strengths", "b")),
        (index(metrics=[metric(id="a"), metric(observation("5"), id="b")]), Place("metrics", "b")),
        (
            index(criteria=[criterion("a", title="Care"), criterion("b", title="Care")]),
            Place("criteria", "b"),
        ),
    ],
)
def test_that_a_warning_leads_to_what_it_is_about(built: Index, place: Place) -> None:
    (rows,) = under(built, "warnings")
    assert isinstance(rows, Rows)
    assert place in [row.place for row in rows.rows]
    assert rows.rows[-1].place is None  # of the source, which has no place of its own
