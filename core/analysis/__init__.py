"""How right a model is, row by row: thresholds, calibration, slices. Plain arithmetic on arrays."""
