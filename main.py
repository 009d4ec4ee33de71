"""Estimator Workbench: `main.py` opens the window, `main.py COMMAND` runs a command (`main.py --help` lists them).

Written so that every Python 3 can read it: a wrong one gets a sentence, not a traceback.
"""

import os
import signal
import sys

_FOR_THE_COMMAND_LINE = ("-h", "--help", "--verbose", "--version")
_OURS = ("core", "gui", "resources")


def main(argv: "list[str]") -> int:
    """Run the program in the calling thread; the exit status."""
    if not (3, 10) <= sys.version_info[:2] < (3, 12):
        version = "{}.{}".format(*sys.version_info[:2])
        return _refuse("This is Python " + version + ", and the program needs 3.10 or 3.11")
    _quit_quietly_on_interrupt()
    try:
        if argv and (argv[0] in _FOR_THE_COMMAND_LINE or not argv[0].startswith("-")):
            return _run_command(argv)
        return _open_window(argv)
    except ModuleNotFoundError as error:
        if (error.name or "").split(".")[0] in _OURS:
            raise
        return _refuse("This Python lacks the package " + str(error.name))


def _quit_quietly_on_interrupt() -> None:
    """Ctrl-C while the program is being imported ends it at once, without a traceback."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _quit)


def _quit(number: int, frame: object) -> None:
    os._exit(128 + number)


def _run_command(argv: "list[str]") -> int:
    from core.cli import main as cli
    from core.cli.output import reserve_stdout

    if signal.getsignal(signal.SIGINT) is _quit:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    reserve_stdout()
    try:
        return cli.main(argv)
    except KeyboardInterrupt:
        return 130


def _open_window(argv: "list[str]") -> int:
    from gui.shell import platform_check

    problem = platform_check.problem()
    if problem is not None:
        print(problem, file=sys.stderr)
        return 1
    from gui.shell import app

    return app.main(argv)


def _refuse(reason: str) -> int:
    if os.path.exists(os.path.join(os.path.dirname(os.path.abspath(__file__)), "Makefile")):
        advice = "start it with `make run`, or with .venv/bin/python once `make run` has made that"
    else:
        advice = "install the program again, into an environment of its own"
    print(reason + ": " + advice + ".", file=sys.stderr)
    return 1


def run() -> None:
    """Start the program with the arguments of the command line, and end Python with its exit status."""
    sys.exit(main(sys.argv[1:]))


if __name__ == "__main__":
    run()
