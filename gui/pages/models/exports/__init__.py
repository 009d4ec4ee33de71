"""The table of exports, what can be done with them, their ops, comparisons."""
