"""What somebody says of a table gives another mapping, in which everything still fits."""

import pytest

from tests.tables import HARBOURS, table_of
from viewer.extraction.tables.counts import counted
from viewer.extraction.tables.mapping import ColumnMapping, ColumnRole, Mapping
from viewer.extraction.tables.proposing.proposal import proposal
from viewer.presentation.tables import editing, meanings
from viewer.presentation.tables.columns import OWN_SCALE, column_content, columns_words
from viewer.presentation.tables.values import CHOOSE, values_content
from viewer.presentation.tables.wording import role_words, scales_of
from viewer.store.reading.known_scales import known_scales

KNOWN = known_scales()
TABLE = table_of()
SHEET = TABLE.sheets[0]
COUNTS = counted(SHEET, 1)


def proposed() -> Mapping:
    """What the harbours suggest."""
    return proposal(TABLE, SHEET, KNOWN).mapping


def given(number: int, role: ColumnRole) -> Mapping:
    """The mapping with a column of another role."""
    return editing.with_role(proposed(), number, role, COUNTS, KNOWN)


@pytest.mark.parametrize("role", ["body_id", "group", "rating", "figure", "published", "ignored"])
def test_that_a_column_of_any_role_has_what_it_needs(role: ColumnRole) -> None:
    assert Mapping.model_validate(given(7, role).model_dump()) == given(7, role)
    assert editing.column_of(given(7, role), 7).role == role


def test_that_what_only_one_can_be_no_other_is_any_more() -> None:
    changed = given(3, "body")
    assert [one.number for one in changed.of("body")] == [3]
    assert editing.column_of(changed, 1).role == "ignored"


def test_that_only_one_rating_is_the_overall_one() -> None:
    changed = editing.with_detail(proposed(), 6, COUNTS, KNOWN, overall=True)
    assert [one.overall for one in changed.of("rating")] == [False, True]


def test_that_one_scale_can_be_chosen_for_all_ratings() -> None:
    changed = editing.with_scale_everywhere(proposed(), "cqc", COUNTS, KNOWN)
    assert {one.scale for one in changed.of("rating")} == {"cqc"}


def test_that_a_column_can_have_a_scale_of_its_own() -> None:
    changed = editing.with_own_scale(proposed(), 3, " South , North,, South", COUNTS, KNOWN)
    assert isinstance(changed, str) is False
    rated = editing.with_own_scale(given(3, "rating"), 3, "South, North", COUNTS, KNOWN)
    assert isinstance(rated, Mapping)
    (scale,) = rated.scales
    assert [level.label for level in scale.levels] == ["South", "North"]
    assert editing.levels_seen(rated, 3, COUNTS) == "South, North"
    content = column_content(rated, 3, "", KNOWN)
    assert content.scales[-1] == (scale.id, OWN_SCALE)
    back = editing.with_role(rated, 3, "group", COUNTS, KNOWN)
    assert back.scales == ()


def test_that_a_scale_needs_levels() -> None:
    assert editing.with_own_scale(proposed(), 5, "Good", COUNTS, KNOWN) == editing.NEEDS_LEVELS


def test_that_the_levels_offered_are_the_words_of_the_column() -> None:
    assert editing.levels_seen(proposed(), 3, COUNTS) == "North, South"


def test_that_a_value_gets_a_meaning_and_loses_it_again() -> None:
    begun = values_content(COUNTS, proposed(), KNOWN)
    assert [row.words for row in begun.rows] == ["“not seen”", "Blank cells"]
    assert begun.rows[0].choices[0].words == CHOOSE
    assert begun.rows[0].where == "1 cell in Safety"
    said = meanings.with_value(proposed(), "ofsted", "not seen", "state:not_inspected")
    assert values_content(COUNTS, said, KNOWN).rows[0].chosen == "state:not_inspected"
    assert "All are decided" in values_content(COUNTS, said, KNOWN).said
    for meaning in ("level:good", "left_out", "skip_row"):
        other = meanings.with_value(said, "ofsted", "not seen", meaning)
        assert values_content(COUNTS, other, KNOWN).rows[0].chosen == meaning
    assert meanings.with_value(said, "ofsted", "Not seen", "") == proposed()


def test_that_a_column_says_what_it_is_and_why() -> None:
    content = column_content(proposed(), 5, "most are levels", KNOWN)
    assert content.title == "Column E: Overall effectiveness"
    assert content.why == "Proposed because: most are levels."
    assert (content.name_label, content.scale, content.overall) == ("Criterion", "ofsted", True)
    assert column_content(proposed(), 4, "", KNOWN).order == "day_first"
    assert column_content(proposed(), 7, "", KNOWN).unit == "percent"
    assert columns_words(proposed(), TABLE) == (
        "harbours.csv: 7 of 7 columns are used, 2 of them for ratings and 1 for figures."
    )


def test_that_a_role_is_told_with_what_it_is_of() -> None:
    scales = scales_of(proposed(), KNOWN)
    words = [role_words(column, scales) for column in proposed().columns]
    assert words[1] == "Id of the body, urn"
    assert words[4:6] == ["Overall rating, Ofsted grade", "Rating, Ofsted grade"]
    assert words[6] == "Figure, percent"
    assert role_words(ColumnMapping(number=1, heading=HARBOURS[0][0]), scales) == "Not used"
