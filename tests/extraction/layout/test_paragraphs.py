"""Lines are paragraphs, headings and items by where they stand and how they are set."""

import pytest

from tests.extraction.layout.drawn import told

PICTURES = {
    "an empty line parts paragraphs": (
        """
The harbour has three piers and a light that is lit all night
and every boat is looked at twice.

Another paragraph begins behind an empty line of the page.
""",
        ["paragraph: The harbour has three piers and a light that is lit all night and every boat"
         " is looked at twice.",
         "paragraph: Another paragraph begins behind an empty line of the page."],
    ),
    "a line with room at its end that ended a sentence is the last": (
        """
The harbour has three piers and a light that is lit all night.
It is old.
The wardens keep a book of all the boats that they have seen in
""",
        ["paragraph: The harbour has three piers and a light that is lit all night. It is old.",
         "paragraph: The wardens keep a book of all the boats that they have seen in"],
    ),
    "a line with room goes on with a small letter": (
        """
The harbour has three piers and a light that is lit all night.
It is old
and the wardens keep a book of all the boats that they saw in it
""",
        ["paragraph: The harbour has three piers and a light that is lit all night. It is old and"
         " the wardens keep a book of all the boats that they saw in it"],
    ),
    "a line with a comma goes on": (
        """
The harbour has three piers and a light that is lit all night.
It is old,
Northport says, and the wardens keep a book of all the boats
""",
        ["paragraph: The harbour has three piers and a light that is lit all night. It is old,"
         " Northport says, and the wardens keep a book of all the boats"],
    ),
    "headings by their type": (
        """
#The harbour of Northport
!Light and piers

The harbour has three piers and a light that is lit all night
and every boat is looked at twice.
""",
        ["heading 1: The harbour of Northport", "heading 2: Light and piers",
         "paragraph: The harbour has three piers and a light that is lit all night and every boat"
         " is looked at twice."],
    ),
    "bold words that are a sentence, or begin small, or are no words": (
        """
!The piers are safe.

!and the lamps

!12 34

!Lamps of the port
!and of the piers
""",
        ["paragraph: The piers are safe.", "paragraph: and the lamps", "paragraph: 12 34",
         "heading 1: Lamps of the port and of the piers"],
    ),
    "a heading has three lines at most": (
        """
!Lamps of the port
!and of the piers
!and of the boats
!and of the wardens

The harbour has three piers and a light that is lit all night
""",
        ["paragraph: Lamps of the port and of the piers and of the boats and of the wardens",
         "paragraph: The harbour has three piers and a light that is lit all night"],
    ),
    "items in items": (
        """
What is good:
• the piers are safe and the lamps of them are lit all night by
  the wardens
• boats are looked at
  – small ones once
    * in May
  – large ones twice
• the book is kept
The wardens write down what they saw, and nobody else does so.
– it is kept
""",
        ["paragraph: What is good:",
         "item 1 [•]: the piers are safe and the lamps of them are lit all night by the wardens",
         "item 1 [•]: boats are looked at", "item 2 [–]: small ones once", "item 3 [*]: in May",
         "item 2 [–]: large ones twice", "item 1 [•]: the book is kept",
         "paragraph: The wardens write down what they saw, and nobody else does so.",
         "item 1 [–]: it is kept"],
    ),
    "numbers of paragraphs": (
        """
1.  The harbour has three piers and a light that is lit at night
    and every boat is looked at twice.
2.  The wardens keep a book.
3.1 The book is old and has been kept for a hundred years by now.
a)  The first of its pages is lost.
ii. The second is not lost.
(4) The third is here.
5   boats were seen by the wardens of the harbour on that day.
""",
        ["paragraph [1.]: The harbour has three piers and a light that is lit at night and every"
         " boat is looked at twice.",
         "paragraph [2.]: The wardens keep a book.",
         "paragraph [3.1]: The book is old and has been kept for a hundred years by now.",
         "item 1 [a)]: The first of its pages is lost.", "item 1 [ii.]: The second is not lost.",
         "paragraph [(4)]: The third is here.",
         "paragraph [5]: boats were seen by the wardens of the harbour on that day."],
    ),
    "a numbered paragraph that goes on at the margin": (
        """
1.  The harbour has three piers and a light that is lit all night
and every boat is looked at twice by the wardens of the port and
all of them are asked where they are from.
2.  The wardens keep a book.
Nobody else does, as far as anybody knows, or says so to anybody.
""",
        ["paragraph [1.]: The harbour has three piers and a light that is lit all night and every"
         " boat is looked at twice by the wardens of the port and all of them are asked where they"
         " are from.",
         "paragraph [2.]: The wardens keep a book.",
         "paragraph: Nobody else does, as far as anybody knows, or says so to anybody."],
    ),
    "numbers that are no labels": (
        """
38.1 50.2 77.9

12 boats were seen by the wardens of the harbour on that day
""",
        ["paragraph: 38.1 50.2 77.9",
         "paragraph: 12 boats were seen by the wardens of the harbour on that day"],
    ),
    "a raised number is no word of the line": (
        """
The harbour has three piers. ^2 And a light that is lit all night
and every boat is looked at twice.
^2 See the book of the wardens.
""",
        ["paragraph: The harbour has three piers. And a light that is lit all night and every boat"
         " is looked at twice.",
         "paragraph [2]: See the book of the wardens."],
    ),
    "lines that are centred": (
        """
                The harbour of Northport and
          all of its three piers and its two lamps
                and the boats that are in it
""",
        ["paragraph: The harbour of Northport and all of its three piers and its two lamps and the"
         " boats that are in it"],
    ),
    "bold words within a sentence": (
        """
The harbour has three piers and a light that is lit all night and
!every boat is looked at twice by wardens

!Every boat is looked at twice
It is looked at twice.
""",
        ["paragraph: The harbour has three piers and a light that is lit all night and every boat"
         " is looked at twice by wardens",
         "heading 1: Every boat is looked at twice", "paragraph: It is looked at twice."],
    ),
    "a paragraph between items that is indented as they are": (
        """
• boats are looked at
  – small ones once

  They are many and of all kinds, as the wardens say of them.

  – large ones twice

They are not.

  – or are they
""",
        ["item 1 [•]: boats are looked at", "item 2 [–]: small ones once",
         "paragraph: They are many and of all kinds, as the wardens say of them.",
         "item 2 [–]: large ones twice", "paragraph: They are not.", "item 1 [–]: or are they"],
    ),
    "a heading of two lines, wider apart than those of the text": (
        """11
#Lamps of the port

#and of the piers

The harbour has three piers and a light that is lit all night
and every boat is looked at twice by wardens who keep a book of
what they saw and of what they did in all of the year and also
of what they are going to do in the next and of the boats that
they are waiting for until they are there.

But no paragraph is.
""",
        ["heading 1: Lamps of the port and of the piers",
         "paragraph: The harbour has three piers and a light that is lit all night and every boat"
         " is looked at twice by wardens who keep a book of what they saw and of what they did in"
         " all of the year and also of what they are going to do in the next and of the boats that"
         " they are waiting for until they are there.",
         "paragraph: But no paragraph is."],
    ),
    "a first word with a full stop is no label": (
        """
Good. The piers of the harbour are safe and lit.
""",
        ["paragraph: Good. The piers of the harbour are safe and lit."],
    ),
    "bold words behind a sentence that ended": (
        """
The harbour has three piers and a light that is lit all night.
!every boat is looked at twice by wardens
""",
        ["paragraph: The harbour has three piers and a light that is lit all night.",
         "paragraph: every boat is looked at twice by wardens"],
    ),
    "a number before many words is a label, before few a cell": (
        """
5   boats and four ships were

6   were four of them
""",
        ["paragraph [5]: boats and four ships were", "cell 1.1.1: 6",
         "cell 1.1.2: were four of them"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("picture", "blocks"), PICTURES.values(), ids=PICTURES)
def test_that_lines_are_the_blocks_that_they_look_like(picture: str, blocks: list[str]) -> None:
    assert told(picture) == blocks
