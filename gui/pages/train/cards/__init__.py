"""The cards beside the curves: settings, checks, early stopping, the best model, the log."""
