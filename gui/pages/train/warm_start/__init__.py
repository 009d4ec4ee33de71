"""The question where a new run's first weights come from, with the list of what matches."""
