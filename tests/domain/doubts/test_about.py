"""A language is one that somebody speaks."""

import pytest

from tests.builders import about, report
from tests.export.documents import recorded
from viewer.domain.doubts.about import CODES, language_doubts


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        (None, []),
        ("cy", []),
        ("sr-Latn-RS", []),
        ("qq", ["No language has the code “qq”."]),
        ("en-Wales", ["“Wales” is read as a dialect; a region has two letters, such as GB."]),
        ("gsw", []),
        ("qqq", []),
    ],
)
def test_that_a_tag_is_doubted_where_it_is_no_language_or_no_region(
    tag: str | None, said: list[str]
) -> None:
    found = list(language_doubts(report(about=about(language=tag))))
    assert [one.sentence for one in found] == said
    assert {one.path for one in found} <= {("report", "language")}


def test_that_the_languages_are_those_on_record() -> None:
    text = " ".join(sorted(CODES)) + "\n"
    assert text == recorded("../languages.txt", text)
    assert len(CODES) == 184
