"""The Predict page: an input by hand, an answer at once."""
