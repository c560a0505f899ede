"""What a worker brings back of a collection: rows while there are any, else one sentence."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.inspections import inspection
from viewer.store.collection import answering
from viewer.store.collection.answering import answer_to_collection
from viewer.store.collection.collected import Collected
from viewer.store.collection.collection import Collection
from viewer.store.problem import Refused
from viewer.store.read_progress import ReadProgress

EMPTY = Collection(Path("towns"), Path("towns"))
TOWNS = replace(EMPTY, inspections=(inspection("Ashford", "2023"),))
GONE = "it does not exist"


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (TOWNS, ""),
        (replace(TOWNS, gone=GONE), ""),
        (replace(EMPTY, gone=GONE), f"This collection could not be opened: {GONE}."),
        (EMPTY, "There is no report in this folder."),
    ],
)
def test_that_rows_are_shown_though_their_folder_is_gone(
    found: Collection, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answering, "opening", lambda *_: iter([found]))
    result = answer_to_collection(Path("towns"), ReadProgress(), lambda _: None).result
    if words:
        assert isinstance(result, Refused)
        assert [problem.sentence for problem in result.problems] == [words]
    else:
        assert isinstance(result, Collected)
        assert result.collection == found
