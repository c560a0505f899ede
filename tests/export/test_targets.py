"""What a name and a folder mean, and which names are refused, each with a sentence."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.export import targets
from viewer.export.formats import FORMATS, format_named
from viewer.export.targets import LONGEST, looked, plan, without_ending

PDF, DOCX, JSON = format_named("pdf"), format_named("docx"), format_named("json")


def test_that_every_format_gets_its_ending(tmp_path: Path) -> None:
    made = plan(str(tmp_path), "area", FORMATS)
    assert [target.file for target in made.targets] == [
        tmp_path / f"area{item.ending}" for item in FORMATS
    ]
    assert made.words().startswith(f"{len(FORMATS)} files will be saved: “area.pdf”, ")


@pytest.mark.parametrize("name", ["area.pdf", "area.PDF", "area"])
def test_that_an_ending_is_not_said_twice(name: str, tmp_path: Path) -> None:
    made = plan(str(tmp_path), name, [PDF])
    assert made.words() == "One file will be saved: “area.pdf”."
    assert without_ending("area.inspection.json", [JSON]) == "area"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("", targets.NO_NAME),
        ("   ", targets.NO_NAME),
        ("..", targets.EDGES),
        (".hidden", targets.EDGES),
        (".pdf", targets.EDGES),
        ("../outside", targets.SIGNS),
        ("/etc/passwd", targets.SIGNS),
        ("C:\\autoexec", targets.SIGNS),
        ("what?", targets.SIGNS),
        ("name\x00", targets.UNSEEN),
        ("a\nb", targets.UNSEEN),
        ("\u202egnp.exe", targets.UNSEEN),
        ("\ud800", targets.UNSEEN),
        ("CON", targets.RESERVED),
        ("lpt1.old", targets.RESERVED),
        ("é" * LONGEST, targets.TOO_LONG),
        ("a" * 10_000, targets.TOO_LONG),
    ],
)
def test_that_a_hostile_name_is_refused_with_a_sentence(
    name: str, words: str, tmp_path: Path
) -> None:
    made = plan(str(tmp_path), name, [PDF])
    assert made.words() == words
    assert made.targets == ()


def test_that_a_name_has_as_many_bytes_as_there_is_room_for_and_no_more() -> None:
    longest = "é" * ((LONGEST - len(".pdf")) // 2)
    assert plan("folder", longest, [PDF]).refusal == ""
    assert plan("folder", f"{longest}a", [PDF]).refusal == targets.TOO_LONG


def test_that_a_folder_that_is_none_is_refused_with_the_reason(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    reasons = {
        str(file): "it is not a folder",
        str(tmp_path / "gone"): "it does not exist",
        "a\0b": "a file cannot have that name",
        f"{tmp_path}/{'x' * 300}": "the name or the path is too long",
    }
    for folder, reason in reasons.items():
        made = looked(plan(folder, "area", [PDF]))
        assert made.refusal == f"This folder cannot be used: {reason}."
        assert made.no_folder == reason
        assert made.targets == ()
    assert plan(" ", "area", [PDF]).refusal == "Choose a folder."
    assert plan(str(tmp_path), "area", []).refusal == targets.NO_FORMAT


def test_that_a_plan_is_made_without_asking_a_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    def asked(*_: object) -> None:
        raise AssertionError("a disk was asked")

    for question in ("stat", "lstat", "access"):
        monkeypatch.setattr(os, question, asked)
    made = plan("/somewhere", "area", FORMATS)
    assert len(made.targets) == len(FORMATS)
    assert made.question() == ""


def test_that_files_that_are_there_are_asked_about(tmp_path: Path) -> None:
    made = plan(str(tmp_path), "area", [PDF, DOCX])
    assert looked(made).question() == ""
    (tmp_path / "area.pdf").touch()
    assert looked(made).question() == "“area.pdf” already exists. Replace it?"
    (tmp_path / "area.docx").symlink_to(tmp_path / "nowhere")
    assert looked(made).question() == ("“area.pdf” and “area.docx” already exist. Replace them?")


@given(st.text())
def test_that_no_name_leads_out_of_its_folder(name: str) -> None:
    here = Path.cwd()
    for target in plan(str(here), name, [PDF]).targets:
        assert target.file.parent == here
        assert target.file.name.endswith(".pdf")
        assert len(target.file.name.encode()) <= LONGEST
