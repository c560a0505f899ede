"""Jobs for the writers that are made of a collection."""
