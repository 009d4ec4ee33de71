"""Icons, style, sample experiments and their data."""
