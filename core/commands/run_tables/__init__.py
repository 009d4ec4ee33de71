"""Runs side by side: as a table, filtered by an expression, in groups of repeats."""
