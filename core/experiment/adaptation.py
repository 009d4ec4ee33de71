"""A script of TensorFlow 1, line by line: what TensorFlow 2 does not have, and what to write instead.

Names are looked up in the installed TensorFlow itself. A script that uses names of TensorFlow 1 and none that only
TensorFlow 2 has gets `import tensorflow.compat.v1 as tf`, which keeps the meaning of all others; else each name is
rewritten. Names of tf.contrib are replaced where an equal takes the same arguments, and named where one does not.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import tensorflow as tf

from core.errors import ExperimentError
from core.experiment.contrib_names import advice_of, same_of
from core.precedence import giving_precedence
from core.words import worded

_V1 = "tensorflow.compat.v1"
_PYTHON_2 = re.compile(r"^\s*(print\s+[^(=]|exec\s+['\"]|raise\s+\w+\s*,)|\bexcept\s+\w+\s*,")


@dataclass(frozen=True, slots=True)
class Change:
    """One place of a script. `line` counts from 1; `old` stands there; `done`: the copy has `new` instead.

    `advice` says what to do where nothing was replaced, or what else the change serves.
    """

    line: int
    old: str
    new: str
    advice: str

    @property
    def done(self) -> bool:
        return bool(self.new)


@dataclass(frozen=True, slots=True)
class Adaptation:
    """`text` is the script with every mechanical change made; `changes` are in the order of their lines."""

    text: str
    changes: tuple[Change, ...]

    @property
    def left(self) -> tuple[Change, ...]:
        """What a person has to change."""
        return tuple(change for change in self.changes if not change.done)


@dataclass(frozen=True, slots=True)
class _Edit:
    """Replace `old` at a place of the source: line from 1, column in bytes of UTF-8, as ast counts."""

    line: int
    column: int
    old: str
    new: str


def adapt(source: str, name: str) -> Adaptation:
    """Return what to change in the script `source` (of the file `name`). ExperimentError if it is not Python 3."""
    tree = _parsed(source, name)
    alias, import_node, is_v1 = _alias_of(tree)
    used = list(_names_used(tree, alias)) if alias else []
    old = [(node.lineno, path) for node, path in used if _is_old(path)]
    changes, edits = [], []
    if not is_v1 and import_node is not None and old and not any(_is_only_new(path) for _, path in used):
        is_v1 = True
        line = ast.get_source_segment(source, import_node) or ""
        new = f"import {_V1} as {alias}"
        edits.append(_Edit(import_node.lineno, import_node.col_offset, line, new))
        covered = ", ".join(f"{alias}.{path} (line {line})" for line, path in old if not path.startswith("contrib"))
        changes.append(
            Change(
                import_node.lineno, line, new, worded("this keeps {covered}", covered=covered) if covered else ""
            )
        )
    for node, path in used:
        found = ast.get_source_segment(source, node) or f"{alias}.{path}"
        new, advice = _instead(path, alias, is_v1)
        if new and "\n" in found:
            new, advice = "", worded("write {new}", new=new)
        if new or advice:
            changes.append(Change(node.lineno, f"{alias}.{path}", new, advice))
        if new:
            edits.append(_Edit(node.lineno, node.col_offset, found, new))
    changes += [Change(node.lineno, text, "", advice) for node, text, advice in _imports_of_contrib(tree)]
    text = _edited(source, edits)
    if any("types.SimpleNamespace" in edit.new for edit in edits):
        text = _with_import(text, "types")
    return Adaptation(text, tuple(sorted(changes, key=lambda change: change.line)))


def _parsed(source: str, name: str) -> ast.Module:
    try:
        return ast.parse(source)
    except SyntaxError as error:
        line = source.splitlines()[error.lineno - 1] if error.lineno and source.strip() else ""
        old = worded(" It looks like Python 2: convert it to Python 3 first.") if _PYTHON_2.search(line) else ""
        where = worded("{name}, line {line}", name=name, line=error.lineno)
        raise ExperimentError(f"{where}: {error.msg}.{old}", details=line) from error
    except ValueError as error:
        raise ExperimentError(worded("{name} is not Python source: {error}.", name=name, error=error)) from error


def _alias_of(tree: ast.Module) -> tuple[str, ast.Import | None, bool]:
    """The name that stands for tensorflow, the import if it can be changed, and whether it is compat.v1 already."""
    for node in giving_precedence(ast.walk(tree)):
        if isinstance(node, ast.Import):
            for item in node.names:
                if item.name == "tensorflow":
                    changeable = node if len(node.names) == 1 and item.asname else None
                    return item.asname or "tensorflow", changeable, False
                if item.name == _V1 and item.asname:
                    return item.asname, None, True
    return "", None, False


def _names_used(tree: ast.Module, alias: str) -> Iterator[tuple[ast.Attribute, str]]:
    """The dotted names behind `alias`, each once where it is longest: "train.AdamOptimizer"."""
    inner: set[ast.AST] = set()
    for node in giving_precedence(ast.walk(tree)):
        if isinstance(node, ast.Attribute) and node not in inner:
            parts, base = [node.attr], node.value
            while isinstance(base, ast.Attribute):
                inner.add(base)
                parts.append(base.attr)
                base = base.value
            if isinstance(base, ast.Name) and base.id == alias:
                yield node, ".".join(reversed(parts))


def _has(module: object, path: str) -> bool:
    """Whether the name is there; what hangs on a class or a value is not looked at further."""
    for part in path.split("."):
        if not hasattr(module, part):
            return False
        module = getattr(module, part)
        if isinstance(module, type):
            return True
    return True


def _is_old(path: str) -> bool:
    return not _has(tf, path) and (_has(tf.compat.v1, path) or path.startswith("contrib"))


def _is_only_new(path: str) -> bool:
    return _has(tf, path) and not _has(tf.compat.v1, path) and not path.startswith("compat.")


def _instead(path: str, alias: str, is_v1: bool) -> tuple[str, str]:
    """(what replaces the name, what to do if nothing does); both "" if the name stays."""
    if path.startswith("contrib."):
        same = same_of(path)
        if not same:
            return "", advice_of(path)
        plain = same.removeprefix("tf.")
        if plain == same:
            return same, ""
        prefix = alias if is_v1 or _has(tf, plain) else f"{alias}.compat.v1"
        return f"{prefix}.{plain}", ""
    if _has(tf.compat.v1, path):
        return ("", "") if is_v1 or _has(tf, path) else (f"{alias}.compat.v1.{path}", "")
    if _has(tf, path):
        return "", ""
    return "", worded("TensorFlow {version} has no tf.{path}", version=tf.__version__, path=path)


def _imports_of_contrib(tree: ast.Module) -> Iterator[tuple[ast.stmt, str, str]]:
    for node in giving_precedence(ast.walk(tree)):
        if isinstance(node, ast.Import):
            for item in node.names:
                if item.name.startswith("tensorflow.contrib"):
                    yield node, f"import {item.name}", advice_of(item.name.removeprefix("tensorflow."))
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("tensorflow.contrib"):
            base = str(node.module).removeprefix("tensorflow.")
            for item in node.names:
                yield node, f"from {node.module} import {item.name}", advice_of(f"{base}.{item.name}")


def _edited(source: str, edits: list[_Edit]) -> str:
    lines = [line.encode() for line in source.splitlines(keepends=True)]
    for edit in sorted(edits, key=lambda item: (item.line, item.column), reverse=True):
        line, old = lines[edit.line - 1], edit.old.encode()
        if line[edit.column : edit.column + len(old)] == old:
            lines[edit.line - 1] = line[: edit.column] + edit.new.encode() + line[edit.column + len(old) :]
    return b"".join(lines).decode()


def _with_import(text: str, module: str) -> str:
    """The script with a module imported, before its first import."""
    tree = ast.parse(text)
    names: Mapping[str, ast.stmt] = {
        item.name: node for node in tree.body if isinstance(node, ast.Import) for item in node.names
    }
    if module in names:
        return text
    first = next(
        node.lineno
        for node in tree.body
        if isinstance(node, ast.Import | ast.ImportFrom) and getattr(node, "module", "") != "__future__"
    )
    lines = text.splitlines(keepends=True)
    return "".join([*lines[: first - 1], f"import {module}\n", *lines[first - 1 :]])
