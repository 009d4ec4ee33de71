"""Problem reports: what a developer needs to know of a run, as texts to read before they are saved."""

from __future__ import annotations

import json
import os
import platform
import sys
import zipfile
from collections.abc import Iterable, Mapping
from importlib import metadata
from pathlib import Path

from core.commands.questions.asking import why_all
from core.errors import WorkbenchError, storage_error
from core.masking import without_secrets
from core.number_text import format_number
from core.outside_text import terminal_line
from core.runs.catalogue.checkpoints import list_checkpoints
from core.runs.catalogue.exports import list_exports
from core.runs.events.digest import digest_of_run
from core.runs.plain_files import plain
from core.runs.run import RunFolder
from core.version import version
from core.words import in_english

_PACKAGES = (
    "tensorflow", "tensorflow-estimator", "numpy", "PySide6-Essentials", "pyqtgraph", "protobuf", "tensorboard",
)  # fmt: skip
_LOG_BYTES = 200_000  # of the end of a log


def problem_report(run_dir: str | Path | None = None) -> dict[str, str]:
    """Return {file name: text} in English: versions; a run's settings, state, log, checkpoints and event files.

    The texts hold no record of the data, no weights and no code; the home folder is written ~, and of URLs only
    the place is told. Where something
    cannot be read, the text says so. Reads files only.
    """
    found = {"versions.txt": _versions()}
    if run_dir is not None:
        run = RunFolder.open(Path(run_dir))
        for name, make in (
            ("settings.json", _settings),
            ("state.json", _state),
            ("log.txt", _log),
            ("files.txt", _files),
            ("events.txt", _events),
            ("answers.txt", _answers),
        ):
            try:
                found[name] = make(run)
            except (WorkbenchError, OSError) as error:
                found[name] = f"This could not be read: {in_english(str(error))}\n"
    return {name: without_secrets(_without_home(text)) for name, text in found.items()}


def write_report(texts: Mapping[str, str], file: str | Path) -> Path:
    """Write a report as a zip. StorageError."""
    path = Path(file).expanduser()
    try:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, text in texts.items():
                archive.writestr(name, text.encode("utf-8", "backslashreplace"))  # names may be no UTF-8
    except OSError as error:
        raise storage_error(error, "write the report") from error
    return path


def _versions() -> str:
    lines = [f"Estimator Workbench {version()}", f"Python {sys.version.split()[0]}", platform.platform()]
    return "\n".join([*lines, *(f"{name} {_version_of(name)}" for name in _PACKAGES), ""])


def _version_of(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "is not installed"


def _settings(run: RunFolder) -> str:
    """Return the settings of a run without the schema's names and vocabularies, which belong to the data."""
    info = run.read_info()
    if info is None:
        return "This run was made elsewhere: its settings are not known.\n"
    kept = {
        "experiment": info.experiment,
        "settings": dict(info.settings),
        "params": dict(info.params),
        "metric": info.metric,
        "receivers": list(info.receivers),
        "versions": dict(info.versions),
        "is_script": info.script is not None,
    }
    return json.dumps(kept, indent=1, default=str) + "\n"


def _state(run: RunFolder) -> str:
    state = run.read_state()
    kept = {
        "status": state.status,
        "reason": state.reason,
        "step": state.step,
        "max_steps": state.max_steps,
        "message": in_english(state.message),
        "activity": state.activity,
    }
    return json.dumps(kept, indent=1) + "\n"


def _log(run: RunFolder) -> str:
    if not run.log_file.is_file():
        return "The run has no log.\n"
    with open(run.log_file, "rb", opener=plain) as stream:
        size = stream.seek(0, os.SEEK_END)
        stream.seek(max(0, size - _LOG_BYTES))
        text = stream.read(_LOG_BYTES).decode("utf-8", "replace")
    if size <= _LOG_BYTES:
        return text
    whole = text.partition("\n")[2]  # the first line may begin within a URL, which nobody would know for one
    return f"The last {format_number(_LOG_BYTES)} bytes.\n{whole}"


def _files(run: RunFolder) -> str:
    lines = []
    for item in list_checkpoints(run):
        marks = f"{' best' * item.best}{' latest' * item.latest}"
        lines.append(f"checkpoint {item.step}: {item.bytes} bytes{marks} {in_english(item.problem)}".rstrip())
    for made in list_exports(run):
        parity = f"step {made.step}, parity {made.parity} {in_english(made.problem)}"
        lines.append(f"export {made.version}: {made.bytes} bytes, {parity}".rstrip())
    return _lines(lines) or "There are no checkpoints and no exports.\n"


def _events(run: RunFolder) -> str:
    lines = []
    for file in digest_of_run(run.path):
        lines.append(f"{file.folder or 'training'}/{file.path.name}: {file.bytes} bytes, {file.events} events")
        lines += [
            f"  {tag.kind} {tag.tag}: {tag.count}, steps {tag.first_step} to {tag.last_step}" for tag in file.tags
        ]
        lines += [f"  {in_english(file.problem)}"] if file.problem else []
    return _lines(lines) or "There are no event files.\n"


def _answers(run: RunFolder) -> str:
    answers = [_lines(map(in_english, answer.lines)) for answer in why_all(run.path)]
    return "\n".join(answers)


def _lines(lines: Iterable[str]) -> str:
    """Return a text of these lines, none of which the names in it end."""
    return "".join(f"{terminal_line(line)}\n" for line in lines)


def _without_home(text: str) -> str:
    home = str(Path.home())
    return text.replace(home, "~") if len(home) > 1 else text
