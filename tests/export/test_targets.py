"""What a name and a folder mean, and which names are refused, each with a sentence."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.export import targets
from viewer.export.formats import FORMATS, format_named
from viewer.export.targets import LONGEST, plan, without_ending

PDF, DOCX, JSON = format_named("pdf"), format_named("docx"), format_named("json")


def test_that_every_format_gets_its_ending(tmp_path: Path) -> None:
    made = plan(str(tmp_path), "area", FORMATS)
    assert [target.file for target in made.targets] == [
        tmp_path / f"area{item.ending}" for item in FORMATS
    ]
    assert made.words().startswith("8 files will be written: “area.pdf”, ")


@pytest.mark.parametrize("name", ["area.pdf", "area.PDF", "area"])
def test_that_an_ending_is_not_said_twice(name: str, tmp_path: Path) -> None:
    made = plan(str(tmp_path), name, [PDF])
    assert made.words() == "One file will be written: “area.pdf”."
    assert without_ending("area.inspection.json", [JSON]) == "area"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("", targets.NO_NAME),
        ("   ", targets.NO_NAME),
        ("..", targets.EDGES),
        (".hidden", targets.EDGES),
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


def test_that_a_folder_that_is_none_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    for folder in (str(file), str(tmp_path / "gone"), "a\0b"):
        assert plan(folder, "area", [PDF]).refusal == "There is no such folder."
    assert plan(" ", "area", [PDF]).refusal == "Choose a folder."
    assert plan(str(tmp_path), "area", []).refusal == targets.NO_FORMAT


def test_that_files_that_are_there_are_asked_about(tmp_path: Path) -> None:
    assert plan(str(tmp_path), "area", [PDF, DOCX]).question() == ""
    (tmp_path / "area.pdf").touch()
    assert plan(str(tmp_path), "area", [PDF, DOCX]).question() == (
        "“area.pdf” is there already. Replace it?"
    )
    (tmp_path / "area.docx").symlink_to(tmp_path / "nowhere")
    assert plan(str(tmp_path), "area", [PDF, DOCX]).question() == (
        "“area.pdf” and “area.docx” are there already. Replace them?"
    )


@given(st.text())
def test_that_no_name_leads_out_of_its_folder(name: str) -> None:
    here = Path.cwd()
    for target in plan(str(here), name, [PDF]).targets:
        assert target.file.parent == here
        assert target.file.name.endswith(".pdf")
        assert len(target.file.name.encode()) <= LONGEST
