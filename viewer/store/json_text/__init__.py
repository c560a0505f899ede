"""Text that ought to be JSON: decoding, parsing, positions, repair."""
