"""Which report is which: how each of the two is called."""

from viewer.domain.comparison.comparing import Comparison
from viewer.domain.index import Index
from viewer.domain.report import counts_from
from viewer.presentation.comparison.content import Side
from viewer.presentation.content.text import one_line
from viewer.presentation.wording.inspectorate import body_text
from viewer.presentation.wording.sources import dated_text


def index_of(comparison: Comparison, side: Side) -> Index:
    """The first or the second report."""
    return comparison.first if side == "first" else comparison.second


def when_text(index: Index) -> str:
    """When a report is from: inspected 4 November 2019; its title where it does not say."""
    return dated_text(index.report.about) or one_line(index.report.about.title)


def head_text(comparison: Comparison, side: Side) -> str:
    """What stands over a report: Earlier: Harbour Service, published 4 November 2019."""
    index = index_of(comparison, side)
    name = f"{_body(index)}, {when_text(index)}"
    order = order_word(comparison, side)
    return f"{order.capitalize()}: {name}" if order else name


def column_text(comparison: Comparison, side: Side) -> str:
    """The heading of a column: Earlier, published 4 November 2019; of two bodies, the name."""
    index = index_of(comparison, side)
    order = order_word(comparison, side)
    if order:
        return f"{order.capitalize()}, {when_text(index)}"
    name = _body(index)
    return f"{side.capitalize()}, {when_text(index)}" if comparison.one_body else name


def order_word(comparison: Comparison, side: Side) -> str:
    """Whether a report is the earlier or the later one of a body; nothing where it is neither."""
    if comparison.order == "unknown" or not comparison.one_body:
        return ""
    is_later = (comparison.order == "later") == (side == "second")
    return "later" if is_later else "earlier"


def called(comparison: Comparison, side: Side) -> str:
    """A report as it stands in a sentence: the earlier report, the report on Harbour Service."""
    if order := order_word(comparison, side):
        return f"the {order} report"
    if comparison.one_body:
        return f"the {side} report"
    name = _body(index_of(comparison, side))
    return f"the report on {name}"


def short_body(comparison: Comparison) -> str:
    """The body of the first report, as it stands in a sentence."""
    return _body(comparison.first)


def short_name(comparison: Comparison, side: Side) -> str:
    """As few words as tell a report from the other: in 2019; of two bodies, the name."""
    before, after = _year(comparison.first), _year(comparison.second)
    if comparison.one_body and before and after and before != after:
        return f"in {_year(index_of(comparison, side))}"
    if comparison.one_body:
        return f"in {called(comparison, side)}"
    return f"for {_body(index_of(comparison, side))}"


def _body(index: Index) -> str:
    return body_text(index.report.about)


def _year(index: Index) -> str:
    when = counts_from(index.report.about)
    return when.split("-")[0] if when else ""


def spoken_side(comparison: Comparison, side: Side) -> str:
    """What a report is called before what it says: earlier, first, or the body's name."""
    name = _body(index_of(comparison, side))
    return order_word(comparison, side) or (side if comparison.one_body else name)
