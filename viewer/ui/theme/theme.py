"""Theme: colours and type, as one value that every painted widget reads."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from shiboken6 import isValid

from viewer.presentation.content.text import Ink, Style
from viewer.presentation.inks import LIGHT, Inks, theme_for
from viewer.store.disk.settings import Settings

# Sizes relative to body text; one scale for the whole program.
SIZES: dict[Style, float] = {
    "body": 1.0,
    "strong": 1.0,
    "derived": 1.0,
    "caption": 0.9,
    "label": 0.86,
    "heading": 1.08,
    "title": 1.45,
    "display": 1.86,
}
SEMIBOLD: frozenset[Style] = frozenset({"strong", "label", "heading", "title", "display"})
SMALLEST_BODY, LARGEST_BODY = 14.0, 17.0
SOURCE_SANS_IS_SMALL = 1.1

INSET = 6
"""What a clickable thing reaches out beyond its words, and so where all words start."""


@dataclass(frozen=True)
class Look:
    """Colours, the content typeface, and the size of body text in device-independent pixels."""

    inks: Inks
    dark: bool
    family: str
    body: float

    def font(self, style: Style) -> QFont:
        """The font of a style."""
        return _font(self.family, round(self.body * SIZES[style]), style)

    def colour(self, ink: Ink) -> QColor:
        """The colour of an ink."""
        return QColor(getattr(self.inks, ink))

    def em(self, amount: float) -> int:
        """A length that grows with the text, in pixels."""
        return round(self.body * amount)


@cache
def _font(family: str, pixels: int, style: Style) -> QFont:
    font = QFont(family) if family else QFont()
    font.setPixelSize(pixels)
    # Everything is said outright: a painter fills what is left open from its widget's font.
    font.setItalic(style == "derived")
    font.setWeight(QFont.Weight.DemiBold if style in SEMIBOLD else QFont.Weight.Normal)
    upper, mixed = QFont.Capitalization.AllUppercase, QFont.Capitalization.MixedCase
    font.setCapitalization(upper if style == "label" else mixed)
    font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 103 if style == "label" else 100)
    return font


class _Current:
    """The look in use. There is one screen, so there is one."""

    look = Look(LIGHT, False, "", SMALLEST_BODY)


def now() -> Look:
    """The look in use."""
    return _Current.look


class Themed:
    """Something that must redo its fonts, colours and measures when the look changes."""

    def apply_theme(self) -> None:
        """Take on the look in use."""
        raise NotImplementedError


class BodyText(Themed):
    """A control that is as large as its words, which are set as body text, or in another style."""

    type_style: Style = "body"

    def apply_theme(self) -> None:
        assert isinstance(self, QWidget)
        self.setFont(now().font(self.type_style))
        self.updateGeometry()


def choose(settings: Settings, family: str, platform_font: QFont) -> Look:
    """The look that the settings ask for, following the system's colours where it tells."""
    theme = theme_for(settings.theme, dark=_system_is_dark(), strong=_system_wants_contrast())
    pixels = platform_font.pixelSize()
    if pixels <= 0:
        pixels = round(platform_font.pointSizeF() * 96 / 72)
    body = min(max(pixels * SOURCE_SANS_IS_SMALL, SMALLEST_BODY), LARGEST_BODY)
    return Look(theme.inks, theme.dark, family, body * settings.text_size / 100)


def chrome_font(settings: Settings, platform_font: QFont) -> QFont:
    """The platform's font, for menus and dialogs, in the size that the settings ask for."""
    font, scale = QFont(platform_font), settings.text_size / 100
    if font.pixelSize() > 0:
        font.setPixelSize(round(font.pixelSize() * scale))
    else:
        font.setPointSizeF(font.pointSizeF() * scale)
    return font


def follow_system(changed: Callable[..., None]) -> None:
    """Have a bound method called whenever the system's colours or its contrast change."""
    hints = QGuiApplication.styleHints()
    hints.colorSchemeChanged.connect(changed)
    hints.accessibility().contrastPreferenceChanged.connect(changed)


def keep_still() -> None:
    """Nothing in the program moves of itself, whatever the desktop's menus and lists do."""
    for effect in Qt.UIEffect:
        QApplication.setEffectEnabled(effect, False)


def let_scroll(menu: QMenu, *, scrolls: bool) -> None:
    """Have a menu scroll that is higher than the screen; its columns would go on beyond it."""
    menu.setStyleSheet("QMenu { menu-scrollable: 1 }" if scrolls else "")


def set_look(look: Look, chrome: QFont, window: QWidget | None = None) -> None:
    """Use a look: the application's palette and font, then everything already in the window."""
    _Current.look = look
    QApplication.setPalette(palette(look.inks))
    QApplication.setFont(chrome)
    if window is not None:
        for widget in window.findChildren(QWidget):
            # What takes on the look may put others away.
            if isinstance(widget, Themed) and isValid(widget):
                widget.apply_theme()


def recolour(widget: QWidget, colour: str | QColor, *roles: QPalette.ColorRole) -> None:
    """Give a widget another colour than the program has, for these of Qt's roles."""
    colours = QPalette(widget.palette())
    for role in roles:
        colours.setColor(role, QColor(colour))
    widget.setPalette(colours)


def palette(inks: Inks) -> QPalette:
    """The inks as Qt's own roles, so that menus, dialogs and inputs fit."""
    made, role = QPalette(), QPalette.ColorRole
    written = (role.WindowText, role.Text, role.ButtonText)
    raised = (role.BrightText, role.HighlightedText, role.ToolTipBase, role.Light)
    for shade, roles in (
        (inks.card, (role.Window, role.Base, role.Button, *raised)),
        (inks.page, (role.AlternateBase,)),
        (inks.text, (*written, role.ToolTipText)),
        (inks.muted, (role.PlaceholderText,)),
        (inks.accent, (role.Highlight, role.Link, role.LinkVisited, role.Accent)),
        (inks.hover, (role.Midlight,)),
        (inks.edge, (role.Mid, role.Shadow)),
        (inks.control, (role.Dark,)),
    ):
        for one in roles:
            made.setColor(one, QColor(shade))
    for one in written:
        made.setColor(QPalette.ColorGroup.Disabled, one, QColor(inks.muted))
    return made


def _system_is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def _system_wants_contrast() -> bool:
    # Held by a name: what accessibility() returns goes when its owner goes.
    hints = QGuiApplication.styleHints()
    return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
