"""Many training steps, and many batches of an evaluation, in one call of the session."""
