import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.e2e.steps import act, settle
from tests.presentation.colour import contrast
from viewer.app import Program
from viewer.presentation.inks import DARK, THEMES
from viewer.store.disk.settings import Settings
from viewer.ui.theme import theme as look
from viewer.ui.widgets.words import Words


@pytest.mark.parametrize("theme", THEMES)
def test_that_chrome_can_be_read_whether_it_is_offered_or_not(theme: str) -> None:
    made = look.palette(THEMES[theme].inks)
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


@pytest.mark.parametrize("theme", THEMES)
def test_that_the_theme_that_was_asked_for_is_worn(theme: str, qtbot: QtBot) -> None:
    assert chosen(theme).inks == THEMES[theme].inks
    assert chosen(theme).dark == THEMES[theme].dark


def test_that_text_grows_as_asked(qtbot: QtBot) -> None:
    assert chosen(size=200).body == pytest.approx(2 * chosen().body)


@pytest.mark.parametrize("pixels", [4, 12, 14, 16, 40])
def test_that_body_text_is_never_too_small_nor_huge(qtbot: QtBot, pixels: int) -> None:
    assert look.SMALLEST_BODY <= chosen(pixels=pixels).body <= look.LARGEST_BODY


def test_that_menus_grow_as_asked_however_the_platform_sizes_its_font(qtbot: QtBot) -> None:
    pixels, points = QFont(), QFont()
    pixels.setPixelSize(14)
    points.setPointSizeF(10)
    asked = Settings(text_size=150)
    assert look.chrome_font(asked, pixels).pixelSize() == 21
    assert look.chrome_font(asked, points).pointSizeF() == 15


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
    look.set_look(look.Look(DARK, True, "", 20), QFont(), window)
    assert words.font().pixelSize() == 20
    assert words.palette().windowText().color().name() == DARK.muted


@pytest.mark.parametrize("signal", ["colorSchemeChanged", "contrastPreferenceChanged"])
def test_that_a_change_of_the_system_s_preferences_is_followed_at_once(
    program: Program, monkeypatch: pytest.MonkeyPatch, signal: str
) -> None:
    assert look.now().inks == THEMES["light"].inks
    monkeypatch.setattr(look, "_system_is_dark", lambda: True)
    monkeypatch.setattr(look, "_system_wants_contrast", lambda: True)
    hints = QGuiApplication.styleHints()
    if signal == "colorSchemeChanged":
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    else:
        hints.accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert look.now().inks == THEMES["white-on-black"].inks
    settle()
    assert program.window.palette().window().color().name() == "#000000"


def test_that_a_theme_of_ones_own_is_kept_whatever_the_system_prefers(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    act(program, "theme-light")
    monkeypatch.setattr(look, "_system_is_dark", lambda: True)
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert look.now().inks == THEMES["light"].inks
