"""From a checkpoint to an answer."""
