"""What is heard of the row in hand: what a key did not do, its name, and what was done before."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.showing import shown
from viewer.presentation.checking.content import DraftRow
from viewer.ui.checking.rows.row_model import RowModel

Role = Qt.ItemDataRole
ROWS = (
    DraftRow("a", "figures", "open", "12 boats", spoken="12 boats, open"),
    DraftRow("b", "figures", "open", "14 boats", spoken="14 boats, open", current=True),
)


def model(qtbot: QtBot) -> RowModel:
    made = RowModel(shown(qtbot, QWidget()))
    made.show_rows(ROWS)
    return made


def test_that_an_answer_is_heard_before_the_name_of_the_row_in_hand_alone(qtbot: QtBot) -> None:
    made = model(qtbot)
    made.answer("It has no level.")
    heard = [made.index(row).data(Role.AccessibleTextRole) for row in (0, 1)]
    assert heard == ["12 boats, open", "It has no level. 14 boats, open"]
    assert made.index(1).data(Role.DisplayRole) == "14 boats, open"


def test_that_what_was_done_is_heard_after_it_and_drops_the_answer(qtbot: QtBot) -> None:
    made = model(qtbot)
    made.answer("It has no level.")
    made.describe("Accepted: 12 boats.")
    assert made.index(1).data(Role.AccessibleTextRole) == "14 boats, open"
    said = made.index(1).data(Role.AccessibleDescriptionRole)
    assert str(said).startswith("Accepted: 12 boats.")
    assert made.index(0).data(Role.AccessibleDescriptionRole) is None


def test_that_the_same_rows_with_other_words_keep_their_places(qtbot: QtBot) -> None:
    made, changed, reset = model(qtbot), list[int](), list[int]()
    made.dataChanged.connect(lambda top, _last: changed.append(top.row()))
    made.modelReset.connect(lambda: reset.append(1))
    other = DraftRow("b", "figures", "accepted", "14 boats", spoken="14 boats, accepted")
    made.show_rows((ROWS[0], other))
    assert (changed, reset, made.current()) == ([1], [], -1)
    made.show_rows(ROWS[:1])
    assert reset == [1]
