"""Sweeps: many trainings of one experiment with other params and settings, chosen by Optuna."""
