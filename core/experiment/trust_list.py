"""The list of code that a person allowed to run here, by its content: a private file with a hash on each line.

The window and the command line keep one: what was allowed in either is not asked about in the other. It holds two
kinds. What somebody said may run is known by its whole content (trust.content_hash). A run that was made here is
known by its copy of the experiment and the path of the file it was made of, which the person named; the modules
beside that file are theirs, and may change.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import re
from collections.abc import Mapping
from pathlib import Path

from platformdirs import user_config_path

from core.runs.file_locks import file_lock
from core.runs.plain_files import plain
from core.runs.private_places import make_private_file, make_private_folder

_HASH = re.compile(r"[0-9a-f]{64}")
_LARGEST = 16 << 20  # bytes
_PATIENCE = 2.0  # seconds to wait for another program that writes


def trust_file() -> Path:
    """Return where the list lies; it may not be there yet."""
    return user_config_path("estimator-workbench", appauthor=False, roaming=True) / "trusted-code"


def hash_of_run(copy: bytes, source: str, script: Mapping[str, object] | None) -> str:
    """Return what a run made here is known by; `script` is what was settled about one, as run.json keeps it."""
    told = [hashlib.sha256(copy).hexdigest(), source, script]
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()


def is_listed(found: str, file: Path | None = None) -> bool:
    """Whether this hash is in the list. One that cannot be read holds nothing."""
    with contextlib.suppress(OSError), open(file or trust_file(), "rb", opener=plain) as stream:
        return bool(_HASH.fullmatch(found)) and found.encode() in stream.read(_LARGEST).split()
    return False


def add_to_list(found: str, file: Path | None = None) -> None:
    """Keep a hash. Where nothing can be written nothing is kept, so that the question comes again."""
    place = file or trust_file()
    if not _HASH.fullmatch(found) or is_listed(found, place):
        return
    with contextlib.suppress(OSError), contextlib.ExitStack() as held:
        make_private_folder(place.parent)
        with contextlib.suppress(OSError):  # where nothing can be locked, one write at the end has to do
            held.enter_context(file_lock(place.with_name(f"{place.name}.lock"), _PATIENCE))
        make_private_file(place)
        with open(place, "ab", opener=plain) as stream:
            stream.write(f"{found}\n".encode())
