"""What a screen reader is told, kept as transcripts that people can read.

To change one, change it knowingly: `REGENERATE_GOLDEN=1` writes them anew; then read what differs.
"""

import os
import re
import shutil
from pathlib import Path

import pytest

from tests.documents import put_report
from tests.outside.sessions import HERE, PROGRAM, ROOT, SYSTEM_PYTHON, in_session
from tests.outside.stories import BROKEN, NORTHSHIRE, STORIES

GOLDEN = ROOT / "tests" / "golden" / "heard"
SECONDS = 400
AMPERSAND = re.compile(r"&\w")


@pytest.fixture(scope="module")
def heard(_packages: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The transcript of every story, from one run of the program."""
    home = tmp_path_factory.mktemp("home")
    shutil.copy(ROOT / "tests" / "broken" / "missing-comma.json", home / BROKEN)
    put_report((home / NORTHSHIRE).parent)
    listener = (SYSTEM_PYTHON, str(HERE / "listener.py"), str(home), "all")
    ended = in_session(SECONDS, *listener, *PROGRAM, home=home)
    assert ended.returncode == 0, ended.stderr
    return home


@pytest.mark.parametrize("story", STORIES)
def test_that_a_screen_reader_is_told_what_it_was_told_before(heard: Path, story: str) -> None:
    said, kept = (heard / f"{story}.txt").read_text("utf-8"), GOLDEN / f"{story}.txt"
    if os.environ.get("REGENERATE_GOLDEN"):
        kept.write_text(said, "utf-8")
    assert said == kept.read_text("utf-8")


def test_that_every_key_is_answered_and_no_ampersand_is_heard(heard: Path) -> None:
    for story in STORIES:
        said = (heard / f"{story}.txt").read_text("utf-8")
        assert "nothing is heard" not in said, story
        assert "layered pane" not in said, story
        assert not AMPERSAND.search(said), story
