"""What is in hand, as those hear it who do not see it."""

from viewer.presentation.checking.content import DraftRow


def band_words(row: DraftRow) -> str:
    """What is in hand as it is heard: each line with its label."""
    lines = []
    for line in row.band:
        if line.scale is not None:
            levels = (f"{number} {label}" for number, label in enumerate(line.scale.labels, 1))
            lines.append(f"Levels: {', '.join(levels)}.")
            continue
        key = f"{line.key} " if line.key and not line.detail else ""
        label = f"{line.label}: " if line.label else ""
        detail = f", {line.detail}" if line.detail else ""
        lines.append(f"{label}{key}{line.text.rstrip('.')}{detail}.")
    return " ".join(lines)
