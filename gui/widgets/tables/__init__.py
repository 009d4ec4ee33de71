"""Tables of records, and the marks in their cells."""
