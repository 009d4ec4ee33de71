"""New run folders: their record, their copy of the experiment, and their removal if the run never began."""

from __future__ import annotations

import hashlib
import json
import platform
import shutil
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import metadata
from pathlib import Path

from core import fields
from core.commands.code_trust import remember_run
from core.commands.experiment_files import experiment_file
from core.commands.experiments import choices_for, load, param_specs, receivers_offered, settings_of
from core.control import Control
from core.errors import RunError
from core.experiment.experiment import Experiment
from core.jobs import Emit
from core.runs.run import RunFolder
from core.runs.run_records import RunInfo
from core.training.settings import RunSettings
from core.words import worded

SettingsOverlay = RunSettings | Mapping[str, object]  # all settings, or those that differ by name


def overlaid(base: Mapping[str, object], over: SettingsOverlay) -> RunSettings:
    """Return the settings `base`, in the form that a run keeps, overlaid with others.

    SettingsError names an invalid one.
    """
    return over if isinstance(over, RunSettings) else RunSettings.from_dict({**base, **over})


def created(
    source: str | Path | None,
    path: Path,
    params: Mapping[str, object],
    settings: SettingsOverlay,
    emit: Emit,
    use: Mapping[str, str] | None = None,
    control: Control | None = None,
) -> tuple[RunFolder, Experiment]:
    """Create a run of `source` in `path` and return it with its experiment, whose code is known by the path of the
    run's copy. The file is run once. `use` and `control` are as for describe_experiment.
    """
    if source is None:
        raise RunError(worded("{path} holds no run to resume. Name an experiment to start a new one.", path=path))
    file = experiment_file(source)
    text = file.read_bytes()
    run = RunFolder(path.expanduser().resolve())
    choices = choices_for(file, use)
    experiment = load(file, run.experiment_file, emit, text=text, choices=choices, params=params, control=control)
    info = RunInfo(
        experiment=experiment.name,
        source=str(file),
        source_sha256=hashlib.sha256(text).hexdigest(),
        params=typed(experiment, params),
        settings=overlaid(settings_of(experiment, {}).to_dict(), settings).to_dict(),
        metric="",
        higher_is_better=True,
        schema=None if experiment.schema is None else json.loads(experiment.schema.to_json()),
        versions=versions(),
        created=time.time(),
        receivers=receivers_offered(experiment),
        script=choices.to_dict() if experiment.found else None,
    )
    run = RunFolder.create(path, info, text)
    remember_run(run)
    return run, experiment


@contextmanager
def removed_if_it_never_began(run: RunFolder) -> Iterator[None]:
    """Remove a new run if the body fails before its first step."""
    try:
        yield
    except BaseException:
        if run.path.exists() and run.read_state().status == "new":
            shutil.rmtree(run.path, ignore_errors=True)
        raise


def versions() -> dict[str, str]:
    """Return the versions that a result depends on."""
    names = ("tensorflow", "tensorflow-estimator", "numpy")
    return {"python": platform.python_version(), **{name: metadata.version(name) for name in names}}


def typed(experiment: Experiment, params: Mapping[str, object]) -> dict[str, fields.Value]:
    """Return the experiment's params overlaid with these; text, as the command line gives it, is converted."""
    specs = param_specs(experiment)
    kinds = {spec.name: spec for spec in specs}
    values = {
        name: fields.parse(kinds[name], value) if isinstance(value, str) and name in kinds else value
        for name, value in params.items()
    }
    return fields.check_all(specs, values, "param")
