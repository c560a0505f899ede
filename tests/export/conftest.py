"""What the tests of exports share: no pages and no drawings are set twice."""

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from typing import Any

import pytest
import typst

from viewer.export.pages import pdf
from viewer.export.pages.engine import pages_of

SET: dict[object, bytes] = {}
"""What the print engine made of files and options."""

set_anew = typst.compile
pages_anew = pages_of.__wrapped__
pages_once = cache(pages_anew)


def set_once(files: Any, **options: Any) -> Any:
    """What was made of the same files with the same options before, or else is made now."""
    if not isinstance(files, dict):
        return set_anew(files, **options)
    content = sha256()
    for name, data in sorted(files.items()):
        content.update(f"{name} {len(data)} ".encode() + data)
    fonts = options.get("font_paths")  # itself: another might come to have its number
    key = (content.digest(), fonts, repr(sorted(options.items())))
    if key not in SET:
        SET[key] = set_anew(files, **options)
    return SET[key]


@pytest.fixture(autouse=True)
def _set_once(request: pytest.FixtureRequest) -> Iterator[None]:
    """Set pages once, unless a test wants to see that they come out the same twice."""
    anew = "anew" in request.fixturenames
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(typst, "compile", set_anew if anew else set_once)
        patch.setattr(pdf, "pages_of", pages_anew if anew else pages_once)
        yield


@pytest.fixture
def anew() -> None:
    """Every page is set, also one that was set before."""
