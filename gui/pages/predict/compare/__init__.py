"""One input through several models, and one input varied."""
