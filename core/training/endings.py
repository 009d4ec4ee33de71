"""How a training ended, in words."""

from __future__ import annotations

import re
from dataclasses import dataclass

import tensorflow as tf

from core.errors import DataError, UserCodeError, WorkbenchError, storage_error
from core.experiment.user_code import describe, traceback_text
from core.experiment.user_places import place_of
from core.reasons import reason_of
from core.runs.run_records import Reason
from core.training.early_stopping import Status
from core.training.hooks import LossNotFinite

_OF_A_RECORD = re.compile(r"(corrupted|truncated) record at")  # checksum and length, of TensorFlow's record reader


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a training ended. `error` is None unless `reason` is "failed"."""

    reason: Reason
    step: int
    message: str
    status: Status
    error: WorkbenchError | None


def sentence_of(error: Exception, step: int) -> WorkbenchError:
    """What ended the training, for the user; the traceback stays one click away."""
    details = traceback_text(error)
    if isinstance(error, OSError):
        return storage_error(error, "go on training")
    if isinstance(error, tf.errors.ResourceExhaustedError) and "space" in str(error).lower():
        return storage_error(OSError(28, "No space left on device"), "save a checkpoint")
    if isinstance(error, tf.errors.DataLossError) and _OF_A_RECORD.search(error.message):
        return DataError(f"A record of the training data is damaged: {error.message}", details=details)
    if isinstance(error, tf.errors.OpError):
        place = place_of(error)
        where = f" ({place})" if place is not None else ""
        return UserCodeError(f"Training failed after step {step}: {reason_of(error)}{where}.", details=details)
    return UserCodeError(
        describe(f"Training failed after step {step}: the model or its data", error), details=details
    )


def sentence_of_loss(error: LossNotFinite, good: int | None, bad: tuple[int, ...]) -> UserCodeError:
    """Of a loss that became NaN: where, after what, and which checkpoints can still be trusted."""
    last = f" (at step {error.last[0]} it was {error.last[1]:.4g})" if error.last is not None else ""
    text = f"The loss became NaN at step {error.step}{last}."
    if good is not None:
        text += f" Checkpoint {good} is the newest whose weights are all finite."
    elif bad:
        text += " No checkpoint has finite weights."
    if bad:
        listed = ", ".join(str(step) for step in bad)
        text += f" Checkpoint {listed} has weights that are NaN or infinite."
    return UserCodeError(f"{text} A lower learning rate or a check of the data usually helps.")
