"""What the parts of a mapping are called on the screen and on the command line."""

from collections.abc import Mapping as Known

from viewer.characters import shown
from viewer.domain.criteria import KnownScale, Scale
from viewer.extraction.tables.mapping import ColumnMapping, ColumnRole, Mapping, Value
from viewer.extraction.tables.values import OtherValue
from viewer.presentation.wording.numbers import count_text
from viewer.presentation.wording.rating import STATES

ROLES: dict[ColumnRole, str] = {
    "ignored": "Not used",
    "body": "Inspected body",
    "body_id": "Id of the body",
    "group": "Group of the body",
    "body_kind": "Kind of body",
    "inspected": "Inspection dates",
    "inspected_start": "First day of inspection",
    "inspected_end": "Last day of inspection",
    "published": "Published",
    "next_due": "Next inspection due",
    "rating": "Rating",
    "figure": "Figure",
    "criterion": "Name of criterion or metric",
    "period": "Period of the figures",
    "title": "Title of the report",
    "inspectorate": "Inspectorate",
    "programme": "Programme",
    "framework": "Framework",
    "kind": "Kind of inspection",
    "report_id": "Id of the report",
    "address": "Web address",
}

LEFT_OUT, SKIPPED, OPEN = "Leave this rating out", "Skip the row", "Not decided"


def scales_of(mapping: Mapping, known: Known[str, KnownScale]) -> dict[str, Scale]:
    """The scales that columns of a mapping can be rated on, by id."""
    return {name: item.scale for name, item in known.items()} | {s.id: s for s in mapping.scales}


def role_words(column: ColumnMapping, scales: Known[str, Scale]) -> str:
    """What a column is, with what it is of: Rating on “Ofsted grade”."""
    words = ROLES[column.role]
    if column.role == "rating":
        scale = scales.get(column.scale or "")
        title = shown(scale.title if scale else column.scale or "")
        return f"{'Overall rating' if column.overall else words}, {title}"
    detail = column.name if column.role in ("body_id", "group", "figure") else None
    return ", ".join(filter(None, [words, shown(detail or ""), column.unit]))


def value_words(printed: str) -> str:
    """A value as it is named in a sentence."""
    return f"“{shown(printed)}”" if printed else "blank"


def meaning_words(value: Value | None, scale: Scale | None) -> str:
    """What a value is said to mean."""
    if value is None:
        return OPEN
    if value.level is not None:
        levels = scale.levels if scale else ()
        return next((x.label for x in levels if x.id == value.level), value.level)
    if value.state is not None:
        return STATES[value.state]
    return LEFT_OUT if value.left_out else SKIPPED


def other_value_words(other: OtherValue, scales: Known[str, Scale]) -> str:
    """A value that is no level: how often it is there, and what it means."""
    meaning = meaning_words(other.value, scales.get(other.scale or ""))
    return f"{value_words(other.printed)}, {count_text(other.count, 'cell', 'cells')}: {meaning}"
