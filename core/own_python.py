"""Other processes of this program: Python that takes nothing from the folder it happens to be started in.

`python -m` and `python -c` look for modules in the current folder first, before Python's own: a json.py that came
with somebody's data would be run.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

_GIVE_WAY = "import os; hasattr(os, 'nice') and os.nice(10); "
_FIRST = "import sys; sys.path[:] = filter(None, sys.path); "
_MODULE = "import runpy; runpy.run_module(sys.argv.pop(1), run_name='__main__', alter_sys=True)"


def python_module(module: str, *arguments: str, gives_way: bool = False) -> list[str]:
    """The command that runs a module as the program of a process, with that as its `sys.argv[1:]`.

    One that `gives_way`, with all that it starts, takes what others leave of the processors (not on Windows).
    """
    return python_code(_MODULE, module, *arguments, gives_way=gives_way)


def python_code(code: str, *arguments: str, gives_way: bool = False) -> list[str]:
    """The command that runs a line of Python, in which `sys` is imported, with `sys.argv[1:]`; see above."""
    return [sys.executable, "-c", f"{_FIRST}{_GIVE_WAY if gives_way else ''}{code}", *arguments]


def own_environment(**more: str) -> dict[str, str]:
    """The environment of this process, in which another Python finds this program's modules too."""
    root = str(Path(__file__).resolve().parents[1])
    path = os.pathsep.join([root, *filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep))])
    return {**os.environ, "PYTHONPATH": path, **more}
