"""Validates the parsed JSON of a report against the pydantic models, then against the rules."""

from typing import Any

from pydantic import ValidationError

from viewer.domain.report import Report
from viewer.domain.rules import flaws
from viewer.domain.rules.flaw import Flaw, Known
from viewer.store.unbroken import unbroken

_VALIDATING = unbroken()


def checked(
    raw: dict[str, Any], known: Known | None = None
) -> Report | ValidationError | tuple[Flaw, ...]:
    """The report, or what is wrong with its structure, or else the rules that it breaks.

    `known` as for `flaws`.
    """
    try:
        with _VALIDATING:
            report = Report.model_validate(raw)
    except ValidationError as error:
        return error
    return flaws(report, known) or report
