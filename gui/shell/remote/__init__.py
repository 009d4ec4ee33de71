"""The dialogs and the bar of runs that are read from a URL."""
