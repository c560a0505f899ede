"""Help on how to read a report. The example is from the report that comes with the program."""

from viewer.presentation.content import Cell, Column, Heading, Rows, Scale, Table, Tiles
from viewer.presentation.front import RatingScale, Remark, Row, Tile
from viewer.presentation.help.pages import HelpPage, says
from viewer.presentation.text import Mark, Run

GROUP = "Reading a report"

LAYOUT = HelpPage(
    "layout", GROUP, "What stands where",
    (
        says(
            "A report has six sections. Overview is the whole of it on one screen: how it was "
            "rated, the figures that matter most, how the inspected body compares, and the first "
            "strengths and weaknesses.",
            "Criteria shows each rating with what belongs to it. Strengths and Weaknesses hold "
            "what the inspectors found, by theme. Metrics has every figure, with a chart and a "
            "table of the same figures. About tells whom the report is about, how the inspection "
            "was done, what it was written from, and what its file does not say.",
            "Words that lead on are blue, or light up under the mouse. A finding leads to its "
            "figures, a figure to the findings that rest on it; Back returns.",
        ),
    ),
)  # fmt: skip

RATINGS = HelpPage(
    "ratings", GROUP, "Ratings",
    (
        says(
            "A rating is a word on a scale. The bar shows where the word stands, worst on the "
            "left, and a ring marks the level that was given. Colour adds nothing: all levels "
            "have the same.",
        ),
        Scale(RatingScale("Good", ("Poor", "Fair", "Good", "Excellent"), 2, "Good, third of four")),
        says(
            "Scales differ between inspectorates and between years, so the report brings its own. "
            "Where nothing was rated, the bar stays empty and the word says why: not rated, not "
            "inspected, not recorded, or suspended. That is no low rating.",
        ),
    ),
)  # fmt: skip

VERDICTS = HelpPage(
    "verdicts", GROUP, "Better and worse",
    (
        says(
            "Which way a number moved, and whether that is good, are two things. Fewer trials that "
            "do not go ahead is a fall, and better.",
        ),
        Rows(
            (
                Row("better, whichever way the number moved", Mark("up", "better")),
                Row("worse, whichever way the number moved", Mark("down", "worse")),
                Row("much the same", Mark("level", "muted")),
                Row("a strength", Mark("plus", "better")),
                Row("a weakness", Mark("minus", "worse")),
            )
        ),
        says(
            "Each mark has its own shape and stands beside its word, so that nothing depends on "
            "seeing colours. Overview has a key to the marks of its figures. Some comparisons are "
            "only words in the source, without a number; then the report shows the "
            "word and says that there is no figure.",
        ),
    ),
)  # fmt: skip

DERIVED = HelpPage(
    "derived", GROUP, "Stated and derived figures",
    (
        says(
            "A stated figure is printed in the source. A derived figure is not: somebody worked "
            "it out from figures that are. It is set in italics, its mark on a chart is hollow, "
            "and its sum stands beside it. Each time a file is opened the sums are done again; a "
            "wrong one is an error, and the file is not opened.",
        ),
        Heading("An example: CPS East of England"),
        says(
            "Of the staff survey’s score for leadership, the source prints one figure, 38%. It "
            "says that this was 9 up on the year before, and 5 under the national average. Nobody "
            "printed 29% or 43%; both follow.",
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
            (Column("Period"), Column("Whose"), Column("Figure", "end"),
             Column("Basis", stretch=True)),
            (
                (Cell("2015-16"), Cell("East of England"), Cell("29%", derived=True),
                 Cell("derived: 38 − 9", derived=True)),
                (Cell("2016-17"), Cell("East of England"), Cell("38%"), Cell("stated")),
                (Cell("2016-17"), Cell("national average"), Cell("43%", derived=True),
                 Cell("derived: 38 + 5", derived=True)),
            ),
        ),
        says(
            "When you quote a derived figure, say so. “Copy with citation” does it for you: the "
            "sum goes to the clipboard with the figure.",
        ),
    ),
)  # fmt: skip

POINTS = HelpPage(
    "points", GROUP, "Points and per cent",
    (
        says(
            "From 40% to 50% is 10 points more. It is also a quarter more, and “25 per cent more” "
            "would be right as well; “10 per cent more” would be wrong. So a move between two "
            "percentages is always given in points here.",
            "Sources are less strict. Where one prints “increased by 9%” and means points, the "
            "report says beside the figure how it was read.",
        ),
    ),
)  # fmt: skip

GAPS = HelpPage(
    "gaps", GROUP, "What is not known",
    (
        says(
            "A gap is shown as a gap. A figure that the source does not give is never drawn as "
            "nought, no line runs across it, and it is not quietly left out: the place says “no "
            "figure”, and About lists what the file does not say: the source may be silent there, "
            "or it was not taken into the file.",
            "Some statements were placed under a criterion by whoever wrote the file, not by the "
            "inspectors. They say so: “placed here by this file’s author”.",
        ),
    ),
)  # fmt: skip

SOURCES = HelpPage(
    "sources", GROUP, "Where it comes from",
    (
        says(
            "Every rating, finding and figure names its place in the source: document, paragraph, "
            "bullet, and the source’s own words where the file holds them. The findings are worded "
            "anew; figures, names and dates are the source’s.",
            "“Copy with citation” puts a statement on the clipboard with all of that, ready for a "
            "letter or an article.",
        ),
    ),
)  # fmt: skip

READING = (LAYOUT, RATINGS, VERDICTS, DERIVED, POINTS, GAPS, SOURCES)
