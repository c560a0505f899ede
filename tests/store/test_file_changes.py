"""Whether a file has changed, and when to believe it."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.builders import about, report
from tests.samples import write
from viewer.store.file_changes import (
    Looked,
    Watched,
    look_again_after,
    looked_at,
)
from viewer.store.problem import Answer, Opened, Refused
from viewer.store.read_progress import ReadProgress
from viewer.store.reading.answer import answer_to

AT = datetime(2026, 11, 3, 14, 5, tzinfo=UTC)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return write(tmp_path, report())


def watched(file: Path) -> Watched:
    """A file that was just read, and not looked at yet."""
    result = answer_to(file).result
    assert isinstance(result, Opened)
    return Watched(1, file, result.sha256)


def look(known: Watched, *, closely: bool = False) -> Looked:
    (found,) = looked_at([known], ReadProgress(), closely=closely)
    return found


def test_that_a_file_which_nobody_has_touched_is_not_read(file: Path) -> None:
    first = look(watched(file))
    assert first.as_shown
    assert first.answer is None
    again = look(first.watched)
    assert (again.answer, again.as_shown) == (None, False)


def test_that_a_look_from_close_by_reads_what_seems_the_same(file: Path) -> None:
    known = look(watched(file)).watched
    times = file.stat()
    content = file.read_bytes()
    file.write_bytes(content.replace(b"Harbour", b"Hafen!!"))
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert look(known).answer is None
    answer = look(known, closely=True).answer
    assert answer is not None
    assert isinstance(answer.result, Opened)


def test_that_a_file_in_another_one_s_place_is_read(file: Path, tmp_path: Path) -> None:
    known = look(watched(file)).watched
    write(tmp_path, report(about=about(title="Another")), "other").replace(file)
    answer = look(known).answer
    assert answer is not None
    assert isinstance(answer.result, Opened)
    assert answer.result.report.about.title == "Another"


def test_that_a_file_which_is_gone_is_told_each_time(file: Path) -> None:
    known = look(watched(file)).watched
    file.unlink()
    for _ in range(2):
        found = look(known)
        assert found.answer is not None
        assert isinstance(found.answer.result, Refused)
        assert found.answer.result.unreadable
        known = found.watched


def test_that_a_file_put_back_as_it_was_is_as_shown(file: Path) -> None:
    known, content = look(watched(file)).watched, file.read_bytes()
    file.unlink()
    gone = look(known).watched
    file.write_bytes(content)
    assert look(gone).as_shown


def test_that_good_news_is_believed_at_once(file: Path) -> None:
    assert look_again_after(answer_to(file), 1) is None


@pytest.mark.parametrize(("unreadable", "looks"), [(True, 10), (False, 3)])
def test_that_bad_news_is_believed_after_a_few_looks(
    file: Path, unreadable: bool, looks: int
) -> None:
    answer = Answer(Refused(file, (), unreadable=unreadable), file, AT)
    assert look_again_after(answer, looks - 1) is not None
    assert look_again_after(answer, looks) is None
