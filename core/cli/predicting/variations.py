"""`predict --compare` and `predict --vary`: their options and their output."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

import numpy as np

from core import commands
from core.cli import output
from core.commands.predicting.inputs import GivenInput
from core.serving.predict.comparison import ComparedValue, ModelComparison
from core.serving.predict.requests import outputs_json
from core.serving.predict.variation import VariedModel


def build(sub: argparse.ArgumentParser) -> None:
    """Add the options that ask one input of several models, or with several values."""
    sub.add_argument("--compare", nargs="+", metavar="EXPORT", help="ask these exports the same input too")
    sub.add_argument("--vary", metavar="NAME", help="ask the input again with other values of NAME")
    sub.add_argument(
        "--range",
        nargs=2,
        type=float,
        metavar=("LOW", "HIGH"),
        help="of --vary (default: the schema's usual range)",
    )
    sub.add_argument(
        "--steps", type=int, default=None, metavar="N", help="values of --vary in its range (default: 61)"
    )
    sub.add_argument("--values", nargs="+", metavar="VALUE", help="the values of --vary, instead of a range")


def compare(arguments: argparse.Namespace, given: GivenInput, trusted: bool) -> int:
    exports = [arguments.export, *arguments.compare]
    emit = commands.nothing if arguments.json else output.print_event
    found = commands.compare_input(exports, given, trusted=trusted, confined=arguments.confined, emit=emit)
    answered = sum(outputs is not None for outputs in found.outputs)
    if arguments.json:
        output.print_json(_comparison_json(exports, found))
    else:
        _print_comparison(exports, found)
    return 0 if found.outputs[0] is not None and answered > 1 else 1


def vary(arguments: argparse.Namespace, given: GivenInput, trusted: bool) -> int:
    exports = [arguments.export, *(arguments.compare or ())]
    emit = commands.nothing if arguments.json else output.print_event
    low, high = arguments.range or (None, None)
    steps = {} if arguments.steps is None else {"steps": arguments.steps}
    over = commands.VariedRange(low, high, values=tuple(arguments.values or ()), **steps)
    confined = arguments.confined
    found = commands.vary_input(exports, given, arguments.vary, over, trusted=trusted, confined=confined, emit=emit)
    if arguments.json:
        return output.print_json(
            {
                "input": found.name,
                "values": list(found.values),
                "models": [_model_json(*pair) for pair in zip(found.exports, found.models, strict=True)],
            }
        )
    _print_variation(found)
    return 0


def _comparison_json(exports: Sequence[str], found: ModelComparison) -> dict[str, object]:
    models: list[dict[str, object]] = [
        {"export": path, "problem": found.problems[place]}
        if outputs is None
        else {"export": path, "outputs": outputs_json(outputs)}
        for place, (path, outputs) in enumerate(zip(exports, found.outputs, strict=True))
    ]
    lines = [
        {"name": line.name, "identical": line.same, "largest_difference": line.difference} for line in found.lines
    ]
    return {"models": models, "values": lines}


def _print_comparison(exports: Sequence[str], found: ModelComparison) -> None:
    _print_exports(exports)
    for place, problem in found.problems.items():
        output.say(f"{place + 1} has no answer: {problem}", error=True)
    if not found.lines:
        return
    rows = [["output", "difference", *(str(place + 1) for place in range(len(exports)))]]
    rows += [[line.name, _difference(line), *map(_shown, line.values)] for line in found.lines]
    output.print_table(rows)


def _print_variation(found: commands.Variation) -> None:
    several = len(found.models) > 1
    if several:
        _print_exports(found.exports)
    columns = {
        f"{name} ({place + 1})" if several else name: curve
        for place, model in enumerate(found.models)
        for name, curve in model.curves.items()
    }
    rows = [[found.name, *columns]]
    for place, value in enumerate(found.values):
        rows.append([_shown(value), *(_shown(curve[place]) for curve in columns.values())])
    output.print_table(rows)
    for number, model in enumerate(found.models):
        for place, problem in list(model.answer.problems.items())[:5]:
            where = f" ({number + 1})" if several else ""
            output.say(f"{found.name} {_shown(found.values[place])}{where} has no answer: {problem}", error=True)


def _model_json(export: str, model: VariedModel) -> dict[str, object]:
    answer = model.answer
    found: dict[str, object] = {"export": export, "outputs": outputs_json(answer.outputs)}
    if answer.problems:
        found["answered"] = answer.numbers.tolist()
        found["problems"] = {str(place): text for place, text in answer.problems.items()}
    return found


def _print_exports(exports: Sequence[str]) -> None:
    for place, path in enumerate(exports, 1):
        output.say(f"{place}: {path}")


def _difference(line: ComparedValue) -> str:
    if line.same:
        return "identical" if not line.difference else f"at most {line.difference:.1g}"
    return "differs" if line.difference is None else f"{line.difference:.3g}"


def _shown(value: object) -> str:
    if value is None:
        return "-"
    if isinstance(value, np.ndarray):
        return f"{value.size} values"
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return f"{value:.6g}" if isinstance(value, float | np.floating) else str(value)
