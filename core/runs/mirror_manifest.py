"""What a run's folder holds only in name: the folder mirrors a run that lies at a URL, and large files stay there.

RUN/.elsewhere.json           {"url": URL, "files": {NAME: [bytes, unix seconds]}}; NAME is relative to RUN
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from core.errors import CheckpointError
from core.runs.json_files import read_record, write_json
from core.words import mark, worded

FILE = ".elsewhere.json"
_LEVELS = 4  # from a run's folder down to that of an export of one of Estimator's exporters

Sizes = Mapping[str, tuple[int, float]]


def url_of(run: Path) -> str:
    """Return the URL of the run that the folder mirrors; "" for any other folder."""
    return _read(run)[0]


def remote_files_of(run: Path) -> Sizes:
    """Return (bytes, unix seconds) of the files that were left where they are, by name relative to the folder."""
    return _read(run)[1]


def write_manifest(run: Path, url: str, files: Sizes) -> None:
    """Write down which files lie at the URL only. StorageError."""
    write_json(Path(run) / FILE, {"url": url, "files": {name: list(files[name]) for name in sorted(files)}})


def remote_bytes_of(folder: Path) -> int:
    """Return how many bytes belong into a folder of a run, and were left where they are."""
    for run in (folder, *folder.parents[:_LEVELS]):
        if (run / FILE).is_file():
            prefix = f"{folder.relative_to(run).as_posix()}/"
            return sum(size for name, (size, _) in remote_files_of(run).items() if name.startswith(prefix))
    return 0


def place_of(path: Path) -> str:
    """Return the URL of a file or folder of a mirror; "" for any other path."""
    for run in (path, *path.parents[: _LEVELS + 1]):
        if (run / FILE).is_file():
            rest = path.relative_to(run).as_posix()
            url = url_of(run)
            return url if rest == "." else f"{url}/{rest}"
    return ""


def check_here(path: Path, what: str) -> None:
    """CheckpointError if the path lies in a mirror: `what`, such as "Checkpoint 300", was not fetched."""
    url = place_of(path)
    if url:
        raise CheckpointError(
            worded(
                "{what} lies at {url}. Download the run first; only its curves are read from there.",
                what=what,
                url=url,
            )
        )


@dataclass(frozen=True, slots=True)
class _Manifest:
    url: str
    files: Mapping[str, tuple[int, float]]


def _read(run: Path) -> tuple[str, Sizes]:
    manifest = read_record(Path(run) / FILE, _Manifest, mark("Open the URL again."))
    return (manifest.url, manifest.files) if manifest is not None else ("", {})
