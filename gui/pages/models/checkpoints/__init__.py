"""The table of checkpoints, what can be done with them, what is in them."""
