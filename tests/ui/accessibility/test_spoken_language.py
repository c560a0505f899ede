"""A screen reader is told which words are the report's, and which the program's English."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from tests.real_reports import childrens_services, welsh
from viewer.domain.index import Index
from viewer.ui.accessibility.spoken_language import speak_for
from viewer.ui.widgets.words import Words


@pytest.fixture(autouse=True)
def nothing_said(qapp: QApplication) -> Iterator[None]:
    """Afterwards words are of no report again."""
    yield
    speak_for(None)


def heard_language(words: Words) -> QLocale.Language:
    """The language that a screen reader is told."""
    known = QAccessible.queryAccessibleInterface(words).attributesInterface()
    locale: QLocale = known.attributeValue(QAccessible.Attribute.Locale)
    return locale.language()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Mae bron pob disgybl yn gwneud cynnydd cadarn yn ei waith.", QLocale.Language.Welsh),
        ("The report places no findings here.", QLocale.Language.English),
    ],
)
def test_that_words_say_whose_they_are(text: str, language: QLocale.Language) -> None:
    speak_for(Index(welsh()))
    assert heard_language(Words(text)) == language


def test_that_words_of_an_english_report_are_as_the_program_is() -> None:
    speak_for(Index(welsh()))
    words = Words("Safonau")
    assert heard_language(words) == QLocale.Language.Welsh
    speak_for(Index(childrens_services()))
    words.setText("Standards")
    assert heard_language(words) == QLocale().language()
