"""Recent files, and how files of the same name are told apart."""

from hypothesis import given
from hypothesis import strategies as st

from viewer.store.disk.recent import each_once, told_apart, with_file
from viewer.store.disk.settings import MOST_RECENT


def test_that_the_newest_comes_first_and_none_comes_twice() -> None:
    recent: tuple[str, ...] = ()
    for name in ("/a", "/b", "/a"):
        recent = with_file(recent, name)
    assert recent == ("/a", "/b")


def test_that_the_oldest_of_too_many_is_forgotten() -> None:
    recent: tuple[str, ...] = ()
    for number in range(MOST_RECENT + 1):
        recent = with_file(recent, f"/{number}")
    assert len(recent) == MOST_RECENT
    assert "/0" not in recent


def test_that_a_name_alone_is_enough_where_it_is_the_only_one() -> None:
    assert told_apart(["/x/a.json", "/x/b.json"]) == {"/x/a.json": "a.json", "/x/b.json": "b.json"}


def test_that_files_of_one_name_say_as_many_folders_as_it_takes() -> None:
    paths = ["/r/2016/east/a.json", "/r/2017/east/a.json", "/r/west/a.json", "/b.json"]
    assert told_apart(paths) == {
        "/r/2016/east/a.json": "a.json – 2016/east",
        "/r/2017/east/a.json": "a.json – 2017/east",
        "/r/west/a.json": "a.json – west",
        "/b.json": "b.json",
    }


def test_that_a_file_at_the_very_top_is_told_apart() -> None:
    told = told_apart(["/a.json", "/x/a.json"])
    assert told == {"/a.json": "a.json – /", "/x/a.json": "a.json – x"}


def test_that_a_file_is_there_once_by_its_newest_name() -> None:
    recent = ("/r/link.json", "/r/a.json", "/elsewhere/a.json", "/r/b.json")
    real = {"/r/link.json": "/r/a.json", "/r/a.json": "/r/a.json", "/elsewhere/a.json": "/r/a.json"}
    assert each_once(recent, real) == ("/r/link.json", "/r/b.json")
    assert each_once(recent, {}) == recent


NAMES = {"/x/a.json": "East, 2017", "/y/b.json": "East, 2017", "/y/c.json": "East, 2017"}


def test_that_a_report_is_shown_by_its_name_and_a_file_without_one_by_its_own() -> None:
    assert told_apart(["/x/a.json", "/x/b.json"], NAMES) == {
        "/x/a.json": "East, 2017",
        "/x/b.json": "b.json",
    }


def test_that_reports_of_one_name_say_their_folder() -> None:
    assert told_apart(["/x/a.json", "/y/b.json"], NAMES) == {
        "/x/a.json": "East, 2017 – x",
        "/y/b.json": "East, 2017 – y",
    }


def test_that_reports_of_one_name_in_one_folder_say_their_file() -> None:
    assert told_apart(["/y/b.json", "/y/c.json"], NAMES) == {
        "/y/b.json": "East, 2017 – b.json",
        "/y/c.json": "East, 2017 – c.json",
    }


@given(st.lists(st.sampled_from(["/a", "/b", "/x/a", "/y/a", "/x/y/a", "/y/y/a", "/x/b"])))
def test_that_no_two_entries_look_alike(paths: list[str]) -> None:
    for names in ({}, dict.fromkeys(paths, "East")):
        told = told_apart(paths, names)
        assert len(set(told.values())) == len(set(paths))
