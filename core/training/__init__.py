"""One run, from start to its last checkpoint."""
