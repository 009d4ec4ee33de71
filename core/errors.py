"""What can go wrong that the user can mend.

Anything else is a bug and keeps its own type.

    WorkbenchError              a sentence for the user: what is wrong and what to do
    |- ExperimentError          the experiment's file does not make an Experiment
    |  |- UserCodeError         the user's own code raised; `details` has its traceback
    |  |  `- ArgumentsError     a script does not run with the arguments it was given
    |  `- UntrustedCodeError    it came with a folder that was not made here, and nobody said that it may run
    |- SchemaError              a feature schema contradicts itself
    |- DataError                a data file or one record in it
    |- FieldError               one typed value; `field` names the form field or the option
    |  |- SettingsError         a run setting or a param
    |  `- RequestError          an input of a prediction
    |- RunError                 a run folder: none, damaged, or in use by another process
    |- CheckpointError          a checkpoint that is not there, damaged, or cannot be read
    |  `- ModelChangedError     the model is not the one that saved the run's checkpoints
    |- ExportError              an export could not be made, found or read
    |  `- UntrustedModelError   it has ops that reach outside of it, and nobody said that it may
    |- StorageError             the disk: full, read-only, no permission
    `- RemoteError              a place that is reached by a URL: no such package, permission, network or file
"""

from __future__ import annotations

import errno

from core.words import mark, worded


class WorkbenchError(Exception):
    """A mistake the user can mend.

    `str(error)` is the sentence to show; `details` is text one click away (a traceback of the user's code,
    a list of names), or "".
    """

    def __init__(self, message: str, *, details: str = "") -> None:
        super().__init__(message)
        self.details = details


class ExperimentError(WorkbenchError):
    """The experiment's file does not make an Experiment."""


class UserCodeError(ExperimentError):
    """The user's own code raised; `details` has its traceback."""


class ArgumentsError(UserCodeError):
    """A script does not run with the arguments it was given, or with none; others can be given."""


class SchemaError(WorkbenchError):
    """A feature schema contradicts itself."""


class DataError(WorkbenchError):
    """A data file, or one record in it."""


class FieldError(WorkbenchError):
    """One typed value; `field` names the form field or the command-line option it came from."""

    def __init__(self, field: str, message: str, *, details: str = "") -> None:
        super().__init__(message, details=details)
        self.field = field


class SettingsError(FieldError):
    """A run setting or a param."""


class RequestError(FieldError):
    """An input of a prediction."""


class RunError(WorkbenchError):
    """A run folder: none, damaged, or in use by another process."""


class CheckpointError(WorkbenchError):
    """A checkpoint that is not there, damaged, or cannot be read."""


class ModelChangedError(CheckpointError):
    """The model is not the one that saved the run's checkpoints; the run can be branched, or begun anew."""


class ExportError(WorkbenchError):
    """An export could not be made, found or read."""


class UntrustedCodeError(ExperimentError):
    """Python code that came with a folder, and that nobody said may run."""


class UntrustedModelError(ExportError):
    """A model with ops that touch files or run Python, which nobody said may be loaded."""


class StorageError(WorkbenchError):
    """The disk: full, read-only, or no permission."""


class RemoteError(WorkbenchError):
    """A place that is reached by a URL. `passing`: it may well work when tried again later."""

    def __init__(self, message: str, *, details: str = "", passing: bool = False) -> None:
        super().__init__(message, details=details)
        self.passing = passing


def storage_error(error: OSError, doing: str, *, reads: bool = False) -> StorageError:
    """The sentence for a file operation that failed; it writes, or it `reads`. `doing` follows "Could not"."""
    where = f" ({error.filename})" if error.filename else ""
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            why = worded("the disk is full. Free some space and try again.")
        case errno.EROFS:
            why = worded("the disk is read-only. Choose another folder.")
        case errno.EACCES | errno.EPERM if reads:
            why = worded("you may not read it. Change its permissions, or choose another file.")
        case errno.EACCES | errno.EPERM:
            why = worded("you may not write there. Choose another folder or change its permissions.")
        case _:
            why = f"{error.strerror or error}."
    return StorageError(worded("Could not {doing}{where}: {why}", doing=worded(doing), where=where, why=why))


def access_error(error: OSError) -> StorageError:
    """The sentence for a failed file operation of which it is not known whether it would read or write."""
    if error.errno not in (errno.EACCES, errno.EPERM):
        return storage_error(error, mark("continue"))
    return StorageError(
        worded(
            "Could not continue: you may not use {path}. Change its permissions, or those of its folder.",
            path=error.filename or "?",
        )
    )
