"""Whether higher is better, by a metric's name."""

from __future__ import annotations

import pytest

from core.runs.metrics import higher_is_better

LOWER = (
    "loss",
    "average_loss",
    "head/loss",
    "root_mean_squared",
    "val_RMSE",
    "mean_absolute_error",
    "perplexity",
    "cross_entropy",
    "deviance",
    "kl_divergence",
    "false_positives",
    "false_negative_rate",
    "mae",
    "MSE",
    "msle",
    "rmsle",
    "mape",
    "smape",
    "wer",
    "cer",
    "eer",
    "fpr",
    "fnr",
    "nll",
    "ppl",
    "bpc",
    "brier",
    "fid",
    "kl",
    "kld",
    "hinge",
    "regret",
    "val_mae",
    "mae2",
    "a/b/mae",
    "mean-absolute-mae",
    "error_rate",
)
HIGHER = ("accuracy", "auc", "certainty", "power", "loss/accuracy", "maelstrom", "f1", "recall", "klein", "", "/")


@pytest.mark.parametrize("name", LOWER)
def test_lower_is_better(name: str) -> None:
    assert not higher_is_better(name)
    assert higher_is_better(name, "higher")


@pytest.mark.parametrize("name", HIGHER)
def test_higher_is_better(name: str) -> None:
    assert higher_is_better(name)
    assert not higher_is_better(name, "lower")
