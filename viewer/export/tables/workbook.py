"""A workbook being written: sheets, formats, and cells that only ever hold what they are given."""

import io
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

import xlsxwriter  # type: ignore[import-untyped] # it has no types

from viewer.characters import cut
from viewer.domain.language import TextDirection
from viewer.export.job import AnyJob
from viewer.export.office_text import moment, shortened
from viewer.export.table_rows import Amount
from viewer.export.wording import kept
from viewer.presentation.content.spreadsheet import TOO_EXACT, is_too_exact

LETTERS = 32_767  # how many letters of a text a cell can hold
SMALLER = 75  # per cent of its size that a wide sheet is printed at: 9 points for words of 12
FIRST_YEAR = 1901  # Excel's calendar begins in 1900, with a day in February that never was
FONT = {"font_name": "Arial", "font_size": 12}
TOO_LONG = "Text that is too long for an Excel cell was cut, and ends in …."


@dataclass
class Book:
    """A workbook being written: its formats, each made once, and what there is to tell."""

    file: Any
    direction: TextDirection = "ltr"
    notices: list[str] = field(default_factory=list)
    formats: dict[tuple[tuple[str, Any], ...], Any] = field(default_factory=dict)

    @classmethod
    def new(cls, stream: io.BytesIO, job: AnyJob) -> "Book":
        """An empty workbook with its properties. Nothing in it is ever taken for a formula."""
        quiet = dict.fromkeys(
            ("strings_to_formulas", "strings_to_urls", "strings_to_numbers"), False
        )
        options = {**quiet, "in_memory": True, "default_format_properties": {**FONT}}
        book = cls(xlsxwriter.Workbook(stream, options), job.direction)
        book.file.set_properties(
            {
                "title": shortened(job.title),
                "subject": shortened(job.subject),
                "author": shortened(job.author),
                "created": moment(job),
            }
        )
        return book

    def sheet(self, name: str) -> Any:
        """A new sheet, set to print on A4 on its side, one page wide, with its name."""
        made = self.file.add_worksheet(name)
        made.set_landscape()
        if self.direction == "rtl":
            made.right_to_left()
        made.set_paper(9)
        made.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        made.fit_to_pages(1, 0)
        made.set_footer("&L&A&RPage &P of &N")
        return made

    def looks(self, **properties: Any) -> Any:
        """A cell format, made on first use."""
        key = tuple(sorted(properties.items()))
        if key not in self.formats:
            self.formats[key] = self.file.add_format({**FONT, "valign": "top", **properties})
        return self.formats[key]

    def text(self, sheet: Any, row: int, column: int, words: str, **properties: Any) -> None:
        """Write words as words, as many as a cell holds."""
        clean = "\n".join(map(kept, words.split("\n")))
        if len(clean) > LETTERS:
            clean = cut(clean, LETTERS)
            self.notices.append(TOO_LONG)
        sheet.write_string(row, column, clean, self.looks(**properties))

    def number(self, sheet: Any, row: int, column: int, amount: Amount) -> None:
        """Write a number as it was printed: the decimal goes into the file digit by digit."""
        if is_too_exact(amount.value):
            self.notices.append(TOO_EXACT)
            self.text(sheet, row, column, f"{amount.value:,f}", align="right")
            return
        sheet.write_number(row, column, amount.value, self.looks(num_format=number_format(amount)))

    def day(self, sheet: Any, row: int, column: int, day: date) -> None:
        """Write a day as a date; one before Excel's calendar begins, as text."""
        if day.year < FIRST_YEAR:
            self.text(sheet, row, column, day.isoformat())
            return
        looks = self.looks(num_format="yyyy-mm-dd", align="left")
        sheet.write_datetime(row, column, datetime.combine(day, time()), looks)


def turn_page(sheet: Any, column: int, title: str) -> None:
    """Print what begins at this column on pages of its own, with the first column once more."""
    sheet.set_header(f'&L&"Arial,Bold"&14{title.replace("&", "&&")}')
    sheet.set_margins(left=0.4, right=0.4, top=0.75, bottom=0.6)
    sheet.set_print_scale(SMALLER)  # no longer fitted to one page: that ignores where pages end
    sheet.set_v_pagebreaks([column])
    sheet.repeat_columns(0)


def number_format(amount: Amount) -> str:
    """Excel's code for a number with the decimals it was printed with, and the pound sign."""
    exponent = amount.value.as_tuple().exponent
    decimals = max(0, -exponent) if isinstance(exponent, int) else 0
    if decimals and amount.unit is not None:
        decimals = max(decimals, amount.unit.decimals)
    prefix = amount.unit.prefix if amount.unit else ""
    return f"{prefix}#,##0" + ("." + "0" * decimals if decimals else "")
