"""Estimator scripts written without this program: run up to their training, which is taken over."""
