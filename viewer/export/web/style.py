"""How the web page looks: on screen light or dark as the reader has it, on paper always light."""

from dataclasses import fields
from functools import cache

from viewer.export.drawing.grey import greyed
from viewer.presentation.inks import DARK, LIGHT, Inks
from viewer.presentation.summary.document import Options, Paper
from viewer.resources import resource

PAPERS: dict[Paper, str] = {"a4": "A4", "a3": "A3", "us-letter": "letter"}


def stylesheet(options: Options) -> str:
    """The page's style sheet for the paper that is wanted."""
    flat = " landscape" if options.landscape else ""
    left = 18 + options.binding
    sheet = (
        f"@page{{size:{PAPERS[options.paper]}{flat};margin:18mm 18mm 20mm {left}mm;"
        '@bottom-right{content:"Page " counter(page) " of " counter(pages);font:9pt sans-serif}}\n'
    )
    return looks(mono=options.mono) + sheet


@cache
def looks(*, mono: bool) -> str:
    """The style sheet but for the paper. Dark is for screens only."""
    light, dark = (greyed(_inks(inks)) if mono else _inks(inks) for inks in (LIGHT, DARK))
    return (
        f":root{{color-scheme:light;{light}--page:#ffffff}}\n"
        "@media screen and (prefers-color-scheme:dark)"
        f"{{:root{{color-scheme:dark;{dark}--page:{greyed(DARK.page) if mono else DARK.page}}}}}\n"
        f"{_charts()}{resource('summary.css').read_text(encoding='utf-8')}"
    )


def _inks(inks: Inks) -> str:
    named = (item.name for item in fields(inks) if item.name != "page")
    return "".join(f"--{name}:{getattr(inks, name)};" for name in named)


def _charts() -> str:
    """Charts name the light theme's colours; here each takes the shade of the page's look."""
    rules = []
    for item in fields(LIGHT):
        shade = getattr(LIGHT, item.name)
        ink = "page" if item.name == "card" else item.name
        for part in ("fill", "stroke"):
            rules.append(f'svg [{part}="{shade}"]{{{part}:var(--{ink})}}\n')
    return "".join(rules)
