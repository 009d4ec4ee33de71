"""CSV: its format, guessed or said, and its rows."""
