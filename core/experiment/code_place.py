"""Where a user's file is run from: its own folder, or that above the package that it is part of. No TensorFlow."""

from __future__ import annotations

import ast
import sys
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.machinery import PathFinder
from pathlib import Path

from core.precedence import giving_precedence

OURS = ("core", "gui", "resources", "main")  # modules of this program, which every experiment can import
_HIGHEST = 4  # folders above the file in which a module is looked for


@dataclass(frozen=True, slots=True)
class CodePlace:
    """`root` is the folder that the file is started in; its modules are found in `paths`, the first one first.

    `package` is the one that the file is part of, as `python -m PACKAGE.FILE` has it, "" of a file on its own.
    """

    root: Path
    paths: tuple[Path, ...]
    package: str = ""


def place_of(file: Path, source: bytes) -> CodePlace:
    """The place of `file`, whose text is `source`: told by what it imports."""
    folder = file.resolve().parent
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return CodePlace(folder, (folder,))
    nodes = giving_precedence(ast.walk(tree))
    level = max((node.level for node in nodes if isinstance(node, ast.ImportFrom)), default=0)
    if level:
        root = _root_of_package(folder, level)
        return CodePlace(root, (root,), ".".join(folder.relative_to(root).parts))
    for name in dict.fromkeys(_imported(tree)):
        above = _folder_above(name, folder)
        if above is not None:
            return CodePlace(above, (folder, above))
    return CodePlace(folder, (folder,))


def _root_of_package(folder: Path, level: int) -> Path:
    """The folder that the outermost package lies in: one that `level` dots lead to, or any with an __init__.py."""
    depth = 0
    while folder.parent != folder and (depth < level or (folder / "__init__.py").is_file()):
        folder, depth = folder.parent, depth + 1
    return folder


def _imported(tree: ast.Module) -> Iterator[str]:
    """The first parts of the names of the modules that are imported whatever happens."""
    for node in tree.body:
        match node:
            case ast.Import():
                yield from (alias.name.partition(".")[0] for alias in node.names)
            case ast.ImportFrom(module=str(module)):
                yield module.partition(".")[0]


def _folder_above(name: str, folder: Path) -> Path | None:
    """The folder above `folder` with a module called so, if neither `folder`, Python nor this program has one."""
    if name in OURS or name in sys.stdlib_module_names or _has(folder, name) or _is_installed(name):
        return None
    return next((above for above in list(folder.parents)[:_HIGHEST] if _has(above, name)), None)


def _has(folder: Path, name: str) -> bool:
    return (folder / f"{name}.py").is_file() or any((folder / name).glob("*.py"))


def _is_installed(name: str) -> bool:
    places = [sysconfig.get_path(kind) for kind in ("purelib", "platlib")]
    return PathFinder.find_spec(name, places) is not None
