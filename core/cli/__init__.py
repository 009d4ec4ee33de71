"""The command line: one module for each group of commands over `core.commands`, started by `main`."""
