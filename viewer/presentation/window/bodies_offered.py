"""The bodies of a collection in the palette: each leads to its row of the matrix."""

from dataclasses import replace
from functools import lru_cache

from viewer.domain.collection.filtering.filters import SEPARATOR, Filter
from viewer.presentation.collection.screen.matrix_view import view_of
from viewer.presentation.collection.screen.prepared import Prepared, prepare
from viewer.presentation.content.text import one_line
from viewer.presentation.window.palette import Target, Targets
from viewer.store.session.open_collection import MATRIX, OpenCollection

BODY = "Body"


def bodies_in(one: OpenCollection) -> Targets:
    """The bodies of an open collection, ready to be looked through."""
    return _bodies_of(prepare(one.collection))


@lru_cache(maxsize=1)
def _bodies_of(made: Prepared) -> Targets:
    several = len(made.programmes) > 1
    return Targets(
        Target(
            f"body/{number}/{place}",
            BODY,
            one_line(body.name),
            one_line(programme.name) if several else "",
            BODY,
            entry=body.name,
        )
        for number, programme in enumerate(made.programmes)
        for place, body in enumerate(programme.bodies)
    )


def with_body(one: OpenCollection, name: str) -> OpenCollection:
    """The collection with this body alone in its matrix; any other filter might hide it."""
    made, view = prepare(one.collection), view_of(one)
    here = made.number(view.programme)
    programmes = (made.programmes[here], *made.programmes)
    own = next(it for it in programmes if any(body.name == name for body in it.bodies))
    wanted = Filter(
        words=name.replace(SEPARATOR, " "), every=view.filter.every, across=view.filter.across
    )
    shown = replace(view, programme=own.name, filter=wanted, at=(None, ""))
    return one.viewed(MATRIX, shown)
