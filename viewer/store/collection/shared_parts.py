"""Parts that many reports have alike, held once: ten thousand reports have a few scales.

It spares most of the time that models take, and most of their memory: `./scripts/bench collection`.
"""

from typing import Any

from viewer.domain.collation.criteria import placed
from viewer.domain.collection.inspection import CriterionRating
from viewer.domain.criteria import Criterion
from viewer.domain.index import Index
from viewer.domain.report import Report

_MOST = 50_000
RawPart = dict[str, Any]


class SharedParts:
    """What has been read of scales, criteria, sources and bodies, by what their files say."""

    def __init__(self) -> None:
        self._models: dict[str, Any] = {}
        self._ratings: dict[tuple[Any, ...], tuple[object, CriterionRating]] = {}

    def known(self, raw: RawPart) -> RawPart:
        """The report with each part that another had alike as that one's model."""
        found = dict(raw)
        for name in ("sources", "scales", "criteria"):
            if isinstance(items := raw.get(name), list):
                found[name] = [self._models.get(_key(name, item), item) for item in items]
        about = raw.get("report")
        if isinstance(about, dict) and "subject" in about:
            subject = about["subject"]
            model = self._models.get(_key("subject", subject), subject)
            found["report"] = {**about, "subject": model}
        return found

    def learn(self, raw: RawPart, report: Report) -> None:
        """Keep the parts of a report that is in order."""
        if len(self._models) > _MOST:
            self._models.clear()
        for name in ("sources", "scales", "criteria"):
            for item, model in zip(raw.get(name, ()), getattr(report, name), strict=True):
                self._models.setdefault(_key(name, item), model)
        subject = raw["report"]["subject"]
        self._models.setdefault(_key("subject", subject), report.about.subject)

    def ratings(self, report: Report) -> tuple[CriterionRating, ...]:
        """The criteria of a report with their ratings; one and the same where all is alike."""
        if len(self._ratings) > _MOST:
            self._ratings.clear()
        index = Index(report)
        outline = (item for item in index.outline.values() if isinstance(item, Criterion))
        return tuple(self._rating(index, criterion) for criterion in outline)

    def _rating(self, index: Index, criterion: Criterion) -> CriterionRating:
        framework, scale = index.report.about.framework, index.scales[criterion.scale]
        above = tuple(map(id, index.ancestors(criterion)))
        key = framework and framework.id, id(scale), id(criterion), above, tuple(index.criteria)
        _, known = self._ratings.get(key, (None, None))
        if known is None:  # with the parts, so that no other gets the id of one
            parts = (scale, criterion, *index.ancestors(criterion))
            known = CriterionRating(placed(index, criterion), scale)
            self._ratings[key] = parts, known
        return known


def _key(part: str, raw: Any) -> str:
    return f"{part} {raw!r}"
