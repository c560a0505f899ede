"""Work behind the window's back: only the newest answer counts, and an end never waits for long."""

from collections.abc import Callable
from threading import Event

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from viewer.ui.session.worker import Question, Worker, within


def test_that_only_the_newest_question_is_answered(qtbot: QtBot) -> None:
    parent, held, told = QObject(), Event(), list[object]()
    question = Question(parent, told.append)
    question.ask(held.wait, 60)
    question.ask(lambda: "newest")
    qtbot.waitUntil(lambda: told == ["newest"])
    held.set()
    question._worker.settle(60)
    assert told == ["newest"]


def test_that_a_question_that_is_not_answered_is_said_to_be_late_once(qtbot: QtBot) -> None:
    parent, held, told = QObject(), Event(), list[object]()
    question = Question(parent, told.append, late_ms=1)
    with qtbot.waitSignal(question.late):
        question.ask(held.wait, 60)
    question.drop()
    held.set()
    question._worker.settle(60)
    assert told == []


def test_that_a_question_that_is_answered_is_not_late(qtbot: QtBot) -> None:
    parent = QObject()
    question = Question(parent, print, late_ms=60_000)
    with qtbot.assertNotEmitted(question.late), qtbot.waitSignal(question.answered):
        question.ask(int, "7")


def test_that_an_end_does_not_wait_for_what_never_ends(qtbot: QtBot) -> None:
    parent, held = QObject(), Event()
    worker = Worker(parent)
    thread = worker.run("key", held.wait, 60)
    worker.finish(0.01)
    assert thread.is_alive()
    held.set()


def test_that_a_start_goes_on_without_an_answer() -> None:
    held = Event()
    assert within(0.01, held.wait, 60) is None
    held.set()
    assert within(60, lambda: "answer") == "answer"


def test_that_an_answer_to_somebody_who_goes_meanwhile_is_dropped(qtbot: QtBot) -> None:
    told = list[object]()
    for _ in range(300):  # with a signal from the thread, a few of these ended the process
        _begin_and_go(told)
    parent = QObject()
    kept = Worker(parent)
    kept.done.connect(lambda _key, brought: told.append(brought))
    kept.run("key", int, "7")
    qtbot.waitUntil(lambda: told == [7])


def test_that_a_task_can_tell_how_far_it_is_before_it_ends(qtbot: QtBot) -> None:
    def task(tell: Callable[[object], None]) -> str:
        tell(1)
        tell(2)
        return "done"

    parent, told = QObject(), list[object]()
    worker = Worker(parent)
    worker.told.connect(lambda key, news: told.append((key, news)))
    worker.done.connect(lambda key, brought: told.append((key, brought)))
    worker.run_telling("key", task)
    qtbot.waitUntil(lambda: told == [("key", 1), ("key", 2), ("key", "done")])


def _begin_and_go(told: list[object]) -> None:
    parent, held = QObject(), Event()
    worker = Worker(parent)
    worker.done.connect(told.append)
    worker.run("key", held.wait, 60)
    worker.finish(0.0001)
    held.set()
