"""Help: the dialog with its topics, the shortcuts, and what the program is."""
