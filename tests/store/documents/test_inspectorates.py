"""Reports as inspectorates set them: every rating is read, and nothing else for one."""

from typing import NamedTuple

import pytest

from tests.documents import pdf_of
from viewer.extraction.facts.reader import read_facts
from viewer.extraction.ratings.reader import read_ratings
from viewer.extraction.source_text import SourceText
from viewer.store.documents.document_reader import read_bytes
from viewer.store.reading.known_scales import known_scales

SETUP = '#set document(date: none); #set page(paper: "a4", margin: 60pt); #set text(size: 10pt)'


class Printed(NamedTuple):
    """A report, and what is to be read of it."""

    pages: tuple[str, ...]
    body: str
    inspectorate: str
    levels: dict[str, str]


REPORTS = {
    "a care home on six points": Printed(
        (
            "#align(center)[#text(20pt, weight: \"bold\")[Seaview Care Home]]\n\n"
            "Completed on: 14 May 2024\n\nTwo inspectors of the Care Inspectorate came.\n\n"
            "In evaluating quality, we use a six point scale where 1 is unsatisfactory.\n"
            "#table(columns: (3fr, 1fr), stroke: none, [How good is our pier?], [5 - Very Good],"
            " [How good are our lamps?], [3 - Adequate])",
            "= How good is our pier? #h(1fr) 5 - Very Good\n"
            "Crews were good at listening, therefore we evaluated this key question as very good.",
        ),
        "Seaview Care Home",
        "Care Inspectorate",
        {"How good is our pier?": "very-good", "How good are our lamps?": "adequate"},
    ),
    "a fire service with levels across": Printed(
        (
            "= Northshire Fire and Rescue Service\nAn inspection of Northshire Fire and Rescue"
            " Service\n\nHis Majesty's Inspectorate of Constabulary and Fire & Rescue Services\n\n"
            "Published: 18 October 2024",
            "= Our judgments\n#table(columns: 5, [*Outstanding*], [*Good*], [*Adequate*],"
            " [*Requires improvement*], [*Inadequate*], [], [Preventing fire], [Using boats],"
            " [Promoting fairness], [], [], [Large fires], [], [Training crews], [])\n"
            "We last inspected it in 2022. We gave a rating of good for using boats.",
            "= Training crews\n*Requires improvement (2022: Good)*\n\nIt requires improvement.",
        ),
        "Northshire Fire and Rescue Service",
        "HM Inspectorate of Constabulary and Fire & Rescue Services",
        {"Preventing fire": "good", "Using boats": "adequate", "Large fires": "good",
         "Promoting fairness": "requires-improvement", "Training crews": "requires-improvement"},
    ),
    "a fire service with areas alone in their rows": Printed(
        (
            "= Northshire Fire and Rescue Service\nAn inspection of Northshire Fire and Rescue"
            " Service\n\nHis Majesty's Inspectorate of Constabulary and Fire & Rescue Services\n\n"
            "Published: 18 October 2024",
            "= Our judgments\n#table(columns: 5, inset: 8pt, [*Outstanding*], [*Good*],"
            " [*Adequate*], [*Requires improvement*], [*Inadequate*], [], [Preventing fire], [],"
            " [], [], [], [], [], [Promoting fairness], [], [], [], [],"
            " [Training crews and keeping them in good health], [], [], [Large fires],"
            " [Using boats], [], [], [], [Answering calls],"
            " [], [], [])\nWe last inspected it in 2022.",
        ),
        "Northshire Fire and Rescue Service",
        "HM Inspectorate of Constabulary and Fire & Rescue Services",
        {"Preventing fire": "good", "Promoting fairness": "requires-improvement",
         "Training crews and keeping them in good health": "requires-improvement",
         "Large fires": "good", "Using boats": "adequate", "Answering calls": "good"},
    ),
    "a prison with the tests of two years": Printed(
        (
            "Report on an unannounced inspection of\n\n#text(22pt)[*HMP Northmoor*]\n\n"
            "by HM Chief Inspector of Prisons\n\n*4–15 March 2024*",
            "= Summary\n3.2 At this inspection of HMP Northmoor, outcomes for prisoners were:\n"
            "- good for safety\n- not sufficiently good for respect.\n\n"
            "#table(columns: 3, [], [2019], [2024], [Safety], [Reasonably good], [Good],"
            " [Respect], [Good], [Not sufficiently good])",
        ),
        "HMP Northmoor",
        "HM Inspectorate of Prisons",
        {"Safety": "good", "Respect": "not-sufficiently-good"},
    ),
    "a nursing home, each regulation on its own": Printed(
        (
            "= Report of an inspection of a Designated Centre\nHealth Information and Quality"
            " Authority\n#table(columns: 2, stroke: none, [Name of designated centre:],"
            " [Quayside Nursing Home], [Name of provider:], [Quayside Care Limited])",
            "== Regulation 17: Premises\nThe halls were bright.\n\nJudgment: Substantially"
            " compliant\n== Regulation 28: Fire\n\nJudgment: Not compliant",
        ),
        "Quayside Nursing Home",
        "Health Information and Quality Authority",
        {"Regulation 17: Premises": "substantially-compliant",
         "Regulation 28: Fire": "not-compliant"},
    ),
    "a hospital with arrows": Printed(
        (
            "#grid(columns: (1fr, 1fr), [Northquay NHS Trust], [#align(right)[Report]])\n"
            "= Northquay General Hospital\nDate of inspection: 7 to 9 November 2023\n"
            "#table(columns: (3fr, 2fr), stroke: none, [Overall rating for this location],"
            " [Requires improvement ●], [Are services safe?], [Inadequate ●])",
            "#table(columns: 3, [], [Safe], [Caring], [Medical care], [Requires Improvement \\ ↓ \\"
            " Feb 2024], [Good \\ Feb 2024], [Maternity], [Inadequate \\ ↓ \\ Feb 2024],"
            " [Outstanding])",
        ),
        "Northquay General Hospital",
        "Care Quality Commission",
        {"Overall rating for this location": "requires-improvement",
         "Are services safe?": "inadequate", "Medical care: Safe": "requires-improvement",
         "Medical care: Caring": "good", "Maternity: Safe": "inadequate",
         "Maternity: Caring": "outstanding"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", REPORTS)
def test_that_a_report_of_this_inspectorate_is_read(name: str) -> None:
    printed = REPORTS[name]
    text = read_bytes(pdf_of(*printed.pages, setup=SETUP), "report.pdf")
    assert isinstance(text, SourceText)
    found = read_ratings(text, known_scales())
    assert {rating.criterion: rating.level for rating in found} == printed.levels
    facts = {fact.role: fact.value for fact in read_facts(text)}
    assert (facts["body"], facts["inspectorate"]) == (printed.body, printed.inspectorate)
