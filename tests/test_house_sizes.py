"""How files hang together, and how large they are: no circle of imports, no long file, no overgrown class."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Set
from pathlib import Path

import grimp
import pytest

MOST_LINES = {"core": 350, "gui": 350, "resources": 350, "tests": 400}
MOST_METHODS = 25
MOST_FILES = 22  # of a folder, its __init__.py not counted


def circles(imports: Mapping[str, Set[str]]) -> list[set[str]]:
    """The largest sets of modules of which each leads to each other one; a module alone is none."""
    below = {module: _reached(imports, module) for module in imports}
    found: list[set[str]] = []
    for module in imports:
        circle = {other for other in below[module] if module in below.get(other, set())}
        if circle and circle not in found:
            found.append(circle)
    return found


def _reached(imports: Mapping[str, Set[str]], start: str) -> set[str]:
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        for module in imports.get(waiting.pop(), set()) - seen:
            seen.add(module)
            waiting.append(module)
    return seen


def test_a_circle_is_found_wherever_it_begins() -> None:
    imports = {"a": {"b"}, "b": {"c"}, "c": {"b"}, "d": {"d"}, "e": {"a"}}
    assert circles(imports) == [{"b", "c"}, {"d"}]


def test_no_files_import_each_other_in_a_circle(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Imports for type hints count, those in functions too."""
    monkeypatch.syspath_prepend(str(repository))
    graph = grimp.build_graph("core", "gui", cache_dir=None)
    imports = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    assert sum(len(of) for of in imports.values()) > 1000
    assert circles(imports) == []


def test_no_file_is_longer_than_the_house_allows(repository: Path) -> None:
    too_long = {
        str(file.relative_to(repository)): length
        for top, most in MOST_LINES.items()
        for file in [*(repository / top).rglob("*.py"), repository / "main.py"]
        if (length := len(file.read_text(encoding="utf-8").splitlines())) > most
    }
    assert not too_long


def test_no_folder_has_more_files_than_the_house_allows(repository: Path) -> None:
    counts: dict[str, int] = {}
    for top in ("core", "gui", "resources"):
        for file in (repository / top).rglob("*.py"):
            folder = str(file.parent.relative_to(repository))
            counts[folder] = counts.get(folder, 0) + (file.name != "__init__.py")
    assert len(counts) > 40
    assert {folder: count for folder, count in counts.items() if count > MOST_FILES} == {}


@pytest.fixture(scope="module")
def classes(repository: Path) -> list[tuple[str, ast.ClassDef]]:
    """The classes of core and gui, each with its file."""
    files = [file for top in ("core", "gui") for file in sorted((repository / top).rglob("*.py"))]
    return [(str(file.relative_to(repository)), node) for file in files for node in classes_of(file)]


def classes_of(file: Path) -> Iterator[ast.ClassDef]:
    return (node for node in ast.walk(ast.parse(file.read_bytes())) if isinstance(node, ast.ClassDef))


def methods_of(node: ast.ClassDef) -> int:
    """How many methods it has. Properties are data and overrides Qt's; a Protocol does nothing itself."""
    if any(isinstance(base, ast.Name) and base.id == "Protocol" for base in node.bases):
        return 0
    methods = [item for item in node.body if isinstance(item, ast.FunctionDef)]
    return sum(not {"property", "override"} & {ast.unparse(by) for by in item.decorator_list} for item in methods)


def test_no_class_has_more_methods_than_the_house_allows(classes: list[tuple[str, ast.ClassDef]]) -> None:
    counts = {node.name: methods_of(node) for _, node in classes}
    assert len(counts) > 500
    too_large = {name: count for name, count in counts.items() if count > MOST_METHODS}
    assert not too_large


def test_no_two_classes_have_one_name(classes: list[tuple[str, ast.ClassDef]]) -> None:
    """One name, one thing; those with an underscore are their file's own affair."""
    where: dict[str, list[str]] = {}
    for file, node in classes:
        if not node.name.startswith("_"):
            where.setdefault(node.name, []).append(file)
    assert {name: files for name, files in where.items() if len(files) > 1} == {}
