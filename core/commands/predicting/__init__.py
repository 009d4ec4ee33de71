"""Questions to exports: one input, many rows, several models, an input varied."""
