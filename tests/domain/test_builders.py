"""What the other tests stand on."""

from tests.builders import criterion, finding, metric, observation, position, report
from viewer.domain.rules import flaws


def test_that_a_built_report_has_no_flaw() -> None:
    built = report(
        criteria=[criterion()],
        findings=[finding()],
        metrics=[metric(observation(), positions=(position(),))],
    )
    assert flaws(built) == ()
