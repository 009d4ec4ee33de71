"""The form of inputs: rows, editors, values."""
