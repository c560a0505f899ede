"""What program this is."""

from collections.abc import Mapping

from viewer.presentation.content.blocks import Blocks, FactList, Title, labelled, prose


def program_page(versions: Mapping[str, str]) -> Blocks:
    """Name, version, what the program never does, and what it stands on."""
    named = dict(versions)
    name, number = next(iter(named.items()))
    facts = tuple(labelled(label, value) for label, value in named.items() if label != name)
    return (
        Title(name, f"Version {number}"),
        prose(
            "Shows public inspection reports: ratings, findings and figures, each with its place "
            "in the source.",
            "It never uses the network and sends nothing to anyone.",
            "Free software under the MIT licence. Printed pages use the font Source Sans, under "
            "the SIL Open Font License.",
        ),
        FactList(facts),
    )
