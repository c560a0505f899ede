"""How the columns of a table share a width, on screen and on paper."""


def shared(needs: list[tuple[int, int]], room: int) -> list[int]:
    """Widths that fill the room, from (least, most) of each column.

    What is left over goes to the last; where room is short, each gets its longest word and a share
    of the rest by what it lacks, so that words break only when nothing else helps.
    """
    least, most = sum(low for low, _ in needs), sum(high for _, high in needs)
    if most <= room:
        widths = [high for _, high in needs]
    elif least <= room:
        part = (room - least) / (most - least)
        widths = [int(low + (high - low) * part) for low, high in needs]
    else:
        widths = [max(1, low * room // least) for low, _ in needs]
    widths[-1] += max(0, room - sum(widths))
    return widths
