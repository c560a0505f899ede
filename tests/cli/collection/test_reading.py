"""The programme of a collection that a command line names."""

from pathlib import Path
from typing import Any

import pytest

from tests.builders import about, criterion, report
from tests.samples import write
from viewer.cli import main


@pytest.fixture
def two(tmp_path: Path) -> Path:
    """A folder with two programmes, the larger one of schools."""
    for number, name in enumerate(("Schools", "Schools", "Schools and homes")):
        subject = {"name": f"Body {number}", "groups": []}
        framework = {"id": f"of-{name.lower().replace(' ', '-')}", "label": name}
        titles = {"Schools": "Teaching", "Schools and homes": "Care"}
        made = criterion(titles[name].lower(), "good", title=titles[name])
        parts: Any = about(id=f"r-{number}", subject=subject, framework=framework, published="2024")
        write(tmp_path, report(about=parts, criteria=[made]), f"r-{number}")
    return tmp_path


def test_that_the_largest_is_shown_and_the_others_are_named(
    two: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["matrix", str(two), "--format", "md"]) == 0
    told = capsys.readouterr()
    assert "Body 0" in told.out
    assert "showing “" in told.err


@pytest.mark.parametrize(
    ("word", "code", "body"),
    [("schools", 0, "Body 1"), ("homes", 0, "Body 2"), ("scho", 2, ""), ("harbours", 2, "")],
)
def test_that_a_name_is_meant_as_a_whole_before_it_is_meant_in_part(
    two: Path, word: str, code: int, body: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["matrix", str(two), "--programme", word, "--format", "md"]) == code
    told = capsys.readouterr()
    assert body in told.out
    assert ("is not one of" in told.err) == (code == 2)
