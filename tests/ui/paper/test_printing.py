"""What leaves through the window: preview, printing, export."""

import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from threading import Event, Thread, current_thread, main_thread

import pypdfium2  # type: ignore[import-untyped] # it has no types
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import finding, index
from viewer.domain.index import Index
from viewer.export.formats import Format, format_named
from viewer.export.job import AnyJob, Job, Written
from viewer.presentation.summary.document import Options
from viewer.ui.paper import preview as preview_module
from viewer.ui.paper.document_writer import DocumentWriter, Failed, wait_for_writers
from viewer.ui.paper.exporting import Exporter
from viewer.ui.paper.options import OWN_CHOICE, SECTIONS, OptionsPanel
from viewer.ui.paper.page_list import PICTURE_EM
from viewer.ui.paper.pages import PdfPages
from viewer.ui.paper.preview import PrintPreview
from viewer.ui.paper.printable import printable_report
from viewer.ui.paper.printing import PRINTED, STOPPED, PrintRun, make_printer, wanted_pages
from viewer.ui.theme.theme import now

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
    made = PrintPreview(printable_report(report, TODAY), window)
    qtbot.waitUntil(lambda: bool(made.sheets.views))
    yield made
    made.reject()


def test_that_the_preview_begins_with_the_briefing_on_one_page(preview: PrintPreview) -> None:
    assert preview.options.options().form == "briefing"
    assert len(preview.sheets.views) == 1
    assert preview.status.text().startswith("1 page.")


def test_that_another_form_redraws_the_pages(qtbot: QtBot, preview: PrintPreview) -> None:
    preview.options.form.setCurrentIndex(1)
    qtbot.waitUntil(lambda: len(preview.sheets.views) > 1)
    assert preview.pages.count() == len(preview.sheets.views)


def test_that_zooming_changes_the_size_of_a_page(preview: PrintPreview) -> None:
    before = preview.sheets.views[0].width()
    preview.zoom.setCurrentIndex(preview.zoom.count() - 1)
    assert preview.sheets.views[0].width() > 2 * before


def test_that_nothing_can_be_printed_before_the_pages_are_set(qtbot: QtBot, report: Index) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    made = PrintPreview(printable_report(report, TODAY), window)
    assert not made.print_button.isEnabled()
    made.reject()


def test_that_closing_waits_for_no_page_in_the_making(
    qtbot: QtBot, report: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    held, ended = Event(), Event()

    def write(job: AnyJob) -> Written:
        held.wait(60)
        ended.set()
        return Written(b"")

    monkeypatch.setattr(preview_module, "format_named", lambda _: Format("x", "X", ".x", write))
    window = QWidget()
    qtbot.addWidget(window)
    preview = PrintPreview(printable_report(report, TODAY), window)
    with monkeypatch.context() as nobody_waits:
        nobody_waits.setattr(Thread, "join", lambda *_: pytest.fail("the window waits"))
        preview.reject()
    assert not ended.is_set()
    held.set()
    wait_for_writers()
    assert ended.is_set()


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
    panel.show()
    assert not any(box.isEnabled() or box.isVisible() for box in panel.sections.values())
    assert panel.reason.text() == OWN_CHOICE
    assert panel.reason.isVisible()
    panel.form.setCurrentIndex(1)
    assert all(box.isEnabled() and box.isVisible() for box in panel.sections.values())
    assert not panel.reason.isVisible()


def test_that_printing_to_a_pdf_file_writes_the_accessible_pdf_itself(
    qtbot: QtBot, pdf: bytes, tmp_path: Path
) -> None:
    printer = make_printer(Options(), "title")
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    run = PrintRun(pdf, printer)
    with qtbot.waitSignal(run.finished) as told:
        run.start()
    assert told.args == [f"Saved out.pdf in {tmp_path}"]
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
    pages = PdfPages(pdf)
    assert pages.image(0, 72).width() == pytest.approx(595, abs=2)
    assert pages.image(0, 144).width() == pytest.approx(1191, abs=3)
    pages.close()


def _slow(job: AnyJob) -> Written:
    return Written(job.options.form.encode())


def _broken(job: AnyJob) -> Written:
    raise OSError("no room")


@pytest.fixture
def writer(qapp: QApplication) -> Iterator[DocumentWriter]:
    """A writer of documents, deleted in the end."""
    made = DocumentWriter()
    yield made
    made.drop()
    wait_for_writers()
    made.deleteLater()


def test_that_only_the_newest_request_is_answered(
    qtbot: QtBot, writer: DocumentWriter, report: Index
) -> None:
    plain = Format("x", "X", ".x", _slow)
    answers: list[bytes] = []
    writer.written.connect(lambda result: answers.append(result.data))  # dies with the shop
    writer.write(plain, Job(report, Options(form="briefing"), TODAY))
    with qtbot.waitSignal(writer.written):
        writer.write(plain, Job(report, Options(form="summary"), TODAY))
    assert answers == [b"summary"]


def test_that_a_writer_that_fails_gives_a_sentence_and_tells_who_mends_it(
    qtbot: QtBot, writer: DocumentWriter, report: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    told_of: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _where: told_of.append(error))
    with qtbot.waitSignal(writer.written) as told:
        writer.write(Format("x", "X", ".x", _broken), Job(report, Options(), TODAY))
    assert told.args is not None
    assert isinstance(told.args[0], Failed)
    assert "no room" not in told.args[0].sentence
    assert [str(error) for error in told_of] == ["no room"]


def test_that_what_is_prepared_is_answered_to_nobody_and_its_failure_is_met_later(
    qtbot: QtBot, writer: DocumentWriter, report: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    told_of: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _where: told_of.append(error))
    answers: list[object] = []
    writer.written.connect(answers.append)
    job = Job(report, Options(form="summary"), TODAY)
    begun, broken = Event(), Event()
    writer.prepare(Format("x", "X", ".x", _telling(begun, _slow)), job)
    qtbot.waitUntil(begun.is_set)
    writer.prepare(Format("x", "X", ".x", _telling(broken, _broken)), job)
    qtbot.waitUntil(broken.is_set)
    with qtbot.waitSignal(writer.written):
        writer.write(Format("x", "X", ".x", _slow), job)
    assert [answer.data for answer in answers if isinstance(answer, Written)] == [b"summary"]
    assert (len(answers), told_of) == (1, [])


def _telling(begun: Event, write: Callable[[AnyJob], Written]) -> Callable[[AnyJob], Written]:
    def told(job: AnyJob) -> Written:
        begun.set()
        return write(job)

    return told


def test_that_an_export_is_written_and_told_of(qtbot: QtBot, report: Index, tmp_path: Path) -> None:
    exporter = Exporter()
    file = tmp_path / "a.pdf"
    with qtbot.waitSignal(exporter.finished) as told:
        exporter.begin(file, format_named("pdf"), Job(report, Options(), TODAY))
    assert told.args is not None
    assert told.args[0].startswith("Exported a.pdf.")
    assert len(pypdfium2.PdfDocument(file.read_bytes())) > 1


def test_that_an_export_into_a_missing_folder_leaves_nothing_and_says_so(
    qtbot: QtBot, report: Index, tmp_path: Path
) -> None:
    exporter = Exporter()
    with qtbot.waitSignal(exporter.finished) as told:
        exporter.begin(
            tmp_path / "gone" / "a.pdf", format_named("pdf"), Job(report, Options(), TODAY)
        )
    assert told.args is not None
    assert "the folder does not exist" in told.args[0]
    assert list(tmp_path.iterdir()) == []


class Machine(QPrinter):
    """A printer with its paper in a file, which says nothing of a file: as a real one."""

    def __init__(self, paper: Path, dpi: int = 72) -> None:
        super().__init__(QPrinter.PrinterMode.HighResolution)
        self.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        self.setOutputFileName(str(paper))
        self.setResolution(dpi)
        self.setFullPage(True)
        self.sheets_until_it_jams = 1_000

    def outputFileName(self) -> str:
        """Qt: none, or the run would write the PDF itself."""
        return ""

    def newPage(self) -> bool:
        """Qt: the next sheet, unless it jams."""
        self.sheets_until_it_jams -= 1
        return self.sheets_until_it_jams > 0 and super().newPage()


def test_that_the_chosen_pages_are_printed_one_after_the_other(
    qtbot: QtBot, pdf: bytes, tmp_path: Path
) -> None:
    printer = Machine(tmp_path / "paper.pdf")
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    run, told = PrintRun(pdf, printer), []
    run.progress.connect(lambda done, whole: told.append((done, whole)))
    with qtbot.waitSignal(run.finished) as ended:
        run.start()
    assert ended.args == [PRINTED]
    assert told == [(1, 2), (2, 2)]
    printed = pypdfium2.PdfDocument((tmp_path / "paper.pdf").read_bytes())
    assert len(printed) == 2
    printed.close()


def test_that_progress_is_told_where_the_window_is(
    qtbot: QtBot, pdf: bytes, tmp_path: Path
) -> None:
    run, told = PrintRun(pdf, Machine(tmp_path / "paper.pdf")), set[Thread]()
    # A signal from the thread to a preview that is just being deleted would end the process.
    direct = Qt.ConnectionType.DirectConnection
    run.progress.connect(lambda *_: told.add(current_thread()), direct)
    with qtbot.waitSignal(run.finished):
        run.start()
    assert told == {main_thread()}


def test_that_a_printer_that_stops_answering_is_told_of(
    qtbot: QtBot, pdf: bytes, tmp_path: Path
) -> None:
    printer = Machine(tmp_path / "paper.pdf")
    printer.sheets_until_it_jams = 2
    run = PrintRun(pdf, printer)
    with qtbot.waitSignal(run.finished) as ended:
        run.start()
    assert ended.args is not None
    assert ended.args[0].startswith("The printer stopped answering after 2 of ")


def test_that_printing_can_be_stopped(qtbot: QtBot, pdf: bytes, tmp_path: Path) -> None:
    run = PrintRun(pdf, Machine(tmp_path / "paper.pdf"))
    run.progress.connect(run.stop)
    with qtbot.waitSignal(run.finished) as ended:
        run.start()
    assert ended.args == [STOPPED]


def test_that_copies_are_collated_or_not_as_asked_for(tmp_path: Path) -> None:
    printer = Machine(tmp_path / "paper.pdf")
    printer.supportsMultipleCopies = lambda: False  # type: ignore[method-assign]
    printer.setCopyCount(2)
    printer.setCollateCopies(True)
    assert wanted_pages(printer, 3) == [0, 1, 2, 0, 1, 2]
    printer.setCollateCopies(False)
    assert wanted_pages(printer, 3) == [0, 0, 1, 1, 2, 2]
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert wanted_pages(printer, 3) == [2, 2, 1, 1, 0, 0]


def test_that_the_whole_page_is_seen_at_first_and_its_width_on_demand(
    preview: PrintPreview,
) -> None:
    preview.resize(900, 500)
    preview.show()
    page, room = preview.sheets.views[0], preview.sheets.viewport()
    assert page.height() <= room.height()
    preview.zoom.setCurrentIndex(preview.zoom.findText("Fit width"))
    page = preview.sheets.views[0]
    assert page.height() > room.height()
    assert room.width() * 0.8 < page.width() <= room.width()


def test_that_the_list_of_pages_leads_to_a_page_and_follows(
    qtbot: QtBot, preview: PrintPreview
) -> None:
    preview.options.form.setCurrentIndex(1)
    qtbot.waitUntil(lambda: preview.pages.count() > 2)
    preview.show()
    model = preview.pages.model()
    preview.pages.setCurrentIndex(model.index(2, 0))
    bar = preview.sheets.verticalScrollBar()
    assert bar.value() > preview.sheets.views[1].y()
    wanted: list[int] = []
    preview.pages.wanted.connect(wanted.append)
    bar.setValue(0)
    assert preview.pages.currentIndex().row() == 0
    assert wanted == []  # it follows; what follows asks for nothing
    picture = preview.pages.picture(0)
    assert picture is not None
    wide = now().em(PICTURE_EM) * preview.pages.devicePixelRatioF()
    assert picture.height() > picture.width() == pytest.approx(wide, abs=1)


def test_that_the_strips_of_a_page_are_the_page_and_no_cut_goes_through_words(pdf: bytes) -> None:
    pages = PdfPages(pdf)
    whole = pages.image(0, 150)
    strips = list(pages.bands(0, 150, 12, grey=False))
    assert len(strips) > 6
    assert [end for _, end, _ in strips[:-1]] == [start for start, _, _ in strips[1:]]
    assert sum(strip.height() for _, _, strip in strips) == whole.height()
    for start, _, strip in strips:
        top = round(start * whole.height())
        assert strip == whole.copy(0, top, whole.width(), strip.height())
        if top:
            edge = {whole.pixel(x, top) for x in range(whole.width())}
            assert edge == {0xFFFFFFFF}
    pages.close()
