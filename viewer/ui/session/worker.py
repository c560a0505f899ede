"""Worker threads: each task runs in one that nobody has to wait for."""

import itertools
from collections.abc import Callable
from contextlib import suppress
from functools import cache, partial
from queue import SimpleQueue
from threading import Thread
from time import monotonic
from typing import Any
from weakref import WeakValueDictionary

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from viewer.ui.timers import Receiver, single_shot

PATIENCE = 2.0
"""Seconds that an end waits for what is under way: a network may not answer for minutes."""

A_MOMENT = 0.3
"""Seconds that an end waits for what nobody needs any more."""

LATE_MS = 300
"""Milliseconds after which somebody who waits wants to know what for."""


class _Mailbox(QObject):
    """Where threads leave what they bring. It lives as long as the program does.

    A signal from a thread to an object that is being deleted ends the process with PySide6 6.11, as
    does a sender that dies in its thread. So threads know a number, and never who waits for it.
    """

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._numbers = itertools.count()
        self._waiting = WeakValueDictionary[int, Worker]()
        self._letters = SimpleQueue[tuple[int, object, object, bool]]()
        self.left.connect(self.deliver, Qt.ConnectionType.QueuedConnection)

    def number(self, receiver: "Worker") -> int:
        """A new number, under which a thread leaves its answer."""
        number = next(self._numbers)
        self._waiting[number] = receiver
        return number

    def leave(self, number: int, key: object, brought: object, *, last: bool = True) -> None:
        """Leave an answer, or news of a task that goes on; called in a thread."""
        self._letters.put((number, key, brought, last))
        with suppress(RuntimeError):  # the program has ended meanwhile
            self.left.emit()

    @Slot()
    def deliver(self) -> None:
        """Hand over what was left; called where the receivers live."""
        while not self._letters.empty():
            number, key, brought, last = self._letters.get()
            receiver = self._waiting.get(number)
            if last:
                self._waiting.pop(number, None)
            if receiver is not None and isValid(receiver):
                (receiver.done if last else receiver.told).emit(key, brought)


@cache
def _mailbox() -> _Mailbox:
    return _Mailbox()


class Worker(QObject):
    """Runs tasks; `done` sends the key of one and what it brought, None if it failed.

    `told` sends the key of one that tells how far it is, and what it tells. A thread pool of Qt's
    would keep the program from ending while one of its threads hangs; a task that `holds` does.
    """

    done = Signal(object, object)
    told = Signal(object, object)

    def __init__(
        self,
        parent: QObject,
        done: Receiver | None = None,
        *,
        told: Receiver | None = None,
        holds: bool = False,
    ) -> None:
        super().__init__(parent)
        self._holds = holds
        if done is not None:
            self.done.connect(done)
        if told is not None:
            self.told.connect(told)
        self._threads: list[Thread] = []
        self._mailbox = _mailbox()

    def run(self, key: object, task: Callable[..., Any], *given: Any) -> Thread:
        """Start a task."""
        return self._start(self._mailbox.number(self), key, task, given)

    def run_telling(self, key: object, task: Callable[..., Any], *given: Any) -> Thread:
        """Start a task that is first given what it tells how far it is."""
        number = self._mailbox.number(self)
        tell = partial(self._mailbox.leave, number, key, last=False)
        return self._start(number, key, task, (tell, *given))

    def _start(
        self, number: int, key: object, task: Callable[..., Any], given: tuple[Any, ...]
    ) -> Thread:
        self._threads = [thread for thread in self._threads if thread.is_alive()]
        work = (self._mailbox, number, key, task, given)
        thread = Thread(target=_run, args=work, daemon=not self._holds)
        self._threads.append(thread)
        thread.start()
        return thread

    @property
    def busy(self) -> bool:
        """Whether a task is under way."""
        return any(thread.is_alive() for thread in self._threads)

    def finish(self, patience: float = PATIENCE) -> None:
        """Wait a while for what is under way."""
        until = monotonic() + patience
        for thread in self._threads:
            thread.join(max(0.0, until - monotonic()))

    def settle(self, patience: float = PATIENCE) -> None:
        """Wait a while for what is under way, and take what it has brought now."""
        self.finish(patience)
        self._mailbox.deliver()


def _run(
    mailbox: _Mailbox, number: int, key: object, task: Callable[..., Any], given: tuple[Any, ...]
) -> None:
    brought = None
    try:
        brought = task(*given)
    finally:
        mailbox.leave(number, key, brought)


def within(patience: float, task: Callable[..., Any], *given: Any) -> Any:
    """What a task brings in so many seconds; None if it takes longer. For a start alone."""
    brought: list[Any] = []
    thread = Thread(target=lambda: brought.append(task(*given)), daemon=True)
    thread.start()
    thread.join(patience)
    return brought[0] if brought else None


class Question(QObject):
    """A question to a disk: `answered` sends what the newest task brought, and no older one's.

    A disk may never answer: `late` is sent once when a moment has passed without an answer.
    """

    answered = Signal(object)
    late = Signal()

    def __init__(
        self,
        parent: QObject,
        answered: Receiver,
        late: Receiver | None = None,
        late_ms: int = LATE_MS,
    ) -> None:
        super().__init__(parent)
        self.answered.connect(answered)
        if late is not None:
            self.late.connect(late)
        self._ticket = 0
        self._worker = Worker(self, self._take)
        self._timer = single_shot(self, self.late, late_ms)

    def ask(self, task: Callable[..., Any], *given: Any) -> None:
        """Ask; an answer to what was asked before is not wanted any more."""
        self._ticket += 1
        self._timer.start()
        self._worker.run(self._ticket, task, *given)

    def drop(self) -> None:
        """Drop the answer of the task under way."""
        self._ticket += 1
        self._timer.stop()

    @Slot(object, object)
    def _take(self, ticket: object, brought: object) -> None:
        if ticket == self._ticket:
            self.drop()
            if brought is not None:  # else it has failed, and that is told of elsewhere
                self.answered.emit(brought)
