"""A request as a command of saved_model_cli, the tool that comes with TensorFlow."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from core.errors import RequestError
from core.outside_text import shell_word
from core.serving.predict.requests import readable_json
from core.serving.snippets.python import code_of, values_of
from core.serving.snippets.request import PredictRequest
from core.words import worded

_ODD_ALIAS = re.compile(r"[=;\[\]]")
_LONG = 30_000  # characters; a command line takes no argument of more than 128 kB


def saved_model_cli(request: PredictRequest) -> str:
    """A command of the tool that comes with TensorFlow. What it cannot take as text goes through a file."""
    for alias in request.inputs:
        if _ODD_ALIAS.search(alias):  # it would take what follows for Python, and run it
            raise RequestError(
                "kind", worded("saved_model_cli takes no input that is named {alias}.", alias=repr(alias))
            )
    command = [
        "saved_model_cli run",
        f"--dir {shell_word(request.info.path)}",
        f"--tag_set {shell_word(','.join(request.info.tags))}",
        f"--signature_def {shell_word(request.signature.name)}",
    ]
    examples = _literal_examples(request)
    if examples is not None:
        (alias,) = request.inputs
        return " \\\n  ".join([*command, f"--input_examples {shell_word(f'{alias}={examples}')}"]) + "\n"
    literals = {alias: _literal(value) for alias, value in request.inputs.items()}
    inline = [f"{alias}={literal}" for alias, literal in literals.items() if literal is not None]
    filed = {alias: request.inputs[alias] for alias, literal in literals.items() if literal is None}
    head = ""
    if inline:
        command.append(f"--input_exprs {shell_word(';'.join(inline))}")
    if filed:
        head = _file_of(filed)
        command.append(f"--inputs {shell_word(';'.join(f'{alias}=inputs.npz[{alias}]' for alias in filed))}")
    return head + " \\\n  ".join(command) + "\n"


def _literal_examples(request: PredictRequest) -> str | None:
    """The Examples as saved_model_cli reads them; None if it cannot."""
    if request.examples is None or request.has_steps:
        return None
    rows = []
    for example in request.examples:
        row = {}
        for name in sorted(example.features.feature):
            _, values = values_of(example.features.feature[name])
            if not all(math.isfinite(value) for value in values if isinstance(value, float)):
                return None
            if values:  # the tool fails at an empty list; left out it means the same
                row[name] = [_as_text(value) for value in values]
        rows.append(row)
    text = _without_semicolons(repr(rows))
    return text if len(text) <= _LONG else None


def _literal(value: NDArray[np.generic]) -> str | None:
    """An array as a Python literal; None if it is none, or too long for a command line."""
    if value.dtype.kind == "f" and not np.isfinite(value).all():
        return None
    if value.size == 0 and value.ndim > 1:
        return None
    text = _without_semicolons(repr(value.tolist() if value.dtype.kind in "OSU" else readable_json(value)))
    return text if len(text) <= _LONG else None


def _as_text(value: object) -> object:
    if isinstance(value, bytes):
        try:
            return value.decode("ascii")
        except UnicodeDecodeError:
            return value
    return value


def _without_semicolons(literal: str) -> str:
    """The tool parts inputs at them, inside of texts too."""
    return literal.replace(";", "\\x3b")


def _file_of(inputs: Mapping[str, NDArray[np.generic]]) -> str:
    """A script that writes inputs.npz."""
    lines = []
    for alias, value in inputs.items():
        dtype = "object" if value.dtype.kind in "OSU" else f"np.{value.dtype}"
        lines.append(f"    {alias!r}: np.array({code_of(value)}, dtype={dtype}).reshape({list(value.shape)}),")
    arrays = "\n".join(lines)
    return f"python - <<'PYTHON'\nimport numpy as np\n\nnp.savez('inputs.npz', **{{\n{arrays}\n}})\nPYTHON\n"
