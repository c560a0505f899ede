import pytest
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from viewer.presentation.inks import DARK, LIGHT, Inks
from viewer.store.settings import Settings
from viewer.ui import look
from viewer.ui.words import Words

THEMES = {"light": LIGHT, "dark": DARK}
WORDS = ("text", "muted", "accent", "better", "worse")
GROUNDS = ("card", "page", "selected", "hover")


def luminance(shade: str) -> float:
    parts = [int(shade[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """As WCAG 2 counts it, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("ink", WORDS)
def test_that_words_can_be_read_on_every_ground(theme: str, ground: str, ink: str) -> None:
    inks = THEMES[theme]
    assert contrast(getattr(inks, ink), getattr(inks, ground)) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
def test_that_the_edge_of_a_control_can_be_seen(theme: str) -> None:
    inks = THEMES[theme]
    assert contrast(inks.control, inks.card) >= 3
    assert contrast(inks.accent, inks.track) >= 3


@pytest.mark.parametrize("theme", THEMES)
def test_that_chrome_can_be_read_whether_it_is_offered_or_not(theme: str) -> None:
    made = look.palette(THEMES[theme])
    role = QPalette.ColorRole
    pairs = [
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.Text, role.AlternateBase),
        (role.ButtonText, role.Button),
        (role.HighlightedText, role.Highlight),
        (role.ToolTipText, role.ToolTipBase),
        (role.PlaceholderText, role.Base),
        (role.Link, role.Base),
    ]
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Disabled):
        for ink, ground in pairs:
            assert contrast(made.color(group, ink).name(), made.color(group, ground).name()) >= 4.5


def chosen(theme: str = "light", size: int = 100, pixels: int = 14) -> look.Look:
    font = QFont()
    font.setPixelSize(pixels)
    return look.choose(Settings(theme=theme, text_size=size), "", font)  # type: ignore[arg-type]


@pytest.mark.parametrize(("theme", "inks"), THEMES.items())
def test_that_the_theme_that_was_asked_for_is_worn(theme: str, inks: Inks, qtbot: QtBot) -> None:
    assert chosen(theme).inks == inks
    assert chosen(theme).dark == (theme == "dark")


def test_that_text_grows_as_asked(qtbot: QtBot) -> None:
    assert chosen(size=200).body == pytest.approx(2 * chosen().body)


@pytest.mark.parametrize("pixels", [4, 12, 14, 16, 40])
def test_that_body_text_is_never_too_small_nor_huge(qtbot: QtBot, pixels: int) -> None:
    assert look.SMALLEST_BODY <= chosen(pixels=pixels).body <= look.LARGEST_BODY


def test_that_styles_keep_one_scale(qtbot: QtBot) -> None:
    worn = chosen()
    order = ["label", "caption", "body", "heading", "title", "display"]
    sizes = [worn.font(style).pixelSize() for style in order]  # type: ignore[arg-type]
    assert sizes == sorted(sizes)
    assert worn.font("derived").italic()
    assert not worn.font("body").italic()


def test_that_a_new_look_reaches_everything_in_the_window(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    words = Words("words", "body", "muted", window)
    look.put_on(look.Look(DARK, True, "", 20), QFont(), window)
    assert words.font().pixelSize() == 20
    assert words.palette().windowText().color().name() == DARK.muted
