"""The rule of early stopping: where it stands, where it stood by the evaluations on disk, what another would do."""
