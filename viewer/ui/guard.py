"""No exception gets into Qt: it is told as any other, and Qt gets a harmless answer.

PySide keeps what an overridden function raised until Qt returns to Python. Qt knows nothing of it,
goes on and calls the next, and the process may end there, with all that is open. So whatever class
is made from one of Qt's, pyqtgraph's among them, has its overrides wrapped here.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import wraps
from types import FunctionType
from typing import Any

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt
from shiboken6 import Shiboken

QtAnswer = Callable[[], object]


def nothing() -> None:
    """The answer to Qt where it expects none."""


def _no_path() -> object:
    from PySide6.QtGui import QPainterPath  # noqa: PLC0415 - only charts ask for one

    return QPainterPath()


_BY_KIND: tuple[tuple[QtAnswer, str], ...] = (
    (nothing, "accept data doAction done headerData itemChange paint paintSection reject run"),
    (nothing, "keyboardSearch scrollContentsBy scrollTo setVisible sort"),
    (bool, "editorEvent event eventFilter focusNextPrevChild hasHeightForWidth helpEvent"),
    (bool, "hitButton setData viewportEvent"),
    (int, "childCount columnCount rowCount"),
    (str, "text"),
    (list, "actionNames"),
    (QModelIndex, "index indexAt parent"),
    (QRect, "visualRect"),
    (QRectF, "boundingRect"),
    (_no_path, "shape"),
    (lambda: QSize(0, 0), "minimumSizeHint minimumTabSizeHint sizeHint tabSizeHint"),
    (lambda: -1, "heightForWidth"),
    (lambda: Qt.ItemFlag.NoItemFlags, "flags"),
)
ANSWERS = {name: answer for answer, names in _BY_KIND for name in names.split()}


def answer_for(name: str) -> QtAnswer | None:
    """What Qt gets where a function of this name fails; None for a name that Qt never calls."""
    return ANSWERS.get(name, nothing if name.endswith("Event") else None)


def install() -> None:
    """Wrap the overrides of every class that is made from now on."""
    guard: Any = _guard
    Shiboken.Object.__init_subclass__ = classmethod(guard)  # type: ignore[assignment, method-assign]


def overrides(made: type, wanted: Callable[[str], object] = bool) -> Iterator[str]:
    """The wanted names under which Qt finds a function of a class or of its mixins first."""
    line = made.__mro__
    mixins = [base for base in line[1:-1] if not issubclass(base, Shiboken.Object)]
    names = {name for base in (made, *mixins) for name in vars(base) if wanted(name)}
    functions = (name for name in names if isinstance(getattr(made, name), FunctionType))
    for name in functions:
        if not name.startswith("__") and any(name in vars(base) for base in line if _is_qts(base)):
            yield name


def _is_qts(base: type) -> bool:
    return base.__module__.startswith("PySide6.")


def is_guarded(function: Callable[..., Any]) -> bool:
    """Whether exceptions of a function are caught here."""
    return getattr(function, "_guarded", False)


def _guard(made: Any, **named: Any) -> None:
    super(Shiboken.Object, made).__init_subclass__(**named)
    for name in overrides(made, answer_for):
        function, answer = getattr(made, name), answer_for(name)
        if answer is not None and not is_guarded(function):
            setattr(made, name, _guarded(function, answer))


def _guarded(function: Callable[..., Any], answer: QtAnswer) -> Callable[..., Any]:
    @wraps(function)
    def guarded(*given: Any, **named: Any) -> Any:
        try:
            return function(*given, **named)
        except BaseException as error:
            _tell(error)
            return answer()

    guarded._guarded = True  # type: ignore[attr-defined] # read by is_guarded
    return guarded


def _tell(error: BaseException) -> None:
    """Report an exception as one that nobody handled, and let go of all that its frames hold.

    A painter among it would still be painting when Qt takes the paper away, which ends the process.
    """
    from traceback import clear_frames  # noqa: PLC0415 - not needed for a start

    with suppress(Exception):
        sys.excepthook(type(error), error, error.__traceback__)
    told: BaseException | None = error
    while told is not None:
        clear_frames(told.__traceback__)
        told = told.__context__
