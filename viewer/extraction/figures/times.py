"""For which period a figure stands: the nearest in its clause, else the only one near it."""

import re

from viewer.extraction.candidates import PeriodRead
from viewer.extraction.figures.shape import Shape, number

_AFTER = re.compile(r"\ue000(?P<f>.)(?P<between>[^\ue000\ue001.;:]{0,60}?)\ue001(?P<p>.)")
_BEFORE = re.compile(r"\ue001(?P<p>.)(?P<between>[^\ue000\ue001.;:]{0,90}?)\ue000(?P<f>.)")
_LEADS = re.compile(r"\W*(?:\w+,?\s+){0,2}\ue001(?P<p>.)")
_SINCE = re.compile(
    r"\b(?:since\b[^,;.]{0,40}|on|than|compared\s+(?:with|to)|until|before|after|prior\s+to|introduced|born|"
    r"launched|between|"
    r"baseline\s+of)\s*$"
)
_FROM = re.compile(r"\bfrom\s+$")
_BREAKS = re.compile(r"\b(?:on|and|but|while|whereas|compared|since|until|before|after|against)\b")


def own_periods(shape: Shape) -> dict[int, PeriodRead]:
    """The periods that the sentence itself gives its figures."""
    found: dict[int, PeriodRead] = {}
    text = shape.text
    used: set[str] = set()
    for match in _AFTER.finditer(text):
        based = _BREAKS.search(match["between"]) or _is_base(shape, match.end() - 2, match["p"])
        if not based and "," not in match["between"].rstrip(", "):
            found[number(match["f"])] = shape.periods[ord(match["p"]) - 0xE100]
            used.add(match["p"])
    for match in _BEFORE.finditer(text):
        if match["p"] not in used and not _is_base(shape, match.start(), match["p"]):
            found.setdefault(number(match["f"]), shape.periods[ord(match["p"]) - 0xE100])
    return _led(shape, found, used)


def _is_base(shape: Shape, at: int, sign: str) -> bool:
    """Whether a period is what is counted from: since 2010, on last year, than in 2012."""
    if _SINCE.search(shape.text, max(0, at - 60), at):
        return True
    undated = shape.periods[ord(sign) - 0xE100].start is None
    return undated and bool(_FROM.search(shape.text, max(0, at - 10), at))


def _led(shape: Shape, found: dict[int, PeriodRead], used: set[str]) -> dict[int, PeriodRead]:
    """With the period that opens the sentence for the figures that have none, if it is alone."""
    signs = re.findall(r"\ue001(.)", shape.text)
    if len(signs) != 1 or signs[0] in used:
        return found
    at = shape.text.index("\ue001")
    if _is_base(shape, at, signs[0]):
        return found
    only = shape.periods[ord(signs[0]) - 0xE100]
    return {at: found.get(at, only) for at in range(len(shape.figures))}


def carried(
    before: tuple[PeriodRead, ...], pairs: tuple[tuple[int, int], ...], figures: int, where: str
) -> dict[int, PeriodRead]:
    """The periods of the sentence before, read for figures of a sentence that names none."""
    labels = list(dict.fromkeys(period.label for period in before))
    by_label = {period.label: period for period in before}
    if len(labels) == 1:
        return {at: _read_across(by_label[labels[0]], where) for at in range(figures)}
    if len(labels) == 2 and len(pairs) == 1:
        return {at: _read_across(by_label[label], where)
                for at, label in zip(pairs[0], labels, strict=True)}  # fmt: skip
    return {}


def _read_across(period: PeriodRead, where: str) -> PeriodRead:
    return period.model_copy(update={"carried_over": f"{where} names {period.label}."})
