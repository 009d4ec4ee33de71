"""A model of somebody else, asked in a process of its own that can change nothing."""
