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
from tests.outside.stories import BROKEN, NORTHSHIRE, STORIES, TOWNS
from tests.outside.towns import put_towns

GOLDEN = ROOT / "tests" / "golden" / "heard"
SECONDS = 400
AMPERSAND = re.compile(r"&\w")


@pytest.fixture(scope="module")
def heard(_packages: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The transcript of every story, from one run of the program."""
    home = tmp_path_factory.mktemp("home")
    shutil.copy(ROOT / "tests" / "broken" / "missing-comma.json", home / BROKEN)
    put_report((home / NORTHSHIRE).parent)
    put_towns(home / TOWNS)
    known = home / "none" if os.environ.get("REGENERATE_GOLDEN") else GOLDEN
    listener = (SYSTEM_PYTHON, str(HERE / "listener.py"), str(home), str(known), "all")
    ended = in_session(SECONDS, *listener, *PROGRAM, home=home)
    assert ended.returncode == 0, ended.stderr
    return home


def test_that_a_screen_reader_is_told_what_it_was_told_before(heard: Path) -> None:
    """One test for all: each process that ran some of them would have the program walked anew."""
    said = {story: (heard / f"{story}.txt").read_text("utf-8") for story in STORIES}
    if os.environ.get("REGENERATE_GOLDEN"):
        for story, words in said.items():
            (GOLDEN / f"{story}.txt").write_text(words, "utf-8")
    for story, words in said.items():  # every key is answered, and no ampersand is heard
        assert words == (GOLDEN / f"{story}.txt").read_text("utf-8"), story
        assert "nothing is heard" not in words, story
        assert "layered pane" not in words, story
        assert not AMPERSAND.search(words), story
