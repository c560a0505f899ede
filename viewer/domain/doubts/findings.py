"""Warns of a response to a finding that asks for none."""

from collections.abc import Iterator

from viewer.domain.doubts.doubt import Doubt
from viewer.domain.report import Report


def response_doubts(report: Report) -> Iterator[Doubt]:
    """Each response to a finding that is no recommendation."""
    for number, item in enumerate(report.findings):
        if item.response is not None and item.kind != "recommendation":
            sentence = f"“response” answers a recommendation; the “kind” here is “{item.kind}”."
            yield Doubt(("findings", number, "response"), sentence)
