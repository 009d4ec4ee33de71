"""Commands that ask models: one input, many rows, variations, a server, the evaluation data."""
