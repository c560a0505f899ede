"""What web pages mean by their elements, though their words alone do not say it."""

import pytest

from viewer.store.documents.web_page import is_too_deep, read_web_page

Told = list[tuple[str, int, str]]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "<ul><li><a>Safe</a><span>Good</span></li><li><b>McRae</b>s</li></ul>",
            [("item", 1, "Safe Good"), ("item", 1, "McRaes")],
        ),
        (
            "<h2>To do</h2><p><strong>Mend the pier.</strong></p><p><b>It</b> is old.</p>",
            [
                ("heading", 2, "To do"),
                ("heading", 7, "Mend the pier."),
                ("paragraph", 0, "It is old."),
            ],
        ),
        (
            "<ol><li>Write.<p>To do this:</p><ul><li>plan</li></ul><p>Soon.</p></li></ol>"
            "<p>End.</p>",
            [
                ("item", 1, "Write."),
                ("paragraph", 1, "To do this:"),
                ("item", 2, "plan"),
                ("paragraph", 1, "Soon."),
                ("paragraph", 0, "End."),
            ],
        ),
        ("<ul><li><strong>Boats</strong></li></ul>", [("item", 1, "Boats")]),
    ],
)
def test_that_elements_say_what_words_are(body: str, told: Told) -> None:
    parts, _, _ = read_web_page(f"<html><body>{body}</body></html>")
    assert [(part.kind, part.level, part.text) for part in parts] == told


@pytest.mark.parametrize("cell", ["td", "th"])
def test_that_a_cell_stands_beside_what_reaches_down_from_above(cell: str) -> None:
    rows = (
        "<{0} rowspan=2>Place</{0}><{0} colspan=2>On time</{0}><{0} rowspan=3>Note</{0}>",
        "<{0}>2023</{0}><{0}>2024</{0}>",
        "<{0}>Holm</{0}><{0}>4</{0}><{0}>5</{0}>",
        "<{0}>Sound</{0}><{0}>6</{0}><{0}>7</{0}><{0}>late</{0}>",
    )
    table = "".join(f"<tr>{row.format(cell)}</tr>" for row in rows)
    parts, _, _ = read_web_page(f"<html><body><table>{table}</table></body></html>")
    assert [(part.text, part.row, part.column) for part in parts] == [
        ("Place", 1, 1), ("On time", 1, 2), ("Note", 1, 4),
        ("2023", 2, 2), ("2024", 2, 3),
        ("Holm", 3, 1), ("4", 3, 2), ("5", 3, 3),
        ("Sound", 4, 1), ("6", 4, 2), ("7", 4, 3), ("late", 4, 4),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "deep"),
    [
        ("<div>" * 60_000, True),
        ("<ul><li>" * 3_000, True),
        ("<div><b>Boats</b></div>" * 10_000, False),
        ("<p>Boats<li>Ships<br>" * 10_000, False),
    ],
)
def test_that_what_stands_too_deep_is_known_before_it_is_read(text: str, deep: bool) -> None:
    assert is_too_deep(text) is deep
