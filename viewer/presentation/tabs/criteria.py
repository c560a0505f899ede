"""Criteria: each with its rating, and all that belongs to it."""

from viewer.domain import criteria as domain
from viewer.domain.criteria import Criterion
from viewer.domain.index import Index
from viewer.presentation.content.blocks import (
    Blocks,
    Choice,
    ContentBlock,
    FactList,
    Item,
    ItemGroup,
    LabelledEntries,
    LargeScale,
    Prose,
    SectionHeading,
    Title,
    labelled,
    prose,
)
from viewer.presentation.content.row import Cite, Row
from viewer.presentation.content.text import Run, one_line, paragraphs
from viewer.presentation.memo import once_per_report
from viewer.presentation.parts.document_places import linked_sources
from viewer.presentation.parts.rating_tally import grouped
from viewer.presentation.parts.rows import KIND_TITLES, finding_rows, metric_rows
from viewer.presentation.tabs.listing import listed
from viewer.presentation.wording.numbers import full_stop
from viewer.presentation.wording.rating import (
    detail_text,
    equals_text,
    placement_text,
    rating_scale,
    rating_word,
    succession_text,
)
from viewer.presentation.wording.silence import none_of
from viewer.store.session.place import Place

UNDER = "findings and no figures under this criterion"


def criteria(index: Index, chosen: str | None) -> Choice:
    """The list of criteria beside the page of the chosen one, the first if none is chosen."""
    found = index.criteria
    here = found.get(chosen or "") or next(iter(found.values()), None)
    return Choice(
        "Criteria",
        _groups(index),
        _page(index, here) if here else (),
        here.id if here else None,
        empty=none_of(index, "criteria"),
    )


@once_per_report
def _groups(index: Index) -> tuple[ItemGroup, ...]:
    """The criteria in reading order, under the report's headings."""
    return tuple(
        ItemGroup(title, tuple(_item(index, criterion) for criterion in some))
        for title, some in grouped(index, index.criteria.values())
    )


def _item(index: Index, criterion: Criterion) -> Item:
    word = rating_word(index, criterion)
    title = one_line(criterion.title)
    detail = detail_text(index, criterion)
    above = [item for item in index.ancestors(criterion) if isinstance(item, Criterion)]
    indent = min(len(above), 4)
    spoken = ", ".join(filter(None, (f"{title}: {word}", detail)))
    if above:
        spoken += f", sub-criterion of {one_line(above[0].title)}"
    cites = Cite("rating", criterion.id)
    return Item(criterion.id, title, detail, value=word, indent=indent, spoken=spoken, cites=cites)


def _page(index: Index, criterion: Criterion) -> Blocks:
    above = " › ".join(one_line(item.title) for item in reversed(index.ancestors(criterion)))
    blocks: list[ContentBlock] = [
        Title(one_line(criterion.title), above),
        LargeScale(rating_scale(index, criterion)),
    ]
    placed, taken = placement_text(index, criterion), succession_text(criterion)
    said = (detail_text(index, criterion), placed, taken)
    if any(said):
        blocks.append(prose(*map(full_stop, filter(None, said))))
    if criterion.rating.sources:
        others = (ref for other in criterion.rating.also for ref in other.sources)
        entries = linked_sources(index, (*criterion.rating.sources, *others))
        blocks.append(FactList((LabelledEntries("Source", entries),)))
    level = index.level(criterion)
    meaning = paragraphs(level.meaning or "") if level else ()
    words = [*meaning, *paragraphs(criterion.rating.note or "")]
    if words:
        blocks.append(prose(*words))
    blocks.extend(_belonging(index, criterion))
    return (*blocks, *_scale(index, index.scales[criterion.scale]))


def _scale(index: Index, scale: domain.Scale) -> list[ContentBlock]:
    """What a reader must know of the scale, and which levels of others its levels equal."""
    pairs = ((level, equals_text(index, level)) for level in scale.levels)
    equal = tuple(labelled(one_line(level.label), words) for level, words in pairs if words)
    blocks: list[ContentBlock] = [prose(*paragraphs(scale.note), ink="muted")] if scale.note else []
    blocks += [FactList(equal)] if equal else []
    return [SectionHeading("About the scale"), *blocks] if blocks else []


def _belonging(index: Index, criterion: Criterion) -> list[ContentBlock]:
    blocks: list[ContentBlock] = []
    for heading in index.group(criterion):
        blocks += _of_heading(index, heading)
    for title, below in _below(index, criterion).items():
        blocks.extend([SectionHeading(title), listed(title, tuple(below))])
    findings = index.findings_by_criterion.get(criterion.id, ())
    metrics = index.metrics_by_criterion.get(criterion.id, ())
    for kind, title in KIND_TITLES.items():
        own = tuple(item for item in findings if item.kind == kind)
        if own:
            blocks.extend(
                [SectionHeading(title), listed(title, finding_rows(index, own, headed=True))]
            )
    if metrics:
        blocks.extend([SectionHeading("Metrics"), listed("Metrics", metric_rows(index, metrics))])
    if not blocks:
        return [prose(none_of(index, UNDER), ink="muted")]
    bases = [item.criterion_basis for item in findings]
    bases += [item.criterion_basis for item in metrics]
    if "assigned" in bases:
        blocks.append(Prose(((Run(ASSIGNED, "derived", "muted"),),)))
    return blocks


def _of_heading(index: Index, heading: domain.Heading) -> list[ContentBlock]:
    """What belongs to a heading, which has no page: it is said of all that stands under it."""
    findings = index.findings_by_criterion.get(heading.id, ())
    metrics = index.metrics_by_criterion.get(heading.id, ())
    if not (findings or metrics):
        return []
    title = f"About all of {one_line(heading.title)}"
    rows = (*finding_rows(index, findings), *metric_rows(index, metrics))
    return [SectionHeading(title), listed(title, rows)]


def _below(index: Index, criterion: Criterion) -> dict[str, list[Row]]:
    """Its sub-criteria as rows, by the headings between it and them."""
    above, found = index.group(criterion), dict[str, list[Row]]()
    for item in index.criteria.values():
        parents = (one for one in index.ancestors(item) if isinstance(one, Criterion))
        if next(parents, None) is criterion:
            between = (one_line(one.title) for one in index.group(item) if one not in above)
            row = Row(
                one_line(item.title),
                detail=(Run(rating_word(index, item), "strong"),),
                place=Place("criteria", item.id),
                cites=Cite("rating", item.id),
            )
            found.setdefault(" › ".join(between), []).append(row)
    alone = "Other sub-criteria" if next(iter(found), "") else "Sub-criteria"
    return {title or alone: rows for title, rows in found.items()}


ASSIGNED = (
    "The inspectors do not say which criterion these findings and figures belong to. "
    "The file’s author chose it."
)
