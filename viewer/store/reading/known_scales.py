"""Reads the scales that come with the program, resources/scales/*.json."""

import json
from functools import cache

from viewer.domain.criteria import KnownScale
from viewer.resources import resource


@cache
def known_scales() -> dict[str, KnownScale]:
    """The scales by id, in the order of their ids; the same for every draft and every table."""
    files = sorted(resource("scales").glob("*.json"))
    texts = (file.read_text(encoding="utf-8") for file in files)
    known = [KnownScale.model_validate(json.loads(text)) for text in texts]
    return {item.scale.id: item for item in known}
