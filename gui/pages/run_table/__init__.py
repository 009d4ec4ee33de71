"""The page Runs: all runs of an experiment in a table, in plots, and the sweeps that make them."""

from gui.pages.run_table.page import RunTablePage

__all__ = ["RunTablePage"]
