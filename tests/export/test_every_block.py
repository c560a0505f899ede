"""Every kind of block that a summary can hold is written in every format."""

import re
from typing import get_args

from tests.architecture.sources import ROOT
from viewer.export.word.blocks import WRITERS
from viewer.presentation.summary.document import SideBySide, SummaryBlock
from viewer.resources import resource

KINDS = {kind.__name__ for kind in get_args(SummaryBlock)}


def test_that_word_writes_every_block() -> None:
    assert {kind.__name__ for kind in WRITERS} == KINDS


def test_that_plain_text_writes_every_block() -> None:
    source = (ROOT / "viewer/export/plain/parts.py").read_text("utf-8")
    assert set(re.findall(r"case doc\.(\w+)\(", source)) == KINDS


def test_that_a_web_page_writes_every_block() -> None:
    """Two lists side by side are a pair of sections there."""
    table = resource("summary.html").read_text("utf-8").partition("set writers = {")[2]
    named = set(re.findall(r'"(\w+)": \w+', table.partition("}")[0]))
    assert named | {SideBySide.__name__} == KINDS


def test_that_a_pdf_writes_every_block() -> None:
    table = resource("blocks.typ").read_text("utf-8").partition("#let renderers = (")[2]
    named = set(re.findall(r"(?:^  |, )([A-Z]\w+): ", table.partition("\n)")[0], re.MULTILINE))
    assert named == KINDS
