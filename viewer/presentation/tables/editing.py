"""What somebody says of a table, as changes of its mapping; each gives a new one."""

from collections.abc import Mapping as Known

from viewer.domain.criteria import KnownScale, Level, Scale
from viewer.extraction.ids import ClaimedIds, id_of
from viewer.extraction.tables.counts import Counts
from viewer.extraction.tables.headings import column_name
from viewer.extraction.tables.mapping import ONCE, ColumnMapping, ColumnRole, Mapping
from viewer.extraction.tables.values import with_states

OWN = "own-"
"""How the ids of scales begin that were made for a table."""

FEWEST, MOST = 2, 12
NEEDS_LEVELS = "Write 2 to 12 levels, the best first, with a comma between them."


def column_of(mapping: Mapping, number: int) -> ColumnMapping:
    """A column by its number."""
    return next(one for one in mapping.columns if one.number == number)


def with_role(
    mapping: Mapping,
    number: int,
    role: ColumnRole,
    counts: Counts,
    known: Known[str, KnownScale],
) -> Mapping:
    """The mapping with a column of another role; what only one can be, no other is any more."""
    old = column_of(mapping, number)
    given: dict[str, object] = {"number": number, "heading": old.heading, "role": role}
    if role == "body_id":
        given["name"] = id_of(old.heading) if old.heading else "id"
    if role == "figure":
        given["unit"] = "count"
    if role == "rating":
        scales = [one.scale for one in mapping.of("rating") if one.scale in known]
        given["scale"] = max(scales, key=scales.count) if scales else next(iter(known))
    if role == "group" and old.role == "group":
        given["name"] = old.name
    others = [
        ColumnMapping(number=one.number, heading=one.heading)
        if one.role == role and role in ONCE
        else one
        for one in mapping.columns
        if one.number != number
    ]
    return _settled(mapping, [*others, ColumnMapping.model_validate(given)], counts, known)


def with_detail(
    mapping: Mapping,
    number: int,
    counts: Counts,
    known: Known[str, KnownScale],
    **change: object,
) -> Mapping:
    """The mapping with another name, scale, unit or the like of a column."""
    raw = column_of(mapping, number).model_dump() | change
    columns = [
        ColumnMapping.model_validate(raw)
        if one.number == number
        else one.model_copy(update={"overall": False})
        if change.get("overall")
        else one
        for one in mapping.columns
    ]
    return _settled(mapping, columns, counts, known)


def with_scale_everywhere(
    mapping: Mapping, scale: str, counts: Counts, known: Known[str, KnownScale]
) -> Mapping:
    """The mapping with all ratings on one scale."""
    columns = [
        one.model_copy(update={"scale": scale}) if one.role == "rating" else one
        for one in mapping.columns
    ]
    return _settled(mapping, columns, counts, known)


def with_own_scale(
    mapping: Mapping, number: int, words: str, counts: Counts, known: Known[str, KnownScale]
) -> Mapping | str:
    """The mapping with a scale of these levels for a column, or a sentence on what is wrong."""
    labels = list(dict.fromkeys(" ".join(one.split()) for one in words.split(",") if one.strip()))
    if not FEWEST <= len(labels) <= MOST:
        return NEEDS_LEVELS
    column = column_of(mapping, number)
    title = column.name or column_name(column.heading, number)
    ids = ClaimedIds()
    levels = tuple(Level(id=ids.take(id_of(label)), label=label) for label in labels)
    scale = Scale(id=f"{OWN}{id_of(title, 80)}", title=title, levels=levels)
    kept = [one for one in mapping.scales if one.id != scale.id]
    mapping = mapping.model_copy(update={"scales": (*kept, scale)})
    return with_detail(mapping, number, counts, known, scale=scale.id)


def levels_seen(mapping: Mapping, number: int, counts: Counts) -> str:
    """The words of a column, the most frequent first, to begin a scale of its own with."""
    column = column_of(mapping, number)
    own = next((one for one in mapping.scales if one.id == column.scale), None)
    if own is not None:
        return ", ".join(level.label for level in own.levels)
    most = [words for words in counts.of(number) if words][:MOST]
    return ", ".join(one.replace(",", " ") for one in most)


def _settled(
    mapping: Mapping,
    columns: list[ColumnMapping],
    counts: Counts,
    known: Known[str, KnownScale],
) -> Mapping:
    """The mapping with these columns, without scales that no column has, and with known states."""
    ordered = tuple(sorted(columns, key=lambda one: one.number))
    used = {one.scale for one in ordered}
    scales = tuple(one for one in mapping.scales if one.id in used)
    changed = mapping.model_copy(update={"columns": ordered, "scales": scales})
    named = changed.inspectorate or _inspectorate(changed, known)
    changed = changed.model_copy(update={"inspectorate": named})
    return changed if _rated(changed) == _rated(mapping) else with_states(counts, changed, known)


def _rated(mapping: Mapping) -> list[tuple[int, str | None]]:
    """The columns of ratings and their scales: only with them other values come in."""
    return [(column.number, column.scale) for column in mapping.of("rating")]


def _inspectorate(mapping: Mapping, known: Known[str, KnownScale]) -> str | None:
    if mapping.of("inspectorate"):
        return None
    scales = (known.get(one.scale or "") for one in mapping.of("rating"))
    return next((one.inspectorate for one in scales if one is not None), None)
