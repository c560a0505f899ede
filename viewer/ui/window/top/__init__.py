"""The top of the window: which report is in front, the others, and its tabs."""
