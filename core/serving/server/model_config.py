"""What TensorFlow Serving is told to serve: a model's name, folder, versions and labels, as its config file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from google.protobuf.text_encoding import CEscape

from core.errors import ExportError, RequestError
from core.words import worded

Versions = tuple[int, ...] | Literal["latest", "all"]
_VERSION = re.compile(r"[0-9]+")
_READ_AS_VERSION = re.compile(r"[ \t\n\v\f\r]*([+-]?[0-9]+)[ \t\n\v\f\r]*")  # by TensorFlow Serving: 01, -1, " 1"
LARGEST_VERSION = 2**63 - 1
_LABEL = re.compile(r"[^/:\s]+")


@dataclass(frozen=True, slots=True)
class ServedFolder:
    """`base` holds a folder for each version; `there` {version: its folder} are those with an export, newest first.

    These are all that TensorFlow Serving would take for versions, so that nothing else is served.

    `versions` is TensorFlow Serving's version policy, `labels` {label: version}.
    """

    name: str
    base: Path
    versions: Versions
    there: Mapping[int, Path]
    labels: Mapping[str, int] = field(default_factory=dict)

    @property
    def served(self) -> tuple[int, ...]:
        """The versions that the policy lets it serve by now."""
        if self.versions == "latest":
            return tuple(self.there)[:1]
        return tuple(self.there) if self.versions == "all" else self.versions


def served_folder(path: Path, name: str = "") -> ServedFolder:
    """What to serve of an export, this one version; or of the folder above exports, the latest one. ExportError."""
    path = path.absolute()
    if (path / "saved_model.pb").is_file():
        if _VERSION.fullmatch(path.name) is None:
            raise ExportError(
                worded(
                    "TensorFlow Serving takes exports from folders whose names are numbers, "
                    'NAME/VERSION; "{name}" is not a number. Copy the export to {target}.',
                    name=path.name,
                    target=path.parent / path.name / "1",
                )
            )
        if int(path.name) > LARGEST_VERSION:
            raise ExportError(
                worded(
                    "TensorFlow Serving takes versions up to {largest}; {name} is larger. Rename the folder.",
                    largest=LARGEST_VERSION,
                    name=path.name,
                )
            )
        return ServedFolder(name, path.parent, (int(path.name),), _versions_in(path.parent))
    there = _versions_in(path)
    if not there:
        raise ExportError(
            worded(
                "{path} holds no export: it has neither a saved_model.pb nor a folder VERSION with one.", path=path
            )
        )
    return ServedFolder(name, path, "latest", there)


def with_choice(folder: ServedFolder, versions: Versions | None, labels: Mapping[str, int]) -> ServedFolder:
    """The same folder with other versions, None for those it has, and labels. RequestError names the field."""
    made = replace(folder, versions=folder.versions if versions is None else versions, labels=dict(labels))
    listed = ", ".join(map(str, folder.there))
    if isinstance(made.versions, tuple):
        for version in made.versions:
            if version not in folder.there:
                raise RequestError(
                    "versions",
                    worded(
                        "{folder} has no version {version}. It has: {listed}.",
                        folder=folder.base,
                        version=version,
                        listed=listed,
                    ),
                )
        if not made.versions:
            raise RequestError(
                "versions", worded("Choose at least one version. There are: {listed}.", listed=listed)
            )
    for label, version in labels.items():
        if _LABEL.fullmatch(label) is None:
            raise RequestError(
                "labels", worded('"{label}" cannot be a label: it may hold no space, "/" or ":".', label=label)
            )
        if version not in made.served:
            served = ", ".join(map(str, made.served))
            raise RequestError(
                "labels",
                worded(
                    'The label "{label}" names version {version}, which is not served. Served: {served}.',
                    label=label,
                    version=version,
                    served=served,
                ),
            )
    return made


def config_text(folder: ServedFolder, base: str) -> str:
    """The config file as TensorFlow Serving reads it; `base` is the folder as the server sees it."""
    lines = [
        "model_config_list {",
        "  config {",
        f"    name: {_quoted(folder.name)}",
        f"    base_path: {_quoted(base)}",
        '    model_platform: "tensorflow"',
        f"    model_version_policy {{ {_policy(folder.versions)} }}",
        *(
            f"    version_labels {{ key: {_quoted(label)} value: {version} }}"
            for label, version in folder.labels.items()
        ),
        "  }",
        "}",
    ]
    return "\n".join(lines) + "\n"


def _policy(versions: Versions) -> str:
    if isinstance(versions, str):
        return "latest { num_versions: 1 }" if versions == "latest" else "all {}"
    return "specific { " + " ".join(f"versions: {version}" for version in versions) + " }"


def _quoted(text: str) -> str:
    return f'"{CEscape(text.encode("utf-8", "surrogateescape"), False)}"'


def _versions_in(base: Path) -> dict[int, Path]:
    """ExportError if two folders are one version: TensorFlow Serving would take either."""
    if not base.is_dir():
        return {}
    found: dict[int, Path] = {}
    for path in sorted(base.iterdir()):
        number = _READ_AS_VERSION.fullmatch(path.name)
        version = int(number[1]) if number is not None else LARGEST_VERSION + 1
        if abs(version) > LARGEST_VERSION or not path.is_dir():
            continue
        if version in found:
            raise ExportError(
                worded(
                    'The folders "{one}" and "{other}" in {folder} are both version {version}: TensorFlow Serving '
                    "may serve either. Rename or remove one.",
                    one=found[version].name,
                    other=path.name,
                    folder=base,
                    version=version,
                )
            )
        found[version] = path
    there = {version: path for version, path in found.items() if (path / "saved_model.pb").is_file()}
    return dict(sorted(there.items(), reverse=True))
