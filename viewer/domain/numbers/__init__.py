"""Numbers as English prints them: digits, words, fractions, shares, money and rates."""
