"""What can be asked of an export: one input, many rows, several models, an input varied."""
