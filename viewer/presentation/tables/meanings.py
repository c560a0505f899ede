"""What somebody says of the values of a table, as changes of its mapping."""

from collections.abc import Mapping as Known

from viewer.domain.criteria import KnownScale
from viewer.extraction.tables.levels import folded
from viewer.extraction.tables.mapping import Mapping, Value
from viewer.extraction.tables.values import Meanings


def with_value(
    mapping: Mapping, scale: str | None, printed: str, meaning: str, column: str | None = None
) -> Mapping:
    """The mapping with what a value means: level:ID, state:NAME, left_out, skip_row, or nothing.

    Without a scale it means so on every one; with a column, by its heading, only there.
    """
    key = column, folded(printed)
    kept = [
        one
        for one in mapping.values
        if (one.column, folded(one.printed)) != key or (scale is not None and one.scale != scale)
    ]
    kind, _, what = meaning.partition(":")
    if meaning:
        given = {"scale": scale, "printed": printed, "column": column, kind: what or True}
        kept.append(Value.model_validate(given))
    return mapping.model_copy(update={"values": tuple(kept)})


def with_value_apart(
    mapping: Mapping, scale: str, printed: str, known: Known[str, KnownScale]
) -> Mapping:
    """The mapping with the meaning of a value asked for in each column of a scale."""
    meanings, words = Meanings(mapping, known), folded(printed)
    columns = [one for one in mapping.of("rating") if one.scale == scale]
    headings = dict.fromkeys(one.heading for one in columns)
    kept = [
        one
        for one in mapping.values
        if (one.scale, folded(one.printed)) != (scale, words) or one.column not in headings
    ]
    made = []
    for heading in headings:
        now = meanings.of(scale, printed, heading) or Value(scale=scale, printed=printed)
        update = {"scale": scale, "printed": printed, "column": heading}
        made.append(now.model_copy(update=update))
    return mapping.model_copy(update={"values": (*kept, *made)})


def with_value_together(mapping: Mapping, scale: str, printed: str) -> Mapping:
    """The mapping with one meaning of a value for all columns of a scale."""
    words = folded(printed)
    kept = tuple(
        one
        for one in mapping.values
        if one.column is None or (one.scale, folded(one.printed)) != (scale, words)
    )
    return mapping.model_copy(update={"values": kept})
