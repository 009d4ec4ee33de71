"""What a metric's name tells: whether higher or lower is better."""

from __future__ import annotations

import re

# What runs of other programs, which say nothing of it, are judged by: every Estimator measures it.
UNTOLD = "loss"
# Anywhere in the name ...
_LOWER_IS_BETTER = (
    "loss",
    "error",
    "rmse",
    "mean_squared",
    "mean_absolute",
    "perplexity",
    "entropy",
    "deviance",
    "divergence",
    "false_positive",
    "false_negative",
)
# ... or as a word of its own in it: these are short enough to be part of others ("cer" in "certainty").
_LOWER_WORDS = re.compile(
    r"\b(mae|mse|msle|rmsle|mape|smape|wer|cer|eer|fpr|fnr|nll|ppl|bpc|brier|fid|kl|kld|hinge|regret)\b"
)


def higher_is_better(metric: str, direction: str = "auto") -> bool:
    """Return whether a higher value of `metric` is better; direction "auto" tells by its name.

    Of a name with slashes, such as "head/loss", the last part counts.
    """
    if direction != "auto":
        return direction == "higher"
    name = metric.rsplit("/", 1)[-1].lower()
    if any(part in name for part in _LOWER_IS_BETTER):
        return False
    return not _LOWER_WORDS.search(re.sub(r"[^a-z]+", " ", name))
