"""The colours of the light and the dark theme, each with its meaning."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Inks:
    """Colours as #rrggbb. `page` lies behind cards, `card` behind text."""

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


LIGHT = Inks(
    page="#f5f6f8",
    card="#ffffff",
    edge="#d9dde3",
    text="#16191d",
    muted="#505a65",
    accent="#12497f",
    better="#1c6b3c",
    worse="#a02336",
    selected="#e6eef7",
    hover="#f0f3f7",
    track="#d7dce2",
    control="#7b8592",
)

DARK = Inks(
    page="#17181b",
    card="#202327",
    edge="#363b42",
    text="#eceef1",
    muted="#a7aeb8",
    accent="#7fb4ea",
    better="#65c893",
    worse="#f08597",
    selected="#2b3a4b",
    hover="#282c32",
    track="#40464e",
    control="#7d8692",
)
