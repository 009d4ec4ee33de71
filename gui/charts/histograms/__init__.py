"""Histograms of a tag over the steps, and of one array, drawn."""
