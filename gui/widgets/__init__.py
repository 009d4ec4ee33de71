"""Widgets that know nothing of runs: forms, tables, charts, editors, marks."""
