"""What is to be written is made where nobody waits for it."""

from datetime import date
from threading import current_thread, main_thread

from pytestqt.qtbot import QtBot

from tests.builders import report
from viewer.domain.index import Index
from viewer.export.formats import format_named
from viewer.export.job import Job
from viewer.presentation.summary.document import Options
from viewer.ui.paper.document_writer import DocumentWriter


def test_that_no_window_waits_while_a_job_is_put_together(qtbot: QtBot) -> None:
    threads = []

    def made() -> Job:
        threads.append(current_thread())
        return Job(Index(report()), Options(), date(2024, 5, 1))

    writer = DocumentWriter()
    with qtbot.waitSignal(writer.written):
        writer.write(format_named("md"), made)
    assert threads
    assert threads[0] is not main_thread()
