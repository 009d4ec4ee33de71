"""Choices: what a person settled about a script, kept in a file beside it and in its runs. No TensorFlow."""

from __future__ import annotations

import json
import shlex
from collections.abc import Mapping
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from core.errors import ExperimentError, FieldError, RunError, storage_error
from core.experiment.feature import first_message
from core.runs.json_files import read_json
from core.words import worded

SUFFIX = ".workbench.json"
_SETTABLE = ("model", "train", "eval", "training", "folder", "arguments", "main")


class Choices(BaseModel):
    """Names of the script's functions and objects, "" for what the loader finds.

    `model`: an Estimator, a model_fn, or a function that returns an Estimator; `train` and `eval`: input_fns;
    `receivers`: {name: serving_input_receiver_fn}. `training`: which of the script's trainings is taken over, from
    1; those before it are really done, each time that the script is run. `folder`: where the script's relative
    paths start, itself relative to the script's folder. `arguments` follow the script's name on its command line,
    as a shell has them. `main` False keeps the script's `if __name__ == "__main__"` part from running.
    `feature_schema` replaces the schema that is found in the data.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    model: str = ""
    train: str = ""
    eval: str = ""
    receivers: dict[str, str] | None = None
    training: int = Field(default=1, ge=1)
    folder: str = ""
    arguments: str = ""
    main: bool = True
    feature_schema: dict[str, object] | None = None

    def to_dict(self) -> dict[str, object]:
        """Return what differs from the defaults, as plain values."""
        return self.model_dump(exclude_defaults=True)


def sidecar_of(script: Path) -> Path:
    """Return the file beside a script that keeps its Choices: script.workbench.json."""
    return script.with_suffix(SUFFIX)


def read_choices(script: Path) -> Choices:
    """Return the choices kept beside a script; empty ones if there is no file. ExperimentError if it is damaged."""
    file = sidecar_of(script)
    try:
        values = read_json(file)
    except RunError as error:
        raise ExperimentError(str(error)) from error
    return Choices() if values is None else choices_of(values, file.name)


def write_choices(script: Path, choices: Choices) -> Path:
    """Write the choices beside the script; return the file. StorageError."""
    file = sidecar_of(script)
    try:
        file.write_text(json.dumps(choices.to_dict(), indent=2) + "\n", encoding="utf-8")
    except OSError as error:
        raise storage_error(error, worded("keep the choices beside the script")) from error
    return file


def choices_of(values: object, source: str) -> Choices:
    """Return Choices from parsed JSON. ExperimentError that names `source`."""
    try:
        return Choices.model_validate(values)
    except ValidationError as error:
        raise ExperimentError(first_message(source, error)) from error


def changed(choices: Choices, given: Mapping[str, str]) -> Choices:
    """Return the choices overlaid with those of the command line. FieldError for a part that cannot be chosen."""
    split_arguments(given.get("arguments", ""))
    new: dict[str, object] = {}
    receivers = dict(choices.receivers or {})
    for name, value in given.items():
        if name.startswith("receiver."):
            receivers[name.removeprefix("receiver.")] = value
        elif name == "main":
            new[name] = value.lower() not in ("no", "false", "0")
        elif name == "training":
            if not value.isdecimal() or int(value) < 1:
                raise FieldError(
                    "use",
                    worded(
                        'training is the number of a training of the script, from 1, not "{value}".', value=value
                    ),
                )
            new[name] = int(value)
        elif name in _SETTABLE:
            new[name] = value
        else:
            names = ", ".join((*_SETTABLE, "receiver.NAME"))
            raise FieldError(
                "use",
                worded(
                    '"{name}" is not part of a script that can be chosen. There are: {names}.',
                    name=name,
                    names=names,
                ),
            )
    if receivers:
        new["receivers"] = receivers
    return choices.model_copy(update=new)


def split_arguments(text: str) -> list[str]:
    """Return the words of a command line, as a shell has them. FieldError if a quotation is not closed."""
    try:
        return shlex.split(text)
    except ValueError as error:
        if text.endswith("\\"):
            said = worded("The arguments {text} end with a single backslash. Write two of them.", text=text)
        else:
            said = worded(
                "A quotation mark is not closed in the arguments {text}. Close it, or put a backslash before it.",
                text=text,
            )
        raise FieldError("arguments", said) from error
