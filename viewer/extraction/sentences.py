"""Where the sentences of a block begin and end."""

import re
from collections.abc import Iterator

_END = re.compile(r"[.!?](?!(?<=\d\.)\d)[”’\"')\]]*(?:\d{1,2}|\s\d)?\s+(?=[A-Z“‘\"'(\[£\d])")
_SHORT = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|St|Sir|Prof|Rev|e\.g|i\.e|eg|ie|etc|cf|vs|approx|approximately|no|nos|"
    r"No|Nos|p|pp|para|paras|Para|Paras|fig|Fig|ref|Ref|c|ca|(?<!°)[A-Z])$"
)


_LONGEST = 1_500
"""What goes on for longer is no sentence, and is cut where a word ends."""


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The first and the last character of each sentence, without the space between them."""
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        if _SHORT.search(text, max(start, match.start() - 16), match.start()):
            continue
        spans += _cut(text, start, match.start() + len(match[0].rstrip()))
        start = match.end()
    return (*spans, *_cut(text, start, len(text)))


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _LONGEST:
        space = text.rfind(" ", start + 1, start + _LONGEST)
        cut = space if space > 0 else start + _LONGEST
        yield start, cut
        start = cut
    if start < end:
        yield start, end
