"""Languages that nobody speaks, by their tag."""

from collections.abc import Iterator

from viewer.domain.doubts.doubt import Doubt
from viewer.domain.language import Language
from viewer.domain.report import Report

CODES = frozenset(
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy"
    " da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu"
    " hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb"
    " lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om"
    " or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw"
    " ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh"
    " zu".split()
)
"""The languages of ISO 639-1, which have two letters."""


def language_doubts(report: Report) -> Iterator[Doubt]:
    """A language that has no such code, and a country by its name."""
    tag = report.about.language
    if tag is None:
        return
    code = Language(tag).code
    if len(code) == 2 and code not in CODES:
        yield Doubt(("report", "language"), f"No language has the code “{code}”.")
    for part in tag.split("-")[1:]:
        if part.isalpha() and len(part) > 4:
            sentence = f"“{part}” is read as a dialect; a region has two letters, such as GB."
            yield Doubt(("report", "language"), sentence)
