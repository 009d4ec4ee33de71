"""The charts of an analysis: curves over thresholds, calibration, residuals."""
