"""Resources are found wherever the program lives."""

import sys
from pathlib import Path
from typing import get_args

import pytest

from viewer import resources


def test_that_the_shipped_report_and_the_schema_are_found() -> None:
    assert resources.shipped_report().is_file()
    assert resources.resource("inspection-report.schema.json").is_file()


def test_that_the_shipped_collections_are_found() -> None:
    for name in get_args(resources.Shipped):
        assert resources.shipped_collection(name).is_file()


def test_that_a_missing_resource_says_what_is_missing() -> None:
    with pytest.raises(FileNotFoundError, match=r"^resources/nothing is missing"):
        resources.resource("nothing")


def test_that_an_installed_package_finds_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "_resources").mkdir()
    (tmp_path / "_resources" / "icon").touch()
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path)
    assert resources.resource("icon") == tmp_path / "_resources" / "icon"


def test_that_a_frozen_program_looks_where_it_was_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "resources").mkdir()
    (tmp_path / "resources" / "icon").touch()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resources.resource("icon") == tmp_path / "resources" / "icon"
