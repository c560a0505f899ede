"""Seeds that nobody has tried."""

import os


def fresh_seed() -> int:
    """One of them."""
    return int.from_bytes(os.urandom(4), "big")
