"""The command palette: everything the window can do, show or explain, found by typing a part of its name."""
