"""The colours of each theme, each with its meaning."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Inks:
    """Colours as #rrggbb. `page` lies behind cards, `card` behind text.

    `better` leans to blue and `worse` to yellow, so that they stay apart to those who do not tell
    red from green; each has its own shape and word besides. `found` lies behind words that were
    searched for, which are underlined besides.
    """

    page: str
    card: str
    edge: str
    text: str
    muted: str
    accent: str
    better: str
    worse: str
    selected: str
    hover: str
    track: str
    control: str
    found: str


LIGHT = Inks(
    page="#f5f6f8", card="#ffffff", edge="#d9dde3", track="#d7dce2", control="#7b8592",
    text="#16191d", muted="#505a65", accent="#12497f", better="#126b52", worse="#a3301c",
    selected="#e6eef7", hover="#f0f3f7", found="#fff0bd",
)  # fmt: skip

DARK = Inks(
    page="#17181b", card="#202327", edge="#363b42", track="#40464e", control="#7d8692",
    text="#eceef1", muted="#a7aeb8", accent="#7fb4ea", better="#62d3b4", worse="#f08c73",
    selected="#2b3a4b", hover="#282c32", found="#433910",
)  # fmt: skip

BLACK_ON_WHITE = Inks(
    page="#ffffff", card="#ffffff", edge="#000000", track="#8c8c8c", control="#000000",
    text="#000000", muted="#333333", accent="#00309e", better="#005245", worse="#8f1d00",
    selected="#d9e6ff", hover="#ebebeb", found="#fff2b0",
)  # fmt: skip

WHITE_ON_BLACK = Inks(
    page="#000000", card="#000000", edge="#ffffff", track="#5f5f5f", control="#ffffff",
    text="#ffffff", muted="#d6d6d6", accent="#6fd3ff", better="#66f5d0", worse="#ffa88c",
    selected="#0a3a5c", hover="#2a2a2a", found="#403600",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme by its name in the settings: its inks, and what kind it is."""

    name: str
    inks: Inks
    dark: bool = False
    strong: bool = False


THEMES: dict[str, Theme] = {
    theme.name: theme
    for theme in (
        Theme("light", LIGHT),
        Theme("dark", DARK, dark=True),
        Theme("black-on-white", BLACK_ON_WHITE, strong=True),
        Theme("white-on-black", WHITE_ON_BLACK, dark=True, strong=True),
    )
}


def theme_for(asked: str, *, dark: bool, strong: bool) -> Theme:
    """The theme that is asked for; without one, the one that suits the system's preferences."""
    known = THEMES.get(asked)
    suits = (one for one in THEMES.values() if (one.dark, one.strong) == (dark, strong))
    return known or next(suits)
