"""The shell command for what the window is about to do."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import core
from core import fields
from core.fields import FieldSpec
from core.outside_text import shell_line
from core.runs.run_records import RunInfo
from core.training.settings import field_specs
from core.training.starting.warm_start import WarmStart
from core.version import program_name


def train_command(
    source: str | Path,
    run_dir: str | Path,
    params: Mapping[str, object],
    settings: Mapping[str, object],
    defaults: tuple[Sequence[FieldSpec], Mapping[str, object]] | None = None,
    warm_start: WarmStart | None = None,
) -> str:
    """Return the command that trains a new run with these params and settings, fresh or from a warm start.

    `defaults` are the experiment's params with their defaults, and its settings: values equal to them are left out.
    With None every value is written.
    """
    words = [*program(), *train_arguments(source, run_dir, params, settings, defaults)]
    return shell_line([*words, *([] if warm_start is None else _warm_start_arguments(warm_start))])


def train_arguments(
    source: str | Path,
    run_dir: str | Path,
    params: Mapping[str, Any],
    settings: Mapping[str, Any],
    defaults: tuple[Sequence[FieldSpec], Mapping[str, object]] | None = None,
) -> list[str]:
    """Return the arguments of `train_command` as the command line's parser takes them."""
    return ["train", str(source), f"--run={run_dir}", *_value_arguments(params, settings, defaults)]


def branch_command(
    old: Path, info: RunInfo, step: int, run_dir: Path, params: Mapping[str, Any], settings: Mapping[str, Any],
    *, keep_step: bool,
) -> str:  # fmt: skip
    """Return the command that branches from a checkpoint; values equal to those of the old run are left out."""
    before = [fields.spec_of(name, value) for name, value in info.params.items()], info.settings
    words = [*program(), "branch", str(old), f"--checkpoint={step}", f"--run={run_dir}"]
    words += [] if keep_step else ["--reset-step"]
    return shell_line([*words, *_value_arguments(params, settings, before)])


def _warm_start_arguments(warm_start: WarmStart) -> list[str]:
    words = [f"--warm-start={warm_start.path}"]
    if warm_start.checkpoint is not None:
        words.append(f"--warm-start-checkpoint={warm_start.checkpoint}")
    if warm_start.variables:
        words.append(f"--warm-start-variables={warm_start.variables}")
    return [*words, *(f"--warm-start-name={new}={old}" for new, old in warm_start.names.items())]


def _value_arguments(
    params: Mapping[str, Any],
    settings: Mapping[str, Any],
    defaults: tuple[Sequence[FieldSpec], Mapping[str, object]] | None,
) -> list[str]:
    """The options that set params and settings, but for those equal to the defaults."""
    specs, usual = defaults or ((), {})
    known = {spec.name: spec for spec in specs}
    arguments = []
    for name, value in params.items():
        spec = known.get(name) or fields.spec_of(name, value)
        if name not in known or _differs(value, known[name].default):
            arguments.append(f"--param={name}={fields.format_value(spec, value)}")
    for spec in field_specs():
        if spec.name in settings and (spec.name not in usual or _differs(settings[spec.name], usual[spec.name])):
            text = fields.format_value(spec, settings[spec.name])
            arguments.append(f"--{spec.name.replace('_', '-')}={text}")
    return arguments


def program() -> list[str]:
    """Return the command that starts this program: the checkout's main.py with this Python, or the installed
    command.
    """
    name = program_name()
    main = Path(core.__file__).resolve().parents[1] / name
    return [sys.executable, str(main)] if main.is_file() else [name]


def _differs(value: object, usual: object) -> bool:
    return bool(_plain(value) != _plain(usual))


def _plain(value: object) -> object:
    """Return a value as JSON compares it: lists and tuples are equal, 1 and True are not."""
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return type(value).__name__, value
