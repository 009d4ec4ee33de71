"""From a checkpoint to an export that was checked against it."""
