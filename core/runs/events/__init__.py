"""Event files: from bytes through records to scalars, evaluations and summaries."""
