"""Where the sentences of a block begin and end."""

import re

_END = re.compile(r"[.!?][”’\"')\]]*(?:\d{1,2}|\s\d)?\s+(?=[A-Z“‘\"'(\[£\d])")
_SHORT = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|St|Sir|Prof|Rev|e\.g|i\.e|eg|ie|etc|cf|vs|approx|approximately|no|nos|"
    r"No|Nos|p|pp|para|paras|Para|Paras|fig|Fig|ref|Ref|c|ca|[A-Z])$"
)


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The first and the last character of each sentence, without the space between them."""
    spans, start = [], 0
    for match in _END.finditer(text):
        if _SHORT.search(text, max(start, match.start() - 16), match.start()):
            continue
        end = match.start() + len(match[0].rstrip())
        spans.append((start, end))
        start = match.end()
    if start < len(text):
        spans.append((start, len(text)))
    return tuple(spans)
