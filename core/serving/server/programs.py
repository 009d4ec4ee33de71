"""The TensorFlow Serving of this machine: the program, or its image in Docker or Podman. Nothing is downloaded."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from core.errors import WorkbenchError
from core.words import worded

ProgramKind = Literal["tensorflow_model_server", "docker", "podman"]
IMAGE = "tensorflow/serving"
BINARY: ProgramKind = "tensorflow_model_server"
_CONTAINERS: tuple[ProgramKind, ...] = ("docker", "podman")
_PATIENCE = 15.0  # seconds that Docker may take to list its images
_MODELS, _CONFIG = "/models/served", "/config"  # in the container
CONFIG_NAME = "models.config"


@dataclass(frozen=True, slots=True)
class ServingProgram:
    """How TensorFlow Serving is started here. `image` is that of a container, "" for the program itself."""

    kind: ProgramKind
    path: str
    image: str = ""

    @property
    def on_loopback(self) -> bool:
        """Whether only this machine can reach it. The program listens at every interface, and has no option."""
        return self.kind != BINARY

    @property
    def text(self) -> str:
        return f"{self.kind} ({self.image})" if self.image else self.kind


@dataclass(frozen=True, slots=True)
class Ports:
    rest: int
    grpc: int


def find_program(kind: ProgramKind | None = None) -> ServingProgram:
    """The one of that kind, else a container, which only this machine can reach, else the program itself.

    WorkbenchError says what is missing and how it is got. Asks Docker or Podman which images they have.
    """
    missing = []
    for each in (*_CONTAINERS, BINARY) if kind is None else (kind,):
        path = shutil.which(each)
        if path is None:
            missing.append(worded("{program} is not installed", program=each))
        elif each == BINARY:
            return ServingProgram(each, path)
        else:
            image, why = _image(path)
            if image:
                return ServingProgram(each, path, image)
            missing.append(f"{each} {why}")
    raise WorkbenchError(
        worded(
            "There is no TensorFlow Serving on this machine: {missing}. Install tensorflow_model_server, "
            "or get the image: docker pull {image}:2.15.1",
            missing="; ".join(missing),
            image=IMAGE,
        )
    )


def command_line(program: ServingProgram, base: Path, config_dir: Path, ports: Ports, name: str) -> list[str]:
    """What starts it: the exports in `base` are read only; `name` is the container's."""
    if program.kind == BINARY:
        flags = _flags(str(config_dir / CONFIG_NAME))
        return [program.path, f"--port={ports.grpc}", f"--rest_api_port={ports.rest}", *flags]
    return [
        program.path, "run", "--rm", "--init", "--pull=never", f"--name={name}",
        f"--publish=127.0.0.1:{ports.rest}:8501", f"--publish=127.0.0.1:{ports.grpc}:8500",
        "--mount", _mount(base, _MODELS), "--mount", _mount(config_dir, _CONFIG),
        program.image, *_flags(f"{_CONFIG}/{CONFIG_NAME}"),
    ]  # fmt: skip


def remove_command(program: ServingProgram, name: str) -> list[str] | None:
    """What ends a container that is left; None for the program itself, which is ended as a process."""
    return None if program.kind == BINARY else [program.path, "rm", "--force", name]


def base_seen(program: ServingProgram, base: Path) -> str:
    """The folder of the exports, as the server sees it."""
    return str(base) if program.kind == BINARY else _MODELS


def _flags(config: str) -> list[str]:
    """Labels may name versions that are still being loaded; the config is read again when it changes."""
    return [
        f"--model_config_file={config}",
        "--model_config_file_poll_wait_seconds=1",
        "--allow_version_labels_for_unavailable_models=true",
    ]


def _mount(source: Path, target: str) -> str:
    """A read-only mount, as a line of CSV: a path may hold a comma."""
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow(["type=bind", f"source={source}", f"target={target}", "readonly"])
    return line.getvalue()


def _image(path: str) -> tuple[str, str]:
    """(the image to use, why there is none): one of release 2.15 if there is one, else any."""
    try:
        found = subprocess.run(
            [path, "images", "--format", "{{.Repository}}:{{.Tag}}"],
            capture_output=True, text=True, errors="replace", timeout=_PATIENCE, check=False,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return "", worded("did not tell its images")
    if found.returncode:
        line = " ".join(found.stderr.split())[:200]
        return "", worded(
            "cannot be used ({line})", line=line or worded("status {status}", status=found.returncode)
        )
    images = [
        line
        for line in found.stdout.split()
        if line.rpartition(":")[0].endswith(IMAGE) and not line.endswith((":<none>", "-devel", "-devel-gpu"))
    ]
    images.sort(key=lambda line: (":2.15" not in line, "gpu" in line))
    return (images[0], "") if images else ("", worded("has no image {image}", image=IMAGE))
