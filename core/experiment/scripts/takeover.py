"""Runs a script up to the call that would train its Estimator, and takes from that call what it would have used.

`tf.estimator.train_and_evaluate` and `Estimator.train` are replaced while the script runs, in its thread only. Both
are replaced where every way to call them ends: in the class that train_and_evaluate makes, and in Estimator.
"""

from __future__ import annotations

import ast
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import Literal, NoReturn, TypeAlias

import tensorflow as tf
from tensorflow_estimator.python.estimator import estimator as estimators
from tensorflow_estimator.python.estimator import training

from core.experiment.scripts.other_functions import has_all_names, is_of_another, methods_of, other_functions
from core.experiment.scripts.removals import postponed
from core.experiment.scripts.settings import NO_LISTENERS, notes_of_eval_spec
from core.experiment.scripts.syntax import Loop, Site, argument_of, calls_in, loop_around, site_of, value_of
from core.experiment.user_places import COPY, is_own
from core.tf_types import UserFunction
from core.words import worded

_EXPORTS = ("export_saved_model", "export_savedmodel", "experimental_export_all_saved_models")
_TRAININGS = ("train", "train_and_evaluate")
# sys.argv, sys.modules["__main__"] and the replaced functions are the process's: one script at a time.
_ONE_AT_A_TIME = threading.RLock()
Hooks: TypeAlias = "tuple[tf.estimator.SessionRunHook, ...]"


class _ScriptEnd(BaseException):
    """Ends the script at the call that was taken. No Exception: no `except Exception` of the script may keep it."""


@dataclass(slots=True)
class InterceptedCall:
    """What the call would have used. `steps` of 0 are as many as the data has; None are not said.

    `names`: the script's names as that call sees them, those of its functions over those of its module.
    """

    by: Literal["train_and_evaluate", "train"]
    estimator: tf.estimator.Estimator
    line: int
    train: UserFunction
    max_steps: int | None = None
    eval: UserFunction | None = None
    eval_steps: int | None = None
    train_hooks: Hooks = ()
    eval_hooks: Hooks = ()
    receivers: dict[str, UserFunction] = field(default_factory=dict)
    loop: Loop | None = None
    names: dict[str, object] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


class Takeover:
    """Replaces what trains while `watching`; `taken` is what the script's training would have used.

    `root`: the folder of the script's own modules. `number`: which of its trainings that is, from 1. Those before
    it are done.
    """

    def __init__(self, root: Path, number: int = 1) -> None:
        self._number, self._to_do = number, number - 1
        self._root = root
        self._thread = threading.get_ident()
        self.taken: InterceptedCall | None = None

    @contextmanager
    def watching(self) -> Iterator[None]:
        """The body is the script. It ends where it would have trained, quietly."""
        tf.estimator.train_and_evaluate, tf.compat.v1.estimator.train_and_evaluate  # noqa: B018  loads lazy modules
        with _ONE_AT_A_TIME:
            executor, train = training._TrainingExecutor, estimators.Estimator.train
            training._TrainingExecutor = self._executor(executor)
            estimators.Estimator.train = self._train(train)
            try:
                with postponed(lambda: self.taken is not None):
                    yield
            except _ScriptEnd:
                pass
            except SystemExit as end:
                if self.taken is None and end.code not in (None, 0):
                    raise
            except Exception:
                if self.taken is None:  # a bare `except` of the script took the end away
                    raise
            finally:
                training._TrainingExecutor = executor
                estimators.Estimator.train = train

    def _executor(self, original: type[training._TrainingExecutor]) -> Callable[..., training._TrainingExecutor]:
        def make(*args: object, **named: object) -> training._TrainingExecutor:
            made = original(*args, **named)
            if threading.get_ident() == self._thread and not self._is_done():
                self._take_specs(made._estimator, made._train_spec, made._eval_spec)
            return made

        return make

    def _train(self, original: UserFunction) -> UserFunction:
        def train(
            estimator: tf.estimator.Estimator,
            input_fn: UserFunction,
            hooks: Iterable[tf.estimator.SessionRunHook] | None = None,
            steps: int | None = None,
            max_steps: int | None = None,
            saving_listeners: Sequence[object] | None = None,
        ) -> object:
            inner = sys._getframe(1).f_code.co_filename == training.__file__  # of a train_and_evaluate that is done
            if threading.get_ident() != self._thread or inner or self._is_done():
                return original(estimator, input_fn, hooks, steps, max_steps, saving_listeners)
            return self._take_train(estimator, input_fn, tuple(hooks or ()), steps or max_steps, saving_listeners)

        return train

    def _is_done(self) -> bool:
        """Whether this training is one of those before the one that is taken."""
        self._to_do -= 1
        return self._to_do >= 0

    def _take_specs(
        self,
        estimator: tf.estimator.Estimator,
        train_spec: tf.estimator.TrainSpec,
        eval_spec: tf.estimator.EvalSpec | None,
    ) -> NoReturn:
        if self.taken is not None:
            raise _ScriptEnd
        sites = self._sites()
        taken = InterceptedCall(
            by="train_and_evaluate",
            estimator=estimator,
            line=sites[-1].line if sites else 0,
            train=train_spec.input_fn,
            max_steps=train_spec.max_steps,
            train_hooks=tuple(train_spec.hooks or ()),
            names=_names(sites),
        )
        if eval_spec is not None:
            taken.eval, taken.eval_steps = eval_spec.input_fn, eval_spec.steps
            taken.eval_hooks = tuple(eval_spec.hooks or ())
            for exporter in eval_spec.exporters or ():
                function = _receiver_of(exporter) or _receiver_in(methods_of(exporter, sites))
                if function is not None:
                    taken.receivers[exporter.name] = function
            taken.notes.extend(notes_of_eval_spec(eval_spec))
        if getattr(train_spec, "saving_listeners", None):
            taken.notes.append(worded(NO_LISTENERS))
        self._note_of_loop(taken, loop_around(sites, estimator))
        self._look_for_receivers(taken, sites)
        taken.notes.extend(self._note_of_others(sites))
        self.taken = taken
        raise _ScriptEnd

    def _take_train(
        self,
        estimator: tf.estimator.Estimator,
        input_fn: UserFunction,
        hooks: Hooks,
        steps: int | None,
        listeners: Sequence[object] | None,
    ) -> NoReturn:
        if self.taken is not None:
            raise _ScriptEnd
        sites = self._sites()
        taken = InterceptedCall(
            by="train",
            estimator=estimator,
            line=sites[-1].line if sites else 0,
            train=input_fn,
            max_steps=steps,
            train_hooks=hooks,
            loop=loop_around(sites, estimator),
            names=_names(sites),
        )
        self._note_of_loop(taken, taken.loop)
        if listeners:
            taken.notes.append(worded(NO_LISTENERS))
        self._look_for_evaluation(taken, sites)
        self._look_for_receivers(taken, sites)
        taken.notes.extend(self._note_of_others(sites))
        self.taken = taken
        raise _ScriptEnd

    def _sites(self) -> list[Site]:
        """The script's frames on the way to this call, outermost first."""
        found: list[Site] = []
        trees: dict[str, ast.Module | None] = {}
        frame: FrameType | None = sys._getframe(1)
        while frame is not None:
            name = frame.f_code.co_filename
            if name == frame.f_globals.get(COPY) or is_own(name, self._root):
                tree = trees.setdefault(name, _tree_of(name))
                if tree is not None:
                    found.append(site_of(frame, tree))
            frame = frame.f_back
        return found[::-1]

    def _note_of_others(self, sites: Sequence[Site]) -> Iterator[str]:
        """What is said where the script trains again further down."""
        calls = [call for site in sites for call in calls_in(site, _TRAININGS) if call.lineno > site.line]
        if calls:
            line = min(call.lineno for call in calls)
            yield worded(
                "The script trains again in line {line}. To take that training over, once those before it were "
                "really done: --use training={n}.",
                line=line,
                n=self._number + 1,
            )

    def _note_of_loop(self, taken: InterceptedCall, loop: Loop | None) -> None:
        """What is said of a loop that trains another Estimator in each round: it is none around this one."""
        if loop is None or not loop.makes:
            return
        taken.loop = None
        taken.notes.append(
            worded(
                "Each round of the loop in line {line} trains an Estimator of its own, and this run is of one of "
                "them. For the next one, once those before it were really trained: --use training={n}.",
                line=loop.line,
                n=self._number + 1,
            )
        )

    def _look_for_evaluation(self, taken: InterceptedCall, sites: Sequence[Site]) -> None:
        """The input_fn of an `evaluate`: of the functions that led to this training, else of others."""
        for site in (*reversed(sites), *other_functions(sites)):
            for call in calls_in(site, ("evaluate",)):
                argument = argument_of(call, "input_fn", 0)
                found = _value(argument, site) if not is_of_another(call, site, taken.estimator) else None
                if callable(found) and has_all_names(found):
                    taken.eval = found
                    if isinstance(argument, ast.Name):
                        taken.names.setdefault(argument.id, found)
                    steps = _value(argument_of(call, "steps", 1), site)
                    taken.eval_steps = steps if isinstance(steps, int) else None
                    hooks = _value(argument_of(call, "hooks", 2), site)
                    taken.eval_hooks = tuple(hooks) if isinstance(hooks, Iterable) else ()
                    return

    def _look_for_receivers(self, taken: InterceptedCall, sites: Sequence[Site]) -> None:
        """The serving_input_receiver_fn of each export that would have followed."""
        for site in (*reversed(sites), *other_functions(sites)):
            for call in calls_in(site, _EXPORTS):
                argument = argument_of(call, "serving_input_receiver_fn", 1)
                found = _value(argument, site) if not is_of_another(call, site, taken.estimator) else None
                if callable(found) and found not in taken.receivers.values() and has_all_names(found):
                    name = receiver_name(argument.id if isinstance(argument, ast.Name) else "serving")
                    while name in taken.receivers:
                        name = f"{name}_{len(taken.receivers) + 1}"
                    taken.receivers[name] = found


def receiver_name(function: str) -> str:
    """The name of a receiver after that of its function: serving_input_receiver_fn -> serving."""
    for ending in ("_fn", "_receiver", "_input"):
        function = function.removesuffix(ending)
    return function.strip("_") or "serving"


def _receiver_of(exporter: tf.estimator.Exporter) -> UserFunction | None:
    inner = getattr(exporter, "_saved_model_exporter", exporter)
    function = getattr(inner, "_serving_input_receiver_fn", None)
    return function if callable(function) else None


def _receiver_in(methods: Sequence[Site]) -> UserFunction | None:
    """The serving_input_receiver_fn that one of the methods exports with."""
    for site in methods:
        for call in calls_in(site, _EXPORTS):
            found = _value(argument_of(call, "serving_input_receiver_fn", 1), site)
            if callable(found):
                return found
    return None


def _names(sites: Sequence[Site]) -> dict[str, object]:
    found: dict[str, object] = {}
    for site in sites:
        found.update(site.names)
    return found


def _value(expression: ast.expr | None, site: Site) -> object:
    """What an argument would be; None where that cannot be found without running more of the script."""
    if expression is None:
        return None
    try:
        return value_of(expression, site)
    except Exception:  # whatever the script's own expression raises here: it is then asked for by name
        return None


def _tree_of(file: str) -> ast.Module | None:
    import linecache

    linecache.checkcache(file)  # a module beside the script may have been edited since it was last read
    try:
        return ast.parse("".join(linecache.getlines(file)))
    except (SyntaxError, ValueError):
        return None
