"""Evaluating checkpoints after they were saved: those left without metrics, on other data, beside a training."""
