"""How much the types say: few are Any, none is Any by another name, and what mypy cannot look at exists."""

from __future__ import annotations

import ast
import importlib
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

MOST_ANY = 5  # in 1 000 lines
MOST_IN_A_FILE = 10

Trees = Mapping[str, ast.Module]  # of core and gui, by file


@pytest.fixture(scope="module")
def trees() -> Trees:
    root = Path(__file__).parents[1]
    files = [file for top in ("core", "gui") for file in sorted((root / top).rglob("*.py"))]
    return {file.relative_to(root).as_posix(): ast.parse(file.read_bytes()) for file in files}


def nodes_of(tree: ast.Module) -> Iterator[ast.AST]:
    """All nodes, those of the aliases too that are written as texts."""
    for node in ast.walk(tree):
        yield node
        match node:
            case ast.AnnAssign(annotation=ast.Name(id="TypeAlias"), value=ast.Constant(value=str() as text)):
                yield from ast.walk(ast.parse(text, mode="eval"))


def is_any(node: ast.AST | None) -> bool:
    match node:
        case ast.Name(id="Any") | ast.Attribute(attr="Any"):
            return True
    return False


def other_names_of_any(tree: ast.Module) -> list[str]:
    found = []
    for node in ast.walk(tree):
        match node:
            case ast.Assign(value=value) | ast.AnnAssign(value=value) if is_any(value):
                found.append(ast.unparse(node))
            case ast.ImportFrom(names=names):
                found += [ast.unparse(name) for name in names if name.name == "Any" and name.asname]
    return found


def test_any_is_found_however_it_is_written() -> None:
    written = "import typing\nfrom typing import Any as T\nX = Any\nY: TypeAlias = 'list[Any]'\na: typing.Any = 1"
    tree = ast.parse(written)
    assert sum(map(is_any, nodes_of(tree))) == 3
    assert other_names_of_any(tree) == ["Any as T", "X = Any"]


def test_few_types_are_any(trees: Trees) -> None:
    counts = {file: sum(map(is_any, nodes_of(tree))) for file, tree in trees.items()}
    lines = sum(max(getattr(node, "end_lineno", 0) for node in tree.body) for tree in trees.values() if tree.body)
    assert sum(counts.values()) * 1000 <= MOST_ANY * lines, sorted(counts.items(), key=lambda item: -item[1])[:20]
    assert {file: count for file, count in counts.items() if count > MOST_IN_A_FILE} == {}


def test_any_has_no_other_name(trees: Trees) -> None:
    assert {file: found for file, tree in trees.items() if (found := other_names_of_any(tree))} == {}


def tensorflow_names_in(tree: ast.Module) -> set[str]:
    """TensorFlow's names in annotations and aliases, as "tf.estimator.RunConfig"."""
    types: list[ast.AST] = []
    for node in nodes_of(tree):
        match node:
            case ast.arg(annotation=ast.expr() as type_) | ast.FunctionDef(returns=ast.expr() as type_):
                types.append(type_)
            case ast.AnnAssign(annotation=type_):
                types.append(type_)
            case ast.Expression(body=type_):
                types.append(type_)
    parts = [part for type_ in types for part in ast.walk(type_) if isinstance(part, ast.Attribute)]
    return {name for name in map(ast.unparse, parts) if name.startswith(("tf.", "v1."))}


def test_the_types_of_tensorflow_exist(trees: Trees) -> None:
    """mypy knows nothing of TensorFlow, and believes whatever is written."""
    import tensorflow as tf

    def exists(name: str) -> bool:
        found: object = tf.compat.v1 if name.startswith("v1.") else tf
        for part in name.split(".")[1:]:
            found = getattr(found, part, None)
        return found is not None

    names = {name for tree in trees.values() for name in tensorflow_names_in(tree)}
    assert {"tf.estimator.export.ServingInputReceiver", "v1.train.SessionRunContext"} <= names
    assert {name for name in names if not exists(name)} == set()


def imports_for_types(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """(module, name) of what is imported where only mypy looks."""
    for node in ast.walk(tree):
        match node:
            case ast.If(test=ast.Name(id="TYPE_CHECKING"), body=body):
                for item in body:
                    if isinstance(item, ast.ImportFrom):
                        yield from ((item.module or "", name.name) for name in item.names)


def test_what_is_imported_for_types_only_exists(trees: Trees) -> None:
    """mypy skips packages that have no types, and believes their names too."""
    found = {pair for tree in trees.values() for pair in imports_for_types(tree)}
    foreign = {(module, name) for module, name in found if not module.startswith(("core", "gui"))}
    assert ("tensorboard.compat.proto.tensor_pb2", "TensorProto") in foreign
    assert {pair for pair in foreign if not hasattr(importlib.import_module(pair[0]), pair[1])} == set()
