"""Words of a command line that stand for a sign, a file, a scale or a format."""

import json
from pathlib import Path

import pytest

from tests.cli.test_cli import GOOD
from tests.tables import csv_of
from viewer.cli import main
from viewer.cli.import_files import _DOCUMENTS, _named
from viewer.cli.import_tables import _described, _separator, _Using
from viewer.export.formats import FORMATS
from viewer.extraction.tables.mapping import Mapping
from viewer.extraction.tables.table import TableFile
from viewer.store.reading.known_scales import known_scales
from viewer.store.tables.names import ENDINGS
from viewer.store.tables.table_reader import read_table


@pytest.mark.parametrize(
    ("word", "sign"),
    [("tab", "\t"), ("\\t", "\t"), ("\t", "\t"), (";", ";"), (";;", ";"), ("", ""), (None, "")],
)
def test_that_a_separator_is_a_sign_or_the_word_for_it(word: str | None, sign: str) -> None:
    assert _separator(word) == sign


@pytest.mark.parametrize("ending", [*_DOCUMENTS, *ENDINGS])
def test_that_each_kind_of_document_in_a_folder_is_read_though_the_folder_is_hidden(
    ending: str, tmp_path: Path
) -> None:
    folder = tmp_path / ".kept" / "reports"
    (folder / ".hidden").mkdir(parents=True)
    wanted = folder / f"report{ending.upper()}"
    for file in (wanted, folder / f".report{ending}", folder / ".hidden" / f"report{ending}"):
        file.touch()
    assert list(_named([str(folder)])) == [str(wanted)]


@pytest.mark.parametrize(
    ("wanted", "meant"),
    [
        ("hmicfr", "Did you mean “hmicfrs”?"),
        ("hmi", "Did you mean “hmi-prisons” or “hmi-probation”?"),
        ("zzz", "“inspection-viewer scales” lists them."),
    ],
)
def test_that_a_scale_is_meant_by_its_first_word_or_nearly_its_name(
    wanted: str, meant: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["scales", wanted]) == 2
    assert meant in " ".join(capsys.readouterr().err.split())


def test_that_a_terminal_shows_every_format_that_is_text() -> None:
    assert {one.id for one in FORMATS if not one.text} == {"pdf", "docx", "xlsx"}


def test_that_a_name_with_its_ending_in_capitals_stays(tmp_path: Path) -> None:
    file = tmp_path / "HARBOUR.JSON"
    file.write_text(json.dumps(json.loads(Path(GOOD).read_text("utf-8"))), "utf-8")
    assert main(["format", str(file), "--to", f"{tmp_path / 'out'}/"]) == 0
    assert [one.name for one in (tmp_path / "out").iterdir()] == ["HARBOUR.JSON"]


@pytest.mark.parametrize(("grouped", "words"), [(True, "rows 1 and 2;"), (False, "row 2;")])
def test_that_the_rows_of_headings_are_told(words: str, *, grouped: bool) -> None:
    table = read_table(csv_of().encode(), "harbours.csv")
    assert isinstance(table, TableFile)
    mapping = Mapping(heading_row=2, grouped=grouped, columns=())
    using = _Using(table, table.sheets[0], mapping, "by its own words")
    assert f"headings in {words}" in next(_described(using, known_scales()))


@pytest.mark.parametrize("command", ["export", "compare", "matrix", "search", "briefings"])
def test_that_help_names_every_format(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "--help"]) == 0
    words = " ".join(capsys.readouterr().out.split())
    *most, last = (one.id for one in FORMATS)
    assert f"--format LIST one or more of {', '.join(most)} and {last}, separated" in words
