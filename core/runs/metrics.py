"""What a metric's name tells: whether higher or lower is better."""

from __future__ import annotations

_LOWER_IS_BETTER = (
    "loss",
    "error",
    "mae",
    "mse",
    "rmse",
    "mean_squared",
    "mean_absolute",
    "perplexity",
    "cross_entropy",
)


def higher_is_better(metric: str, direction: str = "auto") -> bool:
    """Whether a higher value of `metric` is better; direction "auto" tells by its name."""
    if direction != "auto":
        return direction == "higher"
    name = metric.lower()
    return not any(word in name for word in _LOWER_IS_BETTER)
