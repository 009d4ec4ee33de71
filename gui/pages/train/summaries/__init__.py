"""Histograms, images and texts of the open run."""
