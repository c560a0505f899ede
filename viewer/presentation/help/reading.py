"""Help on how to read a report. The example is from the report that comes with the program."""

from viewer.presentation.content.blocks import (
    Cell,
    LargeScale,
    Rows,
    SectionHeading,
    Table,
    TableColumn,
    Tiles,
    prose,
)
from viewer.presentation.content.rating import RatingScale
from viewer.presentation.content.row import Row
from viewer.presentation.content.text import Mark, Run
from viewer.presentation.content.tile import Remark, Tile
from viewer.presentation.help.pages import help_page
from viewer.presentation.tabs import TAB_IDS

GROUP = "Reading a report"

LAYOUT = help_page(
    "layout", GROUP, "The sections of a report",
    prose(
        f"A report has {len(TAB_IDS)} sections. Overview shows the main points on one screen: the "
        "ratings, the most important figures, how the inspected body compares with others, "
        "and the first strengths and weaknesses.",
        "Criteria shows each rating, with the findings and figures that belong to it. "
        "Strengths and Weaknesses show what the inspectors found, by theme. Metrics shows "
        "every figure, in a chart and in a table. About shows who was inspected, how the "
        "inspection was done, which documents the information comes from, and what the file "
        "does not say.",
        "Links are blue, or change colour when you move the mouse over them. A finding links "
        "to its figures, and a figure links to the findings that use it. Use Back to return.",
    ),
)  # fmt: skip

RATINGS = help_page(
    "ratings", GROUP, "Ratings",
    prose(
        "A rating is one level of a scale, such as Good. The bar shows all levels of the "
        "scale, with the worst on the left, and a ring marks the level that was given. All "
        "levels have the same colour.",
    ),
    LargeScale(
        RatingScale("Good", ("Poor", "Fair", "Good", "Excellent"), 2, "Good, third of four"),
    ),
    prose(
        "Different inspectorates use different scales, and a scale can change from year to "
        "year, so each report shows its own. If there is no rating, the bar is empty and the "
        "reason is given: not rated, not inspected, not recorded, or suspended. This does not "
        "mean that the rating is low.",
    ),
)  # fmt: skip

VERDICTS = help_page(
    "verdicts", GROUP, "Better and worse",
    prose(
        "A number that goes up is not always good news. If fewer trials fail to go ahead, the "
        "number falls, and that is better.",
    ),
    Rows(
        (
            Row("better, whether the number went up or down", Mark("up", "better")),
            Row("worse, whether the number went up or down", Mark("down", "worse")),
            Row("about the same", Mark("level", "muted")),
            Row("a strength", Mark("plus", "better")),
            Row("a weakness", Mark("minus", "worse")),
            Row("something that praises and criticises", Mark("both", "accent")),
            Row("a recommendation", Mark("dot", "accent")),
        )
    ),
    prose(
        "Each symbol has its own shape and is shown next to a word, so you do not need to see "
        "colours. Overview has a key to the symbols. Some sources make a comparison in words, "
        "without a number. The report then shows the words, and says that there is no figure.",
        "For some figures neither way is better: a budget, for example. For others the source "
        "does not say which way is better. The page of such a metric tells you so, and no change "
        "in it is called better or worse.",
        "“100% of 2” is a percentage of 2. Where a figure is of fewer than 30, one case can make a "
        "large difference: a change or comparison is then said to be of small numbers, and called "
        "better or worse only where the source does so.",
    ),
)  # fmt: skip

DERIVED = help_page(
    "derived", GROUP, "Stated and derived figures",
    prose(
        "A stated figure is printed in the source. A derived figure is not printed in the "
        "source: it was worked out from figures that are. Derived figures are in italics, "
        "have a hollow symbol on charts, and are shown with the sum. The program checks every "
        "sum each time it opens a file. If a sum is wrong, the file is not opened.",
    ),
    SectionHeading("An example: CPS East of England"),
    prose(
        "For the staff survey’s score for leadership, the source prints one figure, 38%. It "
        "says that this was 9 more than the year before, and 5 less than the national "
        "average. The source does not print 29% or 43%; they are worked out from 38%.",
    ),
    Tiles(
        (
            Tile(
                (Run("38%", "display"),),
                (
                    Remark((Run("+9 points", "strong", "better"),
                            Run(" since 2015-16", "strong"),
                            Run(" (derived)", "derived", "muted")), Mark("up", "better")),
                    Remark((Run("5 points", "strong", "worse"),
                            Run(" below the national average", "strong"),
                            Run(" (43%, derived)", "derived", "muted")), Mark("down", "worse")),
                ),
                "Leadership and Managing Change",
                spoken="Leadership and Managing Change: 38%, 9 points more than in 2015-16, "
                       "5 points below the national average of 43%, which is derived",
            ),
        )
    ),
    Table(
        "The figures of the example",
        (TableColumn("Period"), TableColumn("Whose figure"), TableColumn("Value", "end"),
         TableColumn("Stated or derived", stretch=True)),
        (
            (Cell("2015-16"), Cell("East of England"), Cell("29%", derived=True),
             Cell("derived: 38 − 9", derived=True)),
            (Cell("2016-17"), Cell("East of England"), Cell("38%"), Cell("stated")),
            (Cell("2016-17"), Cell("national average"), Cell("43%", derived=True),
             Cell("derived: 38 + 5", derived=True)),
        ),
    ),
    prose(
        "When you quote a derived figure, say that it is derived. “Copy with citation” does "
        "this for you: it copies the sum with the figure.",
    ),
)  # fmt: skip

POINTS = help_page(
    "points", GROUP, "Points and per cent",
    prose(
        "A rise from 40% to 50% is a rise of 10 percentage points. It is also a rise of 25 per "
        "cent, but it is not a rise of 10 per cent. To avoid confusion, this program always "
        "gives the difference between two percentages in points.",
        "Some sources print “increased by 9%” when they mean 9 points. The report then says, "
        "next to the figure, how it was understood.",
    ),
)  # fmt: skip

GAPS = help_page(
    "gaps", GROUP, "What is not known",
    prose(
        "A missing figure is never shown as zero, and no line on a chart crosses the gap. The "
        "report says “no figure” instead. About lists what the file does not say. Either the "
        "source does not say it, or the file’s author did not include it.",
        "In some reports, the file’s author decided which criterion a finding belongs to. This "
        "is marked “criterion chosen by the file’s author, not the inspectors”.",
    ),
)  # fmt: skip

SOURCES = help_page(
    "sources", GROUP, "Sources",
    prose(
        "Every rating, finding and figure shows where it comes from: the document, the "
        "paragraph, the bullet point and, if the file includes it, a quotation. The findings "
        "of the report on CPS East of England are in our own words. Figures, names and dates "
        "are exactly as in the source.",
        "If the document is in the same folder as the report, use “Show in the document” to see "
        "its page with the words marked. “Back” takes you back to the report.",
        "Use “Copy with citation” to copy a statement together with its source, for example "
        "for a letter or an article.",
    ),
)  # fmt: skip

READING = (LAYOUT, RATINGS, VERDICTS, DERIVED, POINTS, GAPS, SOURCES)
