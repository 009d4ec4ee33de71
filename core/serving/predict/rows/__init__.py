"""Many rows at once: read, asked for, scored, written."""
