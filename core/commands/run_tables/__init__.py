"""All runs of an experiment side by side: as a table, filtered by an expression, in groups of repeats."""
