"""How a training ended, and the sentence for it."""

from __future__ import annotations

import re
from dataclasses import dataclass

import tensorflow as tf

from core.control import Control
from core.errors import DataError, UserCodeError, WorkbenchError, storage_error
from core.experiment.user_code import describe, traceback_text
from core.experiment.user_places import line_of
from core.number_text import format_metric, format_number
from core.reasons import reason_of
from core.runs.run_records import Reason
from core.training.hooks import LossNotFinite
from core.training.rules.early_stopping import Status
from core.training.verification import not_restored
from core.words import worded

_OF_A_RECORD = re.compile(r"(corrupted|truncated) record at")  # checksum and length, of TensorFlow's record reader

_NOT_RESTORED = ("Restoring from checkpoint failed", "not a valid checkpoint")  # in TensorFlow's words


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a training ended. `error` is None unless `reason` is "failed".

    `begun` is False if it failed before its first step; then the run's state is what it was.
    """

    reason: Reason
    step: int
    message: str
    status: Status
    error: WorkbenchError | None
    begun: bool = True


def ending_of(
    error: WorkbenchError | None, step: int, max_steps: int, status: Status, control: Control
) -> tuple[Reason, str, WorkbenchError | None]:
    """Return why training ended at `step`, the sentence for it, and the error, if that is why."""
    if control.discard_requested:
        return "cancelled", worded("The run was discarded."), None
    if error is not None:
        return "failed", str(error), error
    if step >= max_steps:
        return "max_steps", worded("Finished: all {step} steps are done.", step=format_number(step)), None
    if control.stop_requested:
        return (
            control.stop_reason,
            worded("Stopped at step {step}, as requested. The run can be resumed.", step=format_number(step)),
            None,
        )
    if status.reason is not None:
        return "early_stopping", status.reason.sentence, None
    if step == 0:
        none = DataError(worded("The training data has no records, so nothing was trained."))
        return "failed", str(none), none
    return "data_exhausted", worded("The training data ended at step {step}.", step=format_number(step)), None


def sentence_of(error: Exception, step: int) -> WorkbenchError:
    """Return the error for the user of what ended the training; its details have the traceback."""
    details = traceback_text(error)
    if isinstance(error, OSError):
        return storage_error(error, worded("continue training"))
    if isinstance(error, tf.errors.ResourceExhaustedError) and "space" in str(error).lower():
        return storage_error(OSError(28, "No space left on device"), worded("save a checkpoint"))
    if isinstance(error, tf.errors.DataLossError) and _OF_A_RECORD.search(error.message):
        return DataError(
            worded("A record of the training data is damaged: {message}", message=error.message), details=details
        )
    if isinstance(error, tf.errors.OpError):
        place = line_of(error)
        where = f" ({place})" if place is not None else ""
        return UserCodeError(
            worded(
                "Training failed after step {step}: {error}{where}.",
                step=format_number(step),
                error=reason_of(error),
                where=where,
            ),
            details=details,
        )
    return UserCodeError(
        describe(
            worded("Training failed after step {step}: the model or its data", step=format_number(step)), error
        ),
        details=details,
    )


def start_error(error: Exception, prefix: str, *, graph_built: bool) -> WorkbenchError:
    """Return the error for a training that failed before its first step. `prefix`: what it resumes from, or ""."""
    if isinstance(error, OSError | tf.errors.ResourceExhaustedError):
        return sentence_of(error, 0)
    if not graph_built:
        return UserCodeError(describe(worded("The training data"), error), details=traceback_text(error))
    restoring = isinstance(error, tf.errors.OpError) and getattr(error.op, "type", "").startswith("Restore")
    if prefix and (restoring or any(text in str(error) for text in _NOT_RESTORED)):
        hint = worded("The model has changed, or its Saver saves less than the model needs.")
        return not_restored(prefix, worded("restored for training"), error, hint)
    return UserCodeError(
        describe(worded("The start of the training session"), error), details=traceback_text(error)
    )


def sentence_of_loss(error: LossNotFinite, good: int | None, bad: tuple[int, ...]) -> UserCodeError:
    """Return the error for a loss that became NaN: at which step, and which checkpoints can be trusted."""
    last = (
        worded(
            " (at step {step} it was {loss})",
            step=format_number(error.last[0]),
            loss=format_metric(error.last[1]),
        )
        if error.last is not None
        else ""
    )
    text = worded("The loss became NaN at step {step}{last}.", step=format_number(error.step), last=last)
    if good is not None:
        text += worded(" Checkpoint {step} is the newest whose weights are all finite.", step=good)
    elif bad:
        text += worded(" No checkpoint has finite weights.")
    if bad:
        listed = ", ".join(str(step) for step in bad)
        text += worded(" Checkpoint {steps} has weights that are NaN or infinite.", steps=listed)
    return UserCodeError(text + worded(" A lower learning rate or a check of the data usually helps."))
