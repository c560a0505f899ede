"""Nobody's exceptions end here: each is logged, shown once, and the program lives on."""

import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType
from typing import IO, TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication, QWidget

from viewer.store.disk.log import Log
from viewer.ui.session import disk_tasks
from viewer.ui.session.worker import within

if TYPE_CHECKING:
    from viewer.presentation.window.crash_report import CrashReport
    from viewer.ui.dialogs.crash_dialog import CrashDialog

STOPPED = 130  # what a shell reports for Ctrl+C
CRASHES_S = 0.5
"""Seconds that the disk has to open the file for crashes."""
QUIET_S = 30.0
"""A fault that comes again is shown again only after so long without it."""
MOST_KINDS = 200
SERIOUS = {QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg}
WORTH_LOGGING = {QtMsgType.QtWarningMsg, *SERIOUS}


class CrashHandler(QObject):
    """Takes what no other code took: from slots, from threads, and what Qt complains of."""

    happened = Signal(object)

    def __init__(self, log: Log, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.log = log
        self.dialog: CrashDialog | None = None
        self._seen: dict[str, tuple[int, float]] = {}
        self._turn = threading.Lock()
        self._before: Callable[[], None] | None = None
        self._crashes: IO[str] | None = None
        # Queued: the code at fault is left first, and whatever thread it is in.
        self.happened.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def watch(self) -> None:
        """Begin to take exceptions that nobody handled."""
        hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
        handler = qInstallMessageHandler(self._take_message)

        def put_back() -> None:
            sys.excepthook, threading.excepthook, sys.unraisablehook = hooks
            qInstallMessageHandler(handler)

        self._before = put_back
        sys.excepthook = self.take
        threading.excepthook = self._take_from_thread
        sys.unraisablehook = self._take_unraisable

    @Slot()
    def watch_crashes(self) -> None:
        """Have Python write where it was when the process is killed by a fault below it."""
        import faulthandler

        if (log := self.log.file) is not None:
            self._crashes = within(CRASHES_S, disk_tasks.open_crashes, log)
        if self._crashes is not None:
            with suppress(OSError, ValueError, RuntimeError):
                faulthandler.enable(self._crashes)

    def stop(self) -> None:
        """Stop taking exceptions: whoever took them before does so again."""
        if self._before is not None:
            self._before()
            self._before = None
        if self._crashes is not None:
            import faulthandler

            faulthandler.disable()
            self._crashes.close()
            self._crashes = None
        self.log.close()

    def keep_from_starting(self, error: Exception) -> None:
        """Tell of what kept the program from starting, where there is a screen to tell it on."""
        from viewer.presentation.window.crash_report import NOT_STARTED, of_error

        crash_report = of_error(type(error), error, error.__traceback__)
        self._note(crash_report, show=False)
        if isinstance(QApplication.instance(), QApplication):
            from viewer.ui.dialogs.crash_dialog import CrashDialog

            dialog = CrashDialog(self.log.written, None, NOT_STARTED)
            dialog.add(crash_report)
            dialog.exec()
        self.log.close()

    def take(
        self, kind: type[BaseException], error: BaseException | None, where: TracebackType | None
    ) -> None:
        """Take an exception, in any thread."""
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.exit(STOPPED)
            return
        try:
            from viewer.presentation.window.crash_report import of_error

            self._note(of_error(kind, error, where), show=True)
        except Exception:  # here ends all that went wrong: Python's own way is left
            sys.__excepthook__(kind, error, where)  # type: ignore[arg-type] # None is fine

    def _take_from_thread(self, failed: threading.ExceptHookArgs) -> None:
        if not issubclass(failed.exc_type, SystemExit):
            self.take(failed.exc_type, failed.exc_value, failed.exc_traceback)

    def _take_unraisable(self, failed: "sys.UnraisableHookArgs") -> None:
        self.take(failed.exc_type, failed.exc_value, failed.exc_traceback)

    def _take_message(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        """Warnings tell of the reader's desktop as a rule: they are logged, and shown to nobody."""
        try:
            # Not qFormatLogMessage: it warns that an enumerator nobody named is deprecated.
            said = f"{context.category}: {text}"
            if kind in WORTH_LOGGING:
                from viewer.presentation.window.crash_report import of_message

                self._note(of_message(said), show=kind in SERIOUS)
            elif sys.stderr is not None:
                sys.stderr.write(f"{said}\n")
        except Exception as error:
            sys.__excepthook__(type(error), error, error.__traceback__)

    def _note(self, crash_report: "CrashReport", *, show: bool) -> None:
        """Log the first, the tenth, the hundredth; show the first."""
        now = time.monotonic()
        with self._turn:
            count, last = self._seen.get(crash_report.key, (0, now - QUIET_S))
            if not count and len(self._seen) >= MOST_KINDS:
                return
            self._seen[crash_report.key] = count + 1, now
        if str(count + 1).strip("0") == "1":
            from viewer.ui.dialogs.versions import versions

            times = f" (the {count + 1}th time)" if count else ""
            self.log.write(f"{crash_report.details}{times}\n{versions()}\n")
            if sys.stderr is not None:
                sys.stderr.write(f"{crash_report.details}{times}\n")
        if show and now - last >= QUIET_S:
            self.happened.emit(crash_report)

    @Slot(object)
    def _show(self, crash_report: "CrashReport") -> None:
        from viewer.ui.dialogs.crash_dialog import CrashDialog

        if self.dialog is None:
            self.dialog = CrashDialog(self.log.written, _in_front())
            self.dialog.destroyed.connect(self._closed)
            self.dialog.add(crash_report)
            self.dialog.open()
        else:
            self.dialog.add(crash_report)

    @Slot()
    def _closed(self) -> None:
        self.dialog = None


def _in_front() -> QWidget | None:
    return QApplication.activeModalWidget() or QApplication.activeWindow()
