"""Files of version 1 mean what they meant: read as they are, and as `migrate` writes them."""

import json
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2  # type: ignore[import-untyped]
import pytest

from tests.export.documents import job
from tests.presentation.walking import screens, texts
from tests.samples import ODD
from viewer.domain.index import Index
from viewer.domain.report import Report
from viewer.export.datafile import normalised
from viewer.export.formats import FORMATS
from viewer.store.problem import Opened, Refused, outcome_text
from viewer.store.reading.reader import parse_report
from viewer.store.writing.rewriting import rewritten, version_in

TESTS = Path(__file__).parents[2]
HARBOUR = TESTS / "store" / "harbour.inspection.json"
FILES = (TESTS / "store" / "version-1" / "cps-east-of-england.inspection.json", HARBOUR)
BROKEN = [file for file in sorted((TESTS / "broken").glob("*.json"))
          if b'"version": 1' in file.read_bytes()]  # fmt: skip
PLAIN = [name for name in ODD if name != "sub-criteria"]  # some of its states are of version 2
NAMES = [*(file.name for file in FILES), *PLAIN]


def in_version_1(made: Report) -> str:
    """A report that uses nothing of version 2, as version 1 wrote it."""
    text = normalised(made).decode().replace('"ends": ', '"sort": ')
    return text.replace('"version": 2', '"version": 1')


@cache
def text_of(name: str) -> str:
    """A text of version 1."""
    files = {file.name: file for file in FILES}
    return files[name].read_text("utf-8") if name in files else in_version_1(ODD[name]())


@cache
def opened(text: str) -> Report:
    """The report that a text holds."""
    outcome = parse_report(text.encode(), Path("x.json"))
    assert isinstance(outcome, Opened), outcome
    return outcome.report


@cache
def migrated(text: str) -> str:
    """A text of version 1 as `migrate` writes it."""
    return rewritten(text, opened(text), migrate=True)


def shown(made: Report) -> list[str]:
    """Every word of every screen."""
    return [text for content in screens(Index(made)) for text in texts(content)]


def exported(made: Report, number: int) -> Any:
    """What a format makes of a report; of a PDF, which is never twice the same, its words."""
    data = FORMATS[number].write(job(Index(made))).data
    if FORMATS[number].id != "pdf":
        return data
    return [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(BytesIO(data))]


@pytest.mark.parametrize("name", NAMES)
def test_that_migration_changes_no_meaning(name: str) -> None:
    old, new = text_of(name), migrated(text_of(name))
    assert (version_in(old), version_in(new)) == (1, 2)
    assert opened(new) == opened(old)
    assert '"sort"' not in new
    assert rewritten(new, opened(new), migrate=True) == new


@pytest.mark.parametrize("name", NAMES)
def test_that_migration_changes_nothing_but_the_name_of_one_key(name: str) -> None:
    renamed = text_of(name).replace('"sort":', '"ends":').replace('"version": 1', '"version": 2')
    assert json.loads(migrated(text_of(name))) == json.loads(renamed)


@pytest.mark.parametrize("name", [file.name for file in FILES])
def test_that_every_screen_says_the_same(name: str) -> None:
    assert shown(opened(migrated(text_of(name)))) == shown(opened(text_of(name)))


SLOW = ("pdf", "docx")


@pytest.mark.parametrize(
    ("name", "number"),
    [(file.name, number) for number, item in enumerate(FORMATS)
     for file in (FILES[1:] if item.id in SLOW else FILES)],
)  # fmt: skip
def test_that_every_export_is_the_same(name: str, number: int) -> None:
    before = exported(opened(text_of(name)), number)
    assert exported(opened(migrated(text_of(name))), number) == before


def told(text: str) -> str:
    """All that is said of a text."""
    return outcome_text(parse_report(text.encode("utf-8", "surrogatepass"), Path("x.json")))


def in_both(text: str) -> tuple[str, str]:
    """What is said of a text of version 1, and of the same in version 2, without the word."""
    newer = text.replace('"sort"', '"ends"').replace('"version": 1', '"version": 2')
    assert newer != text
    said = told(newer).replace("“ends”", "“sort”").replace("period.ends", "period.sort")
    return told(text), said.replace("label, ends,", "label, sort,")


@pytest.mark.parametrize("file", BROKEN, ids=lambda file: file.stem)
def test_that_the_same_is_wrong_in_both_versions(file: Path) -> None:
    old, new = in_both(file.read_bytes().decode("utf-8", "surrogateescape"))
    assert old == new


SLIPS = {
    "no date": ('"period": {"label": "2022-23"}', "no “sort”, so it has no place"),
    "a misspelt key": ('"period": {"label": "2022-23", "srot": "2023"}', "label, sort, starts"),
    "a misspelt key, meant": ('"period": {"label": "2023", "sorts": "2023"}', "mean “sort”?"),
    "no such day": ('"period": {"label": "2022", "sort": "2023-02-30"}', "period.sort: “sort”"),
    "a number": ('"period": {"label": "2022", "sort": 2023}', "period.sort: “sort” should be"),
}


@pytest.mark.parametrize(("period", "words"), SLIPS.values(), ids=SLIPS)
def test_that_a_file_of_version_1_is_told_of_its_own_key(period: str, words: str) -> None:
    text = HARBOUR.read_text("utf-8").replace('"id": "now"', f'"id": "now", {period}')
    old, _ = in_both(text)
    assert words in old
    assert "ends" not in old


def test_that_warnings_are_the_same_in_both_versions() -> None:
    text = HARBOUR.read_text("utf-8").replace('"seen": "2026-11-03"', '"size": "2 kB"')
    for old, new in {"Met": "Worst", "Not met": "Met", "Worst": "Not met"}.items():
        text = text.replace(f'"label": "{old}"', f'"label": "{new}"')
    old, new = in_both(text)
    assert old == new
    assert old.count("warning: ") == 2


def test_that_a_file_of_version_2_may_not_use_the_old_key() -> None:
    text = HARBOUR.read_text("utf-8").replace('"version": 1', '"version": 2')
    text = text.replace('"id": "now"', '"id": "now", "period": {"label": "2022", "sort": "2022"}')
    outcome = parse_report(text.encode(), Path("x.json"))
    assert isinstance(outcome, Refused)
    assert "“sort” is not a key that can be used here." in outcome.problems[0].sentence


def test_that_a_period_with_the_old_key_and_the_new_one_is_told_which_to_keep() -> None:
    both = '"period": {"label": "2023", "sort": "2023", "ends": "2023"}'
    text = HARBOUR.read_text("utf-8").replace('"id": "now"', f'"id": "now", {both}')
    assert "“sort” and “ends” are one; keep “ends”, and write “version”: 2." in in_both(text)[0]
