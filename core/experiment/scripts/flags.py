"""The command line of a script: its argparse arguments and absl flags become params, with their defaults."""

from __future__ import annotations

import argparse
import re
import sys
import traceback
import types
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from absl import flags

from core.errors import ArgumentsError, ExperimentError
from core.experiment.scripts.choices import sidecar_of, split_arguments
from core.experiment.user_module import siblings_of
from core.words import worded

_OWNED = "__workbench_flags__"  # the names of the flags that a module's run defined, kept in the module
Plain = bool | int | float | str
Parse = Callable[..., tuple[argparse.Namespace, list[str]]]  # argparse's parse_known_args, or one in its place
Param = Plain | list[Plain] | None


class CommandLine:
    """The params that a script's parsers define, and their help.

    `given`: those that are set, as text or values. A param that is set goes back the way it came: the script parses
    it itself. `arguments`: what else follows the script's name, as a shell has it; FieldError if not closed.
    """

    def __init__(self, given: Mapping[str, object], arguments: str = "") -> None:
        self._given = given
        self._others = split_arguments(arguments)
        self._before: set[str] = set()
        self.params: dict[str, Param] = {}
        self.help: dict[str, str] = {}

    @property
    def arguments(self) -> list[str]:
        """Return what follows the script's name in sys.argv: its arguments, --name=value for each set param."""
        params = (f"--{name}={_text(value)}" for name, value in self._given.items() if value is not None)
        return [*self._others, *params]

    @property
    def names(self) -> list[str]:
        """Return the names of the arguments and flags that were defined so far."""
        return [*self.params, *self._new()]

    @contextmanager
    def parsed(self, script: str) -> Iterator[None]:
        """Give the script its sys.argv and argparse during the body."""
        argv, parse = sys.argv, argparse.ArgumentParser.parse_known_args
        sys.argv = [script, *self.arguments]
        self._before = set(flags.FLAGS)
        argparse.ArgumentParser.parse_known_args = self._parser(parse)  # type: ignore[method-assign, assignment]
        try:
            yield
        except BaseException:
            _remove(name for name in self._new() if _owner(name) == script)
            raise
        finally:
            sys.argv = argv
            argparse.ArgumentParser.parse_known_args = parse  # type: ignore[method-assign]

    def take_flags(self, module: types.ModuleType, script: str) -> None:
        """Take over the absl flags that the script, or a module beside it, defined."""
        if not flags.FLAGS.is_parsed():
            flags.FLAGS.mark_as_parsed()  # the script's main, which would have parsed them, did not run
        beside = (script, *siblings_of(module))
        mine = [name for name in self._new() if _owner(name) in beside]
        setattr(module, _OWNED, tuple(mine))
        for name in mine:
            flag = flags.FLAGS[name]
            self._note(name, flag.value, flag.help or "")

    def _new(self) -> list[str]:
        return [name for name in flags.FLAGS if name not in self._before]

    def _parser(self, parse: Parse) -> Parse:
        """Return a parse_known_args that gets the params that are set where a script leaves its arguments to
        sys.argv.
        """
        thread_argv = sys.argv

        def parse_known_args(
            parser: argparse.ArgumentParser, args: Sequence[str] | None = None, namespace: object = None
        ) -> tuple[argparse.Namespace, list[str]]:
            if sys.argv is not thread_argv:
                return parse(parser, args, namespace)
            if args is None or list(args) == sys.argv[1:]:
                words = _in_order(parser, self._others, self._given)
            else:
                words = list(args)
            found, rest = _parsed(parse, parser, words, namespace)
            for action in parser._actions:
                if action.option_strings and action.dest != "help":
                    self._note(action.dest, getattr(found, action.dest, None), action.help or "")
            return found, rest

        return parse_known_args

    def _note(self, name: str, value: object, help: str) -> None:
        if isinstance(value, list | tuple) and all(isinstance(item, Plain) for item in value):
            self.params[name] = list(value)
        elif value is None or isinstance(value, Plain):
            self.params[name] = value
        else:
            return
        self.help[name] = help if help != argparse.SUPPRESS else ""


def refusal(error: BaseException, script: Path, names: Sequence[str] = ()) -> ExperimentError | None:
    """What is wrong where a script ended before it trained, most often with its command line; else None.

    `names` are those of its arguments: what it raises may speak of them.
    """
    cause = error.__context__ if isinstance(error, SystemExit) else error
    if isinstance(cause, flags.Error):
        return _refused("; ".join(text.rstrip(".") for text in str(cause).splitlines()))
    wants = worded(
        ' If it wants arguments, give them as on its command line: --use arguments="...", or '
        '{{"arguments": "..."}} in the file {name} beside it.',
        name=sidecar_of(script).name,
    )
    if isinstance(error, SystemExit) and isinstance(error.code, str):
        said = worded("the script ended itself before it trained: {reason}.", reason=error.code.rstrip("."))
        for_that = re.search("usage|argument|option", error.code, re.IGNORECASE)
        return ArgumentsError(said + wants) if for_that else ExperimentError(said)
    if isinstance(error, SystemExit) and error.code not in (None, 0):
        said = worded("the script ended itself before it trained, with sys.exit({code!r}).", code=error.code)
        return ArgumentsError(said + wants)
    if isinstance(error, IndexError) and "argv" in _line_of(error):
        return ArgumentsError(worded("the script reads an argument that it was not given.") + wants)
    spoken_of = [name for name in dict.fromkeys(names) if _speaks_of(str(error), name)]
    if spoken_of and isinstance(error, ValueError | AssertionError):
        return ArgumentsError(
            worded(
                "{reason}. The script's own arguments are params: --param {name}=VALUE.",
                reason=str(error).strip().rstrip("."),
                name=spoken_of[0],
            )
        )
    return None


def _speaks_of(text: str, name: str) -> bool:
    """Whether a text means an argument: by its option, in quotes, or by a name that is no plain word."""
    spelled = {name, name.replace("_", "-")}
    plain = "_" not in name
    return any(
        re.search(rf"--{word}\b|['\"`]{word}['\"`]" if plain else rf"(?<!\w){word}(?!\w)", text)
        for word in map(re.escape, spelled)
    )


def _refused(reason: str) -> ArgumentsError:
    return ArgumentsError(
        worded(
            "The script does not accept its command line: {reason}. Set what it needs with --param NAME=VALUE, or "
            'give it with --use arguments="...".',
            reason=reason,
        )
    )


def _line_of(error: BaseException) -> str:
    """The text of the line that raised."""
    frames = traceback.extract_tb(error.__traceback__)
    return (frames[-1].line or "") if frames else ""


def forget_flags(module: types.ModuleType) -> None:
    """Remove the flags of a script that was loaded earlier, as another may define flags of the same names."""
    _remove(getattr(module, _OWNED, ()))


def _remove(names: Iterable[str]) -> None:
    for name in names:
        if name in flags.FLAGS:
            delattr(flags.FLAGS, name)


def _owner(name: str) -> str:
    """Return the name of the module that defined a flag; for the script itself its path."""
    return str(flags.FLAGS.find_module_defining_flag(name))


def _parsed(
    parse: Parse, parser: argparse.ArgumentParser, words: list[str], namespace: object
) -> tuple[argparse.Namespace, list[str]]:
    said: list[str] = []
    error = parser.error
    parser.error = said.append  # type: ignore[method-assign, assignment]  # what it says, instead of the end of all
    try:
        found = parse(parser, words, namespace)
    except (TypeError, ValueError, AttributeError, UnboundLocalError):
        if not said:
            raise
        found = argparse.Namespace(), []  # it went on behind the error
    finally:
        parser.error = error  # type: ignore[method-assign]
    if said:
        raise _refused(said[0])
    return found


def _in_order(parser: argparse.ArgumentParser, others: list[str], given: Mapping[str, object]) -> list[str]:
    """Return a whole command line: what is given, and `others`, in which a command may be named.

    The options of a command follow it, those of the program come before it.
    """
    commands = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    if not commands:
        return [*others, *_words(parser, given)]
    named = [action.choices[word] for action in commands for word in others if word in action.choices]
    own = {action.dest: given[action.dest] for action in parser._actions if action.dest in given}
    rest = {name: value for name, value in given.items() if name not in own}
    return [*_words(parser, own), *others, *(word for command in named[:1] for word in _words(command, rest))]


def _words(parser: argparse.ArgumentParser, given: Mapping[str, object]) -> list[str]:
    """Return the params that are set in the spelling of the parser's own options."""
    actions = {action.dest: action for action in parser._actions}
    words: list[str] = []
    for name, value in given.items():
        action = actions.get(name)
        if action is None:
            continue
        several = action.nargs in ("+", "*") or (isinstance(action.nargs, int) and action.nargs > 0)
        if value is None or (action.option_strings and _text(value) == _text(action.default)):
            continue
        option = action.option_strings[-1:]
        if action.nargs == 0:
            if (_text(value).lower() in ("true", "1", "yes")) != bool(action.default):
                words += option
        elif several:
            words += [*option, *_items(value)]
        elif option:
            words.append(f"{option[0]}={_text(value)}")
        else:
            words.append(_text(value))
    return words


def _items(value: object) -> list[str]:
    """Return the texts of a list, or those in a command-line text such as "a, b"."""
    items = value.split(",") if isinstance(value, str) else value if isinstance(value, list | tuple) else [value]
    return [_text(item).strip() for item in items]


def _text(value: object) -> str:
    if isinstance(value, list | tuple):
        return ",".join(_text(item) for item in value)
    return str(value).lower() if isinstance(value, bool) else str(value)
