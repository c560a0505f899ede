"""What Word prints before the items of a list, which its file does not hold."""

import io
from collections.abc import Sequence
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from viewer.store.documents.word_document import read_word

LIST = 70
OUTLINE = (("decimal", "%1."), ("lowerLetter", "%1.%2"), ("upperRoman", "(%3)"))


def numbered(
    levels: Sequence[tuple[str, str]], depths: Sequence[int], *, style: str | None = None
) -> list[tuple[str, int, str]]:
    """The items of a list with these levels, each at its depth: kind, level and label."""
    document = docx.Document()
    root: Any = document.part.numbering_part.element
    forms = "".join(
        f'<w:lvl w:ilvl="{at}"><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for at, (form, text) in enumerate(levels)
    )
    abstract = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{LIST}">{forms}</w:abstractNum>'
    root.insert(0, parse_xml(abstract))
    used = f'<w:abstractNumId w:val="{LIST}"/>'
    root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{LIST}">{used}</w:num>'))
    for number, depth in enumerate(depths):
        made: Any = document.add_paragraph(f"Item {number}", style)._p.get_or_add_pPr()
        listed = made.get_or_add_numPr()
        listed.get_or_add_ilvl().val = depth
        listed.get_or_add_numId().val = LIST
    target = io.BytesIO()
    document.save(target)
    blocks, _, _ = read_word(target.getvalue())
    return [(block.kind, block.level, block.label) for block in blocks]


def labels(levels: Sequence[tuple[str, str]], depths: Sequence[int]) -> list[str]:
    return [label for _, _, label in numbered(levels, depths)]


def test_that_items_are_counted_in_each_list_and_anew_below_the_next_item() -> None:
    found = labels(OUTLINE, (0, 0, 1, 1, 2, 0, 1, 2))
    assert found == ["1.", "2.", "2.a", "2.b", "(I)", "3.", "3.a", "(I)"]


def test_that_an_item_without_one_above_it_counts_as_below_the_first() -> None:
    assert labels(OUTLINE, (1, 1)) == ["1.a", "1.b"]


@pytest.mark.parametrize(
    ("form", "count", "label"),
    [
        ("lowerLetter", 26, "z"), ("upperLetter", 27, "AA"), ("lowerRoman", 4, "iv"),
        ("lowerRoman", 49, "xlix"), ("upperRoman", 94, "XCIV"), ("lowerRoman", 116, "cxvi"),
        ("decimal", 12, "12"),
    ],
)  # fmt: skip
def test_that_numbers_are_told_as_they_are_printed(form: str, count: int, label: str) -> None:
    assert labels([(form, "%1")], [0] * count)[-1] == label


def test_that_letters_and_bullets_are_items_and_numbers_stand_before_paragraphs() -> None:
    assert numbered([("lowerLetter", "(%1)"), ("bullet", "o")], (0, 1)) == [
        ("item", 1, "(a)"), ("item", 2, "•"),
    ]  # fmt: skip
    assert numbered([("decimal", "%1)"), ("none", "")], (0, 1)) == [
        ("paragraph", 0, "1)"), ("item", 2, "•"),
    ]  # fmt: skip


def test_that_a_heading_that_is_numbered_is_a_heading() -> None:
    assert numbered(OUTLINE, (0,), style="Heading 2") == [("heading", 2, "")]


def test_that_a_list_that_the_document_does_not_define_has_bullets() -> None:
    assert numbered([], (0, 1)) == [("item", 1, "•"), ("item", 2, "•")]
