"""Prints random reports and tells what is wrong on their pages, for as many as you like."""

import argparse
import re
import sys
from itertools import pairwise

from tests.export.documents import TODAY
from tests.export.random_reports import WORDS, RandomReport
from tests.export.text_boxes import LEAST_SIZE, Page, TextBox, pages
from viewer.domain.index import Index
from viewer.export.job import Job
from viewer.export.pages.page_width import MARGIN
from viewer.export.pages.pdf import write
from viewer.presentation.summary.document import Options

LONG_WORDS = tuple(word for word in WORDS if len(word) > 8)


FIGURE = re.compile(r"\D*\d{1,3}(,\d{3})*(\.\d+)?\D*")
"""Of a figure in thousands, no piece looks like one: it begins or ends amid a group."""


def printed(seed: int) -> tuple[bytes, Options]:
    """A random report as a PDF, and how it was wanted."""
    drawn = RandomReport(seed)
    options = drawn.options()
    return write(Job(Index(drawn.report()), options, TODAY)).data, options


def faults(pdf: bytes, options: Options) -> list[str]:
    """What is wrong with the layout of a PDF, in words."""
    found = pages(pdf)
    wrong = [words for page in found for words in _faults_of(page, options)]
    if options.form == "briefing" and len(found) > 1:
        wrong.append("a briefing of several pages")
    return wrong


def _faults_of(page: Page, options: Options) -> list[str]:
    outside = page.outside(MARGIN + options.binding, MARGIN)
    together = [one.text + two.text for one, two in pairwise(page.boxes)]
    wrong = [
        *(f"“{one.text}” lies over “{two.text}”" for one, two in page.overlaps()),
        *(f"“{box.text}” is outside the margins" for box in outside),
        *(f"“{box.text}” is too small" for box in page.boxes if box.size < LEAST_SIZE),
        *(f"“{words}” is broken" for words in together if words.strip(".,:;…") in LONG_WORDS),
        *(f"“{one.text}|{two.text}” is a broken figure" for one, two in broken_figures(page)),
    ]
    return [f"page {page.number}: {words}" for words in wrong]


def broken_figures(page: Page) -> list[tuple[TextBox, TextBox]]:
    """The pieces of figures in thousands that a line's end broke."""
    return [
        (one, two)
        for one, two in pairwise(page.boxes)
        if re.search(r"\d", one.text)
        and re.search(r"\d", two.text)
        and FIGURE.fullmatch(one.text + two.text)
        and not (FIGURE.fullmatch(one.text) and FIGURE.fullmatch(two.text))
    ]


def main() -> int:
    """Try many; tell what each seed did wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--first", type=int, default=0)
    chosen = parser.parse_args()
    wrong = 0
    for seed in range(chosen.first, chosen.first + chosen.count):
        pdf, options = printed(seed)
        found = faults(pdf, options)
        wrong += bool(found)
        for words in found:
            sys.stdout.write(f"seed {seed}, {options}: {words}\n")
    sys.stdout.write(f"{wrong} of {chosen.count} reports had faults\n")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
