"""The index of a collection: what was read of its files, kept until they change."""
