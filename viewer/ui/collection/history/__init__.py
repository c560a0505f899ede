"""The history tab: spells on a time axis."""
