"""What leaves through the window: preview, printing, export."""

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped] # it has no types
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import finding, index
from viewer.domain.index import Index
from viewer.export.formats import Format, Job, Written, format_named
from viewer.presentation.summary.document import Options
from viewer.ui.paper.exporting import Exporter
from viewer.ui.paper.options import SECTIONS, OptionsPanel
from viewer.ui.paper.pages import Pages
from viewer.ui.paper.preview import PrintPreview
from viewer.ui.paper.printing import PrintRun, make_printer, wanted_pages
from viewer.ui.paper.workshop import Failed, Workshop

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def report() -> Index:
    """A small report that takes several pages."""
    return index(findings=[finding(id=f"f{n}", text="Words. " * 200) for n in range(12)])


@pytest.fixture(scope="module")
def pdf(report: Index) -> bytes:
    """Its summary."""
    return format_named("pdf").write(Job(report, Options(), TODAY)).data


@pytest.fixture
def preview(qtbot: QtBot, report: Index) -> Iterator[PrintPreview]:
    """The preview, its first pages drawn."""
    window = QWidget()
    qtbot.addWidget(window)
    made = PrintPreview(report, TODAY, window)
    qtbot.waitUntil(lambda: bool(made.sheets.views), timeout=10_000)
    yield made
    made.reject()


def test_that_the_preview_begins_with_the_briefing_on_one_page(preview: PrintPreview) -> None:
    assert preview.options.options().form == "briefing"
    assert len(preview.sheets.views) == 1
    assert preview.status.text().startswith("1 page.")


def test_that_another_form_redraws_the_pages(qtbot: QtBot, preview: PrintPreview) -> None:
    preview.options.form.setCurrentIndex(1)
    qtbot.waitUntil(lambda: len(preview.sheets.views) > 1, timeout=10_000)
    assert preview.pages.count() == len(preview.sheets.views)


def test_that_zooming_changes_the_size_of_a_page(preview: PrintPreview) -> None:
    before = preview.sheets.views[0].width()
    preview.zoom.setCurrentIndex(preview.zoom.count() - 1)
    assert preview.sheets.views[0].width() > 2 * before


def test_that_nothing_can_be_printed_before_the_pages_are_set(qtbot: QtBot, report: Index) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    made = PrintPreview(report, TODAY, window)
    assert not made.print_button.isEnabled()
    made.reject()


def test_that_options_say_what_is_chosen(qtbot: QtBot) -> None:
    panel = OptionsPanel(Options())
    qtbot.addWidget(panel)
    assert panel.options() == Options()
    with qtbot.waitSignal(panel.changed) as told:
        panel.sections["metrics"].setChecked(False)
    assert told.args is not None
    assert told.args[0].sections == frozenset(SECTIONS) - {"metrics"}


def test_that_a_briefing_offers_no_choice_of_sections(qtbot: QtBot) -> None:
    panel = OptionsPanel(Options(form="briefing"))
    qtbot.addWidget(panel)
    assert not any(box.isEnabled() for box in panel.sections.values())


def test_that_printing_to_a_pdf_file_writes_the_accessible_pdf_itself(
    qtbot: QtBot, pdf: bytes, tmp_path: Path
) -> None:
    printer = make_printer(Options(), "title")
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    run = PrintRun(pdf, printer)
    with qtbot.waitSignal(run.finished) as told:
        run.start()
    assert told.args == ["Saved out.pdf"]
    assert (tmp_path / "out.pdf").read_bytes() == pdf


def test_that_a_folder_that_is_gone_gives_a_sentence(
    qtbot: QtBot, pdf: bytes, tmp_path: Path
) -> None:
    printer = make_printer(Options(), "title")
    printer.setOutputFileName(str(tmp_path / "gone" / "out.pdf"))
    run = PrintRun(pdf, printer)
    with qtbot.waitSignal(run.finished) as told:
        run.start()
    assert told.args is not None
    assert "was not saved" in told.args[0]


def test_that_pages_and_copies_are_as_asked_for() -> None:
    printer = QPrinter()
    printer.setOutputFileName("unused.pdf")
    assert wanted_pages(printer, 5) == [0, 1, 2, 3, 4]
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    assert wanted_pages(printer, 5) == [1, 2]


def test_that_pages_are_pictures_at_the_resolution_asked_for(pdf: bytes) -> None:
    pages = Pages(pdf)
    assert pages.image(0, 72).width() == pytest.approx(595, abs=2)
    assert pages.image(0, 144).width() == pytest.approx(1191, abs=3)
    pages.close()


def _slow(job: Job) -> Written:
    return Written(job.options.form.encode())


def _broken(job: Job) -> Written:
    raise OSError("no room")


@pytest.fixture
def shop(qapp: QApplication) -> Iterator[Workshop]:
    """A workshop, finished and deleted in the end."""
    made = Workshop()
    yield made
    made.finish()
    made.deleteLater()


def test_that_only_the_newest_wish_is_answered(qtbot: QtBot, shop: Workshop, report: Index) -> None:
    plain = Format("x", "X", ".x", _slow)
    answers: list[bytes] = []
    shop.written.connect(lambda result: answers.append(result.data))  # dies with the shop
    shop.write(plain, Job(report, Options(form="briefing"), TODAY))
    with qtbot.waitSignal(shop.written):
        shop.write(plain, Job(report, Options(form="summary"), TODAY))
    assert answers == [b"summary"]


def test_that_a_writer_that_fails_gives_a_sentence_and_tells_who_mends_it(
    qtbot: QtBot, shop: Workshop, report: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    told_of: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _where: told_of.append(error))
    with qtbot.waitSignal(shop.written) as told:
        shop.write(Format("x", "X", ".x", _broken), Job(report, Options(), TODAY))
    assert told.args is not None
    assert isinstance(told.args[0], Failed)
    assert "no room" not in told.args[0].sentence
    assert [str(error) for error in told_of] == ["no room"]


def test_that_an_export_is_written_and_told_of(qtbot: QtBot, report: Index, tmp_path: Path) -> None:
    exporter = Exporter()
    file = tmp_path / "a.pdf"
    with qtbot.waitSignal(exporter.finished, timeout=10_000) as told:
        exporter.begin(file, format_named("pdf"), Job(report, Options(), TODAY))
    assert told.args is not None
    assert told.args[0].startswith("Exported a.pdf.")
    assert len(pypdfium2.PdfDocument(file.read_bytes())) > 1


def test_that_an_export_into_a_missing_folder_leaves_nothing_and_says_so(
    qtbot: QtBot, report: Index, tmp_path: Path
) -> None:
    exporter = Exporter()
    with qtbot.waitSignal(exporter.finished, timeout=10_000) as told:
        exporter.begin(
            tmp_path / "gone" / "a.pdf", format_named("pdf"), Job(report, Options(), TODAY)
        )
    assert told.args is not None
    assert "the folder does not exist" in told.args[0]
    assert list(tmp_path.iterdir()) == []
