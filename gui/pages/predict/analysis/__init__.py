"""The evaluation data with the model's answers: slices, thresholds, calibration, residuals, wrong rows first."""
