import pytest
from pytestqt.qtbot import QtBot

from viewer.presentation.content.row import Row
from viewer.presentation.content.text import Run
from viewer.ui.theme.text_layout import TextLayout, line_height, natural_width
from viewer.ui.widgets.row_link import PAD_Y, RowLink

SHORT, LONG = "worse", "29 points below (small numbers: 9 and 13)"


@pytest.mark.parametrize(
    ("detail", "share", "lines"), [(SHORT, 2.0, 1), (LONG, 3.0, 1), (LONG, 1.2, 2)]
)
def test_that_a_detail_is_not_wrapped_beside_words_where_it_has_a_line_below(
    qtbot: QtBot, detail: str, share: float, lines: int
) -> None:
    text = "Assessment of safety is sufficient"
    link = RowLink(Row(text, detail=(Run(detail),)))
    qtbot.addWidget(link)
    width = share * natural_width((Run(LONG),))
    assert link.arrange(TextLayout(), width) == pytest.approx(
        lines * line_height((Run(text),)) + 2 * PAD_Y
    )
