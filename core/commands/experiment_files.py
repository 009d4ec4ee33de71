"""The samples, and which file an experiment's name means. Runs nothing, and imports little."""

from __future__ import annotations

import ast
from pathlib import Path

from core.commands.records import Sample
from core.errors import ExperimentError
from core.words import worded

SAMPLES_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "experiments"


def samples() -> tuple[Sample, ...]:
    """Return the sample experiments, the simplest first. Reads their docstrings and runs nothing."""
    found = []
    for name in ("penguins", "digits", "dummy_records"):
        path = SAMPLES_FOLDER / f"{name}.py"
        lines = (ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or name).split("\n\n", 1)
        summary = " ".join(lines[1].split("\n\n")[0].split()) if len(lines) > 1 else ""
        found.append(Sample(name.replace("_", "-"), lines[0].strip().rstrip("."), summary, path))
    return tuple(found)


def experiment_file(source: str | Path) -> Path:
    """Return the file of an experiment named by a path or by a sample's name. ExperimentError lists the samples."""
    for sample in samples():
        if str(source) in (sample.name, sample.path.stem):
            return sample.path
    path = Path(source).expanduser()
    if not path.is_file():
        names = ", ".join(sample.name for sample in samples())
        raise ExperimentError(
            worded(
                'There is no experiment file "{source}". Give a Python file, or a sample: {names}.',
                source=source,
                names=names,
            )
        )
    return path.resolve()
