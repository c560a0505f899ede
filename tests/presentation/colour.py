"""How colours are told apart: contrast as WCAG 2 counts it, and by eyes that see fewer colours."""

import math

Triple = tuple[float, float, float]

# Machado, Oliveira and Fernandes (2009), severity 1.0, for linear sRGB.
SIGHTS: dict[str, tuple[Triple, Triple, Triple]] = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def linear(shade: str) -> Triple:
    """Red, green and blue of #rrggbb as amounts of light, 0 to 1."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (int(shade[at : at + 2], 16) / 255 for at in (1, 3, 5))
    )
    return red, green, blue


def luminance(shade: str) -> float:
    """How light a colour is, 0 to 1."""
    return _dot((0.2126, 0.7152, 0.0722), linear(shade))


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def apart(one: str, other: str, sight: str) -> float:
    """How far two colours are apart to a kind of sight: CIE 1976, where 2.3 can just be seen."""
    return math.dist(_lab(_seen(one, sight)), _lab(_seen(other, sight)))


def _seen(shade: str, sight: str) -> Triple:
    red, green, blue = (min(1.0, max(0.0, _dot(row, linear(shade)))) for row in SIGHTS[sight])
    return red, green, blue


def _lab(light: Triple) -> Triple:
    x = _root(_dot((0.4124, 0.3576, 0.1805), light) / 0.95047)
    y = _root(_dot((0.2126, 0.7152, 0.0722), light))
    z = _root(_dot((0.0193, 0.1192, 0.9505), light) / 1.08883)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _root(amount: float) -> float:
    return amount ** (1 / 3) if amount > 0.008856 else 7.787 * amount + 16 / 116


def _dot(one: Triple, other: Triple) -> float:
    return sum(a * b for a, b in zip(one, other, strict=True))
