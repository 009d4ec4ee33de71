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
# Linux shares the processors out among sessions first (autogroups, where no control group does it), and by niceness
# within each only: a session of its own has to be as nice as the process that begins it. The system lets users
# change one each 0.1 s.
_NICE_SESSION = """
import os, time
for _ in range(9):
    try:
        if os.getsid(0) == os.getpid() and os.nice(0) > 0:
            with open("/proc/self/autogroup", "w") as group:
                group.write(str(os.nice(0)))
        break
    except BlockingIOError:
        time.sleep(0.1)
    except OSError:
        break
"""
_MODULE = "import runpy; runpy.run_module(sys.argv.pop(1), run_name='__main__', alter_sys=True)"


def python_module(module: str, *arguments: str, gives_way: bool = False) -> list[str]:
    """The command that runs a module as the program of a process, with that as its `sys.argv[1:]`.

    One that `gives_way`, with all that it starts, takes what others leave of the processors, also in a session of
    its own (not on Windows).
    """
    return python_code(_MODULE, module, *arguments, gives_way=gives_way)


def python_code(code: str, *arguments: str, gives_way: bool = False) -> list[str]:
    """The command that runs a line of Python, in which `sys` is imported, with `sys.argv[1:]`; see above."""
    priority = (_GIVE_WAY if gives_way else "") + (_NICE_SESSION if sys.platform == "linux" else "")
    return [sys.executable, "-c", f"{_FIRST}{priority}{code}", *arguments]


def own_environment(**more: str) -> dict[str, str]:
    """The environment of this process, in which another Python finds this program's modules too."""
    root = str(Path(__file__).resolve().parents[1])
    path = os.pathsep.join([root, *filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep))])
    return {**os.environ, "PYTHONPATH": path, **more}
