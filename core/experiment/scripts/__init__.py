"""Estimator scripts that were written without this program: run up to their training, which is taken over."""
