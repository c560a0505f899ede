"""The Compare tab of a collection."""
