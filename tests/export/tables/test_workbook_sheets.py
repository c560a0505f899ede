"""The ratings of a workbook have a column for what few reports say, where one says it."""

from tests.builders import criterion, index, rated
from viewer.domain.criteria import Score, Succession
from viewer.export.tables.workbook_sheets import ratings


def test_that_the_better_end_of_a_score_and_earlier_criteria_have_columns_where_there_are_any() -> (
    None
):
    score = Score.model_validate({"value": 3, "max": 25, "better": "lower"})
    item = criterion(
        rating=rated("good", score=score), succeeds=(Succession(id="case-files", like="part"),)
    )
    table = ratings(index(criteria=[item]))
    row = dict(zip(table.columns, table.rows[0], strict=True))
    assert row["Better score"] == "fewer points"
    assert (
        row["Earlier criteria"] == "Takes the place of “Case files” (in part) of earlier reports."
    )
    plain = ratings(index(criteria=[criterion()]))
    assert {"Better score", "Earlier criteria"}.isdisjoint(plain.columns)
