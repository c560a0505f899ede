"""A printing system that refuses the pages is not believed to have printed them."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QSizeF
from pytestqt.qtbot import QtBot

from tests.builders import index
from tests.ui.paper.test_printing import TODAY, Machine
from viewer.export.formats import format_named
from viewer.export.job import Job
from viewer.presentation.summary.document import Options
from viewer.ui.paper import cups_refusal, printing
from viewer.ui.paper.printing import PrintRun, fitted


class Cups:
    """What the printing system's library says last."""

    def __init__(self, code: int, words: bytes | None = None) -> None:
        self._code, self._words = code, words

    def cupsLastError(self) -> int:
        """As the library's own."""
        return self._code

    def cupsLastErrorString(self) -> bytes | None:
        """As the library's own."""
        return self._words


@pytest.mark.parametrize(
    ("cups", "sentence"),
    [
        (None, ""),
        (Cups(0, b"successful-ok"), ""),
        (Cups(1, b"successful-ok-ignored-or-substituted-attributes"), ""),
        (Cups(0x0506, b"Destination is not accepting jobs."), "Destination is not accepting jobs"),
        (Cups(-1, None), "it gives no reason"),
    ],
)
def test_that_only_a_refusal_has_a_reason(
    cups: Cups | None, sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cups_refusal, "_library", lambda: cups)
    assert cups_refusal.refusal() == sentence


def test_that_a_machine_without_cups_refuses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cups_refusal, "LIBRARY", "no-such-library.so")
    cups_refusal._library.cache_clear()
    assert cups_refusal.refusal() == ""
    cups_refusal._library.cache_clear()


def test_that_refused_pages_are_not_called_printed(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "refusal", lambda: "the queue is closed")
    pdf = format_named("pdf").write(Job(index(), Options(), TODAY)).data
    run = PrintRun(pdf, Machine(tmp_path / "paper.pdf"))
    with qtbot.waitSignal(run.finished) as ended:
        run.start()
    assert ended.args == [
        "The printer did not accept the pages: the queue is closed. Nothing was printed."
    ]


def test_that_a_page_on_other_paper_keeps_its_shape() -> None:
    a4, a3 = QSizeF(595.3, 841.9), QRectF(0, 0, 1191, 1684)
    assert fitted(a4, QRectF(0, 0, 595, 842)) == QRectF(0, 0, 595, 842)
    assert fitted(a4, a3) == a3
    letter = fitted(a4, QRectF(0, 0, 612, 792))
    assert letter.height() == 792
    assert letter.width() == pytest.approx(560, abs=0.1)
    assert letter.x() == pytest.approx(26, abs=0.1)
    across = fitted(a4, QRectF(0, 0, 842, 595))
    assert across.width() / across.height() == pytest.approx(595.3 / 841.9)
