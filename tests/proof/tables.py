"""Tables that went wrong, and what is promised of reading them."""

from datetime import date
from functools import cache
from random import Random

from tests import published
from tests.proof import mutants
from tests.proof.documents import repacked, spliced
from tests.proof.drafts import told_well
from tests.proof.trial import LONGER, LONGEST_SENTENCE, NAME, Complaint, small_reading, within
from tests.tables import HARBOURS, csv_of, ods_of, xlsx_of
from viewer.extraction.tables.reports import mapping_problems, reports_of
from viewer.extraction.tables.table import Sheet, TableFile
from viewer.store.problem import Problem, Refused, outcome_text
from viewer.store.reading.known_scales import known_scales
from viewer.store.reading.reader import parse_report
from viewer.store.tables.suggesting import suggested
from viewer.store.tables.table_reader import read_table
from viewer.store.writing.layout import laid_out

TODAY = date(2026, 11, 24)
_WORDS = ("content.xml", "xl/workbook.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml")


@cache
def _whole() -> tuple[bytes, ...]:
    """Sound tables of each kind."""
    odd = [*HARBOURS, ("Café £ Quay", "1" * 60, "", "31/02/2024", "=1+1", '"', "1,2%")]
    books = (published.packed_anew(xlsx_of(Ratings=HARBOURS)), published.packed_anew(ods_of(odd)))
    texts = (csv_of(odd).encode(), csv_of(odd, ";").encode("utf-16"), csv_of(odd, "\t").encode())
    return *books, *texts


def mutant(chance: Random) -> bytes:
    """A table of any kind that went wrong, outside or within."""
    books = _whole()[:2]
    if chance.random() < 0.4:
        return repacked(chance.choice(books), chance, _WORDS)
    if chance.random() < 0.15:
        return spliced(_whole(), chance)
    return mutants.ragged(chance.choice(_whole()), chance)


def tried(data: bytes) -> str:
    """Whether a table was read or refused; raises for a broken promise."""
    with small_reading(data):
        table = read_table(data, "trial.csv")
    if isinstance(table, Problem):
        return told_well(table)
    with within(LONGER, "importing the table"):
        made = sum(_imported(table, sheet) for sheet in table.sheets)
    return "imported" if made else "refused"


def _imported(table: TableFile, sheet: Sheet) -> int:
    """How many reports a sheet makes with the mapping that is proposed; each must open."""
    known = known_scales()
    mapping = suggested(table, sheet, known, afresh=True).mapping
    mapping = mapping.model_copy(update={"inspectorate": mapping.inspectorate or "Harbour Office"})
    if mapping_problems(mapping, table, known):
        return 0
    imported = reports_of(table, mapping, known, TODAY)
    for sentence in (sentence for row in imported.results for sentence in row.sentences):
        if not sentence.isprintable() or len(sentence) > LONGEST_SENTENCE:
            raise Complaint(f"no sentence: {sentence!r}"[:500])
    if len(imported.results) != max(0, len(sheet.rows) - mapping.heading_row):
        raise Complaint("a row was dropped")
    for report in imported.reports[:20]:
        outcome = parse_report(laid_out(report).encode(), NAME)
        if isinstance(outcome, Refused):
            raise Complaint(f"a report does not open: {outcome_text(outcome)}"[:900])
    return len(imported.reports)
