"""The importance of params, from a process of its own: importing Optuna would hold up a window for a second."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping, Sequence

from core.errors import WorkbenchError
from core.own_python import own_environment, python_code
from core.words import worded

_CODE = "from core.sweeps.importance import main; main()"
_LONGEST = 120.0  # seconds
_LAST = 4000  # characters of what the process said, kept as details


def importance_in_process(
    asked: Sequence[Mapping[str, object]], values: Sequence[float], *, higher_is_better: bool
) -> dict[str, float]:
    """Return what `core.sweeps.importance.importance_of` returns. Blocks. WorkbenchError if that fails."""
    told = {"asked": [dict(each) for each in asked], "values": list(values), "higher_is_better": higher_is_better}
    try:
        done = subprocess.run(
            python_code(_CODE),
            input=json.dumps(told),
            capture_output=True,
            text=True,
            timeout=_LONGEST,
            env=own_environment(),
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise WorkbenchError(
            worded("The importance of the params could not be computed."), details=str(error)
        ) from error
    if "No module named 'optuna'" in done.stderr:
        raise WorkbenchError(worded("This needs the package optuna: install the extra `sweep`."))
    if done.returncode:
        raise WorkbenchError(
            worded("The importance of the params could not be computed."), details=done.stderr[-_LAST:]
        )
    found: dict[str, float] = json.loads(done.stdout)
    return found
