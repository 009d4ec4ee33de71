"""Where the mirrors of remote runs lie: in the person's cache folder, one folder per URL, kept between starts.

What has not been opened for long, or is too much, is removed when another one is opened; all of it can be.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import time
from collections.abc import Iterable
from pathlib import Path

from platformdirs import user_cache_path

from core.runs.remote.mirror import Mirror
from core.runs.urls import tidy

KEPT_DAYS = 60
KEPT_BYTES = 4 << 30
_DAY = 24 * 3600


def mirrors_folder() -> Path:
    """Return the folder of all mirrors; it may not be there yet."""
    return user_cache_path("estimator-workbench", appauthor=False, opinion=False) / "remote-runs"


def open_mirror(url: str, folder: Path | None = None) -> Mirror:
    """Return the mirror of a remote run, as it was left. Asks no network. RemoteError if that is no URL."""
    url = tidy(url)
    container = _container(url, folder or mirrors_folder())
    parts = [_plain(part) for part in re.split(r"::|/+|:", url)[1:] if _plain(part)] or ["run"]
    parent = parts[-2] if len(parts) > 1 else "remote"
    return Mirror(url, container, container / parent / parts[-1])


def bytes_of_mirrors(keep: Iterable[str] = (), folder: Path | None = None) -> int:
    """Return how much of the disk the mirrors take, but for those of the URLs `keep`."""
    place = folder or mirrors_folder()
    kept = {_container(tidy(url), place) for url in keep}
    return sum(_size(container) for container in _containers(place) if container not in kept)


def remove_mirrors(keep: Iterable[str] = (), folder: Path | None = None) -> int:
    """Remove all mirrors but those of the URLs `keep`; how many bytes that frees. Opening fetches them again."""
    place = folder or mirrors_folder()
    kept = {_container(tidy(url), place) for url in keep}
    return sum(_remove(container) for container in _containers(place) if container not in kept)


def sweep_mirrors(keep: Iterable[str] = (), folder: Path | None = None, *, most: int = KEPT_BYTES) -> int:
    """Remove those not opened for KEPT_DAYS, and the oldest beyond `most` bytes; how many bytes that frees."""
    place = folder or mirrors_folder()
    kept = {_container(tidy(url), place) for url in keep}
    freed = total = 0
    for used, container in sorted(((_used(each), each) for each in _containers(place)), reverse=True):
        size = _size(container)
        total += size
        if container not in kept and (total > most or time.time() - used > KEPT_DAYS * _DAY):
            freed += _remove(container)
    return freed


def _container(url: str, folder: Path) -> Path:
    """Return a name that a person can read, and that no two URLs share."""
    return folder / f"{_plain(url)[-60:].lstrip('-.')}-{hashlib.sha256(url.encode()).hexdigest()[:10]}"


def _plain(text: str) -> str:
    return re.sub(r"[^\w.-]+", "-", text).strip("-.")


def _containers(folder: Path) -> list[Path]:
    try:
        return [path for path in sorted(folder.iterdir()) if (path / "lock").is_file()]
    except OSError:
        return []


def _used(container: Path) -> float:
    """When it was polled last."""
    try:
        return (container / "lock").stat().st_mtime
    except OSError:
        return 0.0


def _size(container: Path) -> int:
    total = 0
    for folder, _, names in os.walk(container):
        for name in names:
            try:
                total += os.stat(f"{folder}/{name}").st_size
            except OSError:
                continue  # it was removed just now
    return total


def _remove(container: Path) -> int:
    size = _size(container)
    shutil.rmtree(container, ignore_errors=True)
    return size - _size(container)
