"""AdaptedScript: a script of TensorFlow 1, listed and mended for TensorFlow 2."""

from __future__ import annotations

import tokenize
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from core.commands.experiments import load_tensorflow
from core.errors import ExperimentError, FieldError, storage_error
from core.jobs import Emit, nothing
from core.words import worded

if TYPE_CHECKING:
    from core.experiment.adaptation import Adaptation


@dataclass(frozen=True, slots=True)
class AdaptedScript:
    """The findings in a script. `copy` is the mended file; None if nothing had to or could be changed."""

    source: Path
    copy: Path | None
    adaptation: Adaptation


def adapt_script(source: str | Path, to: str | Path | None = None, emit: Emit = nothing) -> AdaptedScript:
    """List what TensorFlow 2 lacks in a script, and write a copy with every mechanical change made.

    The copy is `to`, by default SCRIPT_tf2.py beside the script; the script itself stays as it is. FieldError
    (field "to") if the copy exists already; ExperimentError if the script cannot be read, or is not Python 3;
    StorageError.
    """
    load_tensorflow(emit)
    from core.experiment.adaptation import adapt

    file = Path(source).expanduser().absolute()
    target = Path(to).expanduser().absolute() if to is not None else file.with_name(f"{file.stem}_tf2.py")
    try:
        with tokenize.open(file) as stream:
            text = stream.read()
    except FileNotFoundError:
        raise ExperimentError(worded("There is no file {file}.", file=file)) from None
    except (SyntaxError, UnicodeDecodeError) as error:
        raise ExperimentError(
            worded("{name} is not Python source: {reason}.", name=file.name, reason=error)
        ) from error
    except OSError as error:
        raise ExperimentError(
            worded("{file} cannot be read: {reason}.", file=file, reason=error.strerror or error)
        ) from error
    found = adapt(text, file.name)
    if not any(change.done for change in found.changes):
        return AdaptedScript(file, None, found)
    try:
        with target.open("x", encoding="utf-8") as copy:
            copy.write(found.text)
    except FileExistsError:
        raise FieldError("to", worded("{target} exists already. Choose another file.", target=target)) from None
    except OSError as error:
        raise storage_error(error, worded("write the copy")) from error
    return AdaptedScript(file, target, found)
