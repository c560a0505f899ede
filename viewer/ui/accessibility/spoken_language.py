"""Which language a screen reader is told that words on the screen are in.

Qt says it of plain words, by the locale of their widget, and not of what has a role of its own
here, such as a link or a heading: only its own classes can tell (QAccessibleAttributesInterface).
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from viewer.domain.index import Index


class _Front:
    """The report in front: the parts of its texts, and its locale; none where it is English."""

    words: frozenset[str] = frozenset()
    locale: QLocale | None = None


def speak_for(index: "Index | None") -> None:
    """Tell words of this report from words of the program from now on."""
    _Front.words, _Front.locale = frozenset(), None
    if index is not None and index.language.code != "en":
        from viewer.presentation.summary.languages import words_of  # noqa: PLC0415 - not needed for a start

        _Front.words, _Front.locale = words_of(index), QLocale(index.language.tag)


def tell_language(widget: QWidget, text: str) -> None:
    """Have a widget say the language of its words: the report's, or English for the program's."""
    if _Front.locale is not None:
        from viewer.presentation.summary.languages import is_english  # noqa: PLC0415 - not needed for a start

        own = is_english(text, _Front.words)
        widget.setLocale(QLocale("en-GB") if own else _Front.locale)
    elif widget.testAttribute(Qt.WidgetAttribute.WA_SetLocale):
        widget.unsetLocale()
