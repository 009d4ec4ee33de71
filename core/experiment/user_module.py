"""A user's file as a module: its code is run, with what Python gives a script, and kept apart from ours.

AutoGraph reads a function's source again when it is traced. Therefore code can run under the name of a copy that is
about to be written.
"""

from __future__ import annotations

import hashlib
import importlib
import inspect
import io
import re
import sys
import threading
import types
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext, redirect_stdout
from pathlib import Path

from core.control import WorkStopped
from core.errors import ArgumentsError, ExperimentError, UserCodeError, WorkbenchError
from core.experiment.code_place import OURS, CodePlace, place_of
from core.experiment.compiled_code import code_of
from core.experiment.experiment import Arrays, Csv, Data, Experiment, InputFn, TFRecords
from core.experiment.feature import Feature
from core.experiment.foreign_source import syntax_message
from core.experiment.schema import FeatureSchema
from core.experiment.source_only import run_from_source
from core.experiment.trust import check_allowed
from core.experiment.user_code import describe, traceback_text
from core.experiment.user_places import COPY, ROOT
from core.precedence import giving_precedence
from core.runs.plain_files import read_plain
from core.words import worded

LARGEST_SOURCE = 64 << 20  # bytes
_PREFIX = "workbench_experiment_"
_SIBLINGS = "__workbench_siblings__"
_MAIN = "__main__"
_CLASSES: tuple[type, ...] = (Arrays, Csv, Data, Experiment, Feature, FeatureSchema, InputFn, TFRecords)


def base_folder(file: Path) -> Path:
    """Where relative paths of the experiment in `file` start: its folder."""
    return Path(file).resolve().parent


def read_source(code_file: Path) -> bytes:
    """The text of a user's file. ExperimentError if it cannot be read."""
    try:
        return read_plain(code_file, LARGEST_SOURCE)
    except FileNotFoundError:
        raise ExperimentError(worded("There is no experiment file {code_file}.", code_file=code_file)) from None
    except OSError as error:
        raise ExperimentError(
            worded("{code_file} cannot be read: {reason}.", code_file=code_file, reason=error.strerror or error)
        ) from error


def run_module(
    source: bytes,
    file: Path,
    code_file: Path,
    around: AbstractContextManager[object] | None = None,
    *,
    as_main: bool = False,
) -> types.ModuleType:
    """Run `source`, the text of `file`, as code of `code_file`, inside `around`; the module.

    `as_main` runs it as `python FILE` does: its `__name__` is "__main__". What it prints goes to stderr. Raises
    ExperimentError if it is no Python, or not what was allowed to run, UserCodeError for what it raised.
    """
    check_allowed(source, code_file, file)
    digest = hashlib.sha256(str(code_file).encode() + b"\0" + source).hexdigest()[:12]
    module = types.ModuleType(f"{_PREFIX}{file.stem}_{digest}")
    place = place_of(file, source)
    module.__file__, module.__package__ = str(file), place.package or None
    setattr(module, ROOT, str(place.root))
    try:
        code = code_of(source, file, code_file)
    except SyntaxError as error:
        line = (error.text or "").strip()
        where = worded("{name}, line {line}", name=file.name, line=error.lineno) if error.lineno else file.name
        raise ExperimentError(
            f"{where}: {syntax_message(error, file.name)}",
            details=f"{line}\n\n{traceback_text(error.with_traceback(None))}",
        ) from error
    except ValueError as error:
        raise ExperimentError(
            worded("{name} is not Python source: {error}.", name=file.name, error=error)
        ) from error
    setattr(module, COPY, code.co_filename)
    forget_earlier(file)
    name = module.__name__
    sys.modules[name] = module
    try:
        with (
            _importing(module, place),
            redirect_stdout(sys.stderr),
            _answering_nobody(),
            _as_main(module) if as_main else nullcontext(),
            around or nullcontext(),
        ):
            exec(code, module.__dict__)
    except (KeyboardInterrupt, WorkStopped):
        raise
    except BaseException as error:  # SystemExit too: a script that ends itself must not end the program
        told = _user_error(error, file, code.co_filename)
        _forget(name, module)
        raise told from error
    return module


@contextmanager
def _answering_nobody() -> Iterator[None]:
    """Outside the main thread, code that asks for input finds none: the window has no place to answer."""
    before = sys.stdin
    if threading.current_thread() is not threading.main_thread():
        sys.stdin = io.StringIO()
    try:
        yield
    finally:
        sys.stdin = before


@contextmanager
def _as_main(module: types.ModuleType) -> Iterator[None]:
    """`module` as the main module, while its code runs."""
    ours = sys.modules.get(_MAIN)
    module.__name__ = _MAIN
    sys.modules[_MAIN] = module
    try:
        yield
    finally:
        if ours is not None:
            sys.modules[_MAIN] = ours


def _user_error(error: BaseException, file: Path, name: str) -> WorkbenchError:
    """What the user's code raised, as a sentence, with its traceback from the file's own line on."""
    trace, line = error.__traceback__, None
    while trace is not None and trace.tb_frame.f_code.co_filename != name:
        trace = trace.tb_next
    if trace is not None:
        line = trace.tb_lineno
    details = traceback_text(error.with_traceback(trace))
    if isinstance(error, WorkbenchError):
        place = worded("{name}, line {line}", name=file.name, line=line) if line else file.name
        kind = ArgumentsError if isinstance(error, ArgumentsError) else UserCodeError
        return kind(f"{place}: {error}", details=error.details or details)
    what = worded("{name}, line {line},", name=file.name, line=line) if line else file.name
    return UserCodeError(describe(what, error, _arguments_of(error), located=False), details=details)


def _arguments_of(error: BaseException) -> tuple[str, ...]:
    """The arguments of our class that a call gave another one to; () for any other error."""
    called = re.match(r"(\w+)\.__init__\(\) got an unexpected keyword argument", str(error))
    kind = next((kind for kind in _CLASSES if called is not None and kind.__name__ == called[1]), None)
    return tuple(inspect.signature(kind).parameters) if kind is not None else ()


@contextmanager
def _importing(module: types.ModuleType, place: CodePlace) -> Iterator[None]:
    """Find modules beside the experiment first, as a script does; later, for imports inside functions, last."""
    folders = [str(path) for path in place.paths]
    sys.path[:] = [*folders, *(path for path in sys.path if path not in folders)]
    run_from_source(place.paths)
    importlib.invalidate_caches()
    before = set(sys.modules)
    try:
        yield
    finally:
        sys.path[:] = [*(path for path in sys.path if path not in folders), *folders]
        setattr(module, _SIBLINGS, tuple(name for name in set(sys.modules) - before if _lies_in(name, folders)))


def _lies_in(name: str, folders: Sequence[str]) -> bool:
    """Whether a module, or the package it is part of, lies right in one of the folders, and is not ours."""
    top = name.partition(".")[0]
    if top in OURS:
        return False
    found = sys.modules.get(top)
    file = getattr(found, "__file__", None)
    if file is None:  # a package without an __init__.py
        return any(str(Path(path).parent) in folders for path in getattr(found, "__path__", ()))
    place = Path(file)
    return str(place.parent.parent if place.name == "__init__.py" else place.parent) in folders


def forget_earlier(file: Path) -> None:
    """Forget this experiment as it was loaded before, and what lay beside any: edited since, or a namesake."""
    for name, module in giving_precedence(list(sys.modules.items())):
        if name.startswith(_PREFIX):
            _forget(name, module, itself=module.__file__ == str(file))


def loaded_modules() -> list[types.ModuleType]:
    """The users' files that are loaded now."""
    return [module for name, module in sys.modules.items() if name.startswith(_PREFIX)]


def siblings_of(module: types.ModuleType) -> tuple[str, ...]:
    """The names of the modules beside a user's file that it imported."""
    return tuple(getattr(module, _SIBLINGS, ()))


def _forget(name: str, module: types.ModuleType, *, itself: bool = True) -> None:
    for each in (*siblings_of(module), *([name] if itself else [])):
        sys.modules.pop(each, None)
