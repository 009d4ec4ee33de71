"""The code of users' files: compiled once for each text, however often that is loaded.

TensorFlow 2.15 keeps every stack of Python calls that led to an operation until the process ends, told apart by the
code objects in it (its tensorflow/python/util/stack_trace.cc). Code that is compiled anew for each training would
leave some 0.3 MB each time; AutoGraph, too, keeps what it made of a function by its code.
"""

from __future__ import annotations

import hashlib
import importlib.util
import linecache
from pathlib import Path
from types import CodeType

from core.experiment.foreign_source import text_of

_Key = tuple[str, bytes, bool]
_compiled: dict[_Key, CodeType] = {}


def code_of(source: bytes, file: Path, code_file: Path) -> CodeType:
    """The code of `source`, the text of `file`. SyntaxError, ValueError, and ExperimentError as for `text_of`.

    Its `co_filename` is `code_file`, or the copy of `file` that the same text was run from first.
    """
    text = text_of(source, file)
    code = _compiled_once(source, str(file), str(code_file))
    _keep_text(text, code.co_filename)
    return code


def code_beside(source: bytes, path: str) -> CodeType:
    """The code of a module beside a user's file. SyntaxError, ValueError."""
    code = _compiled_once(source, path, path)
    _keep_text(importlib.util.decode_source(source), path)
    return code


def _compiled_once(source: bytes, file: str, code_file: str) -> CodeType:
    key = (file, hashlib.sha256(source).digest(), code_file == file)
    if key not in _compiled:
        _compiled[key] = compile(source, code_file, "exec", dont_inherit=True)
    return _compiled[key]


def _keep_text(text: str, name: str) -> None:
    """Let AutoGraph, which runs the text of functions, and tracebacks read what was compiled.

    The file may be changed, about to be written, or be gone by then: with None as its time it is never looked for.
    """
    linecache.cache[name] = (len(text), None, text.splitlines(keepends=True), name)
