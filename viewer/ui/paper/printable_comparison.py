"""The comparison in front, as something that is to leave the program."""

from datetime import date

from viewer.export.comparison import comparison_job
from viewer.export.formats import OF_SEVERAL
from viewer.presentation.comparison.tab import comparison_in
from viewer.presentation.tabs import is_long
from viewer.presentation.wording.file_names import file_stem
from viewer.store.session.side_by_side import side_by_side
from viewer.store.session.state import State
from viewer.ui.paper.printable import Printable


def printable_comparison(state: State, today: date) -> Printable | None:
    """What is side by side, as much of it as is shown; None where it is a report that is shown."""
    chosen = side_by_side(state.place)
    comparison = comparison_in(state, state.place)
    if chosen is None or comparison is None:
        return None
    indexes = (comparison.first, comparison.second)
    stems = [file_stem(one.report.about) for one in indexes]
    files = (_file(state, chosen.first), _file(state, chosen.second))
    only = not chosen.everything
    return Printable(
        f"{stems[0]}-and-{stems[1]}-comparison",
        lambda options: comparison_job(comparison, files, options, today, only_differences=only),
        formats=OF_SEVERAL,
        forms=False,
        long=any(map(is_long, indexes)),
    )


def _file(state: State, report_id: int) -> str:
    report = state.report_of(report_id)
    return report.report_file.file.name if report else ""
