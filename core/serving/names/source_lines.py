"""Where in a user's file a name is written: read from its text, nothing of it is run."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from pathlib import Path

from core.experiment.user_places import UserLine
from core.precedence import giving_precedence

_LONGEST = 64  # characters of code that are shown


@dataclass(frozen=True, slots=True)
class SourceFile:
    """The text of a file, parsed, and the path where a person can open it."""

    file: Path
    text: str
    tree: ast.Module


@dataclass(frozen=True, slots=True)
class Written:
    """A piece of code, in one line, and where it stands."""

    code: str
    line: UserLine


def source_file(file: Path, text: bytes) -> SourceFile | None:
    """The parsed file; None if its text is no Python that this Python reads."""
    try:
        return SourceFile(file, text.decode("utf-8-sig", "replace"), ast.parse(text))
    except (SyntaxError, ValueError, RecursionError):
        return None


def feature_call(source: SourceFile, name: str) -> Written | None:
    """The call of Feature that makes the feature or label `name`."""
    for node in giving_precedence(ast.walk(source.tree)):
        if isinstance(node, ast.Call) and _last_name(node.func) == "Feature":
            given = [*node.args[:1], *(item.value for item in node.keywords if item.arg == "name")]
            if any(_is_text(item, name) for item in given):
                return _written(source, node)
    return None


def first_text(source: SourceFile, name: str, inside: str = "") -> Written | None:
    """The first line that has `name` as a text, docstrings aside; with `inside`, in the function of that name."""
    root: ast.AST | None = function_node(source, inside) if inside else source.tree
    alone = {id(node.value) for node in giving_precedence(ast.walk(source.tree)) if isinstance(node, ast.Expr)}
    lines = [
        node.lineno
        for node in (ast.walk(root) if root is not None else ())
        if isinstance(node, ast.Constant) and _is_text(node, name) and id(node) not in alone
    ]
    return _line_of(source, min(lines)) if lines else None


def reads_of(source: SourceFile, name: str) -> tuple[Written, ...]:
    """Each place that reads `name` from something: features["name"], features.get("name")."""
    found = []
    for node in giving_precedence(ast.walk(source.tree)):
        is_item = isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Load) and _is_text(node.slice, name)
        is_get = (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr == "get"
            and bool(node.args)
            and _is_text(node.args[0], name)
        )
        if (is_item or is_get) and isinstance(node, ast.expr):
            found.append(_written(source, node))
    return tuple(sorted(found, key=lambda item: item.line.line))


def made_key(source: SourceFile, name: str) -> Written | None:
    """The first line in a function that makes `name` a key: {"name": ...}, made["name"] = ..., dict(name=...)."""
    lines = [
        line
        for function in giving_precedence(ast.walk(source.tree))
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        for node in ast.walk(function)
        if (line := _line_of_key(node, name))
    ]
    return _line_of(source, min(lines)) if lines else None


def _line_of_key(node: ast.AST, name: str) -> int:
    """The line where `node` makes the key, 0 if it does not."""
    match node:
        case ast.Dict(keys=keys):
            return next((key.lineno for key in keys if key is not None and _is_text(key, name)), 0)
        case ast.Subscript(ctx=ast.Store(), slice=key) if _is_text(key, name):
            return node.lineno
        case ast.Call(func=function, keywords=keywords) if _last_name(function) == "dict":
            return next((item.value.lineno for item in keywords if item.arg == name), 0)
        case _:
            return 0


def keywords_given(source: SourceFile, name: str, call: str = "Experiment") -> tuple[str, ...]:
    """As what the call of `call` is given the function or object `name`: ("preprocess",)."""
    return tuple(
        item.arg
        for node in giving_precedence(ast.walk(source.tree))
        if isinstance(node, ast.Call) and _last_name(node.func) == call
        for item in node.keywords
        if item.arg is not None and isinstance(item.value, ast.Name) and item.value.id == name
    )


def keyword_of(source: SourceFile, keyword: str, call: str = "Experiment") -> Written | None:
    """What the call of `call` gives to `keyword`."""
    for node in giving_precedence(ast.walk(source.tree)):
        if isinstance(node, ast.Call) and _last_name(node.func) == call:
            for item in node.keywords:
                if item.arg == keyword:
                    return _written(source, item.value)
    return None


def function_node(source: SourceFile, name: str) -> ast.FunctionDef | ast.AsyncFunctionDef | None:
    """The function or method `name`."""
    for node in giving_precedence(ast.walk(source.tree)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name == name:
            return node
    return None


def definition_of(source: SourceFile, name: str) -> Written | None:
    """The line that defines the function `name`."""
    node = function_node(source, name)
    return None if node is None else _line_of(source, node.lineno)


def dict_key_of(source: SourceFile, keyword: str, key: str) -> Written | None:
    """The line of `key` in the dict that Experiment is given as `keyword`, written there or assigned to a name."""
    for node in giving_precedence(ast.walk(source.tree)):
        if isinstance(node, ast.Call) and _last_name(node.func) == "Experiment":
            for item in node.keywords:
                if item.arg == keyword and (found := _key_in(source, item.value, key)) is not None:
                    return _line_of(source, found)
    return None


def _key_in(source: SourceFile, value: ast.expr, key: str) -> int | None:
    if isinstance(value, ast.Name):
        for node in source.tree.body:
            targets = node.targets if isinstance(node, ast.Assign) else []
            if any(isinstance(target, ast.Name) and target.id == value.id for target in targets):
                return _key_in(source, node.value, key) if isinstance(node, ast.Assign) else None
        return None
    if isinstance(value, ast.Dict):
        return next((item.lineno for item in value.keys if item is not None and _is_text(item, key)), None)
    if isinstance(value, ast.Call) and _last_name(value.func) == "dict":
        return next((item.value.lineno for item in value.keywords if item.arg == key), None)
    return None


def _last_name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _is_text(node: ast.AST, name: str) -> bool:
    return isinstance(node, ast.Constant) and node.value == name and isinstance(node.value, str)


def _written(source: SourceFile, node: ast.expr) -> Written:
    return Written(_short(ast.get_source_segment(source.text, node) or ""), UserLine(source.file, node.lineno))


def _line_of(source: SourceFile, line: int) -> Written:
    lines = source.text.splitlines()
    text = lines[line - 1].strip() if line <= len(lines) else ""
    return Written(_short(text), UserLine(source.file, line))


def _short(code: str) -> str:
    joined = " ".join(code.split())
    return joined if len(joined) <= _LONGEST else f"{joined[: _LONGEST - 1]}…"
