"""The candidates as rows of a list, the one in hand unfolded."""
