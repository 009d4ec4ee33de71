"""What the text of a script says about a call that was taken over: loops around it, and calls that follow it.

Nothing of the script is run here but the expressions asked for, and the assignments that they depend on.
"""

from __future__ import annotations

import ast
import symtable
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import CodeType, FrameType, ModuleType
from typing import Any

from core.precedence import giving_precedence

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)
_LOOPS = (ast.For, ast.While)
_SIMPLE = (ast.Assign, ast.AnnAssign, ast.FunctionDef, ast.Import, ast.ImportFrom)
_PLAIN = (
    ast.Call, ast.Name, ast.Load, ast.Constant, ast.BinOp, ast.operator, ast.Attribute, ast.UnaryOp, ast.unaryop,
)  # fmt: skip
_COUNTERS = ("range", "int", "len", "max", "min")


def defines_experiment(source: bytes, name: str = "experiment") -> bool:
    """Whether a file binds `experiment` at its top level, as files written for this program do.

    Others have functions that are called so, and objects of other libraries that a main part uses.
    """
    try:
        table = symtable.symtable(source.decode("utf-8-sig", "replace"), "script", "exec")
        symbol = table.lookup(name)
    except (SyntaxError, ValueError, KeyError):
        return False
    if symbol.is_imported():
        return True
    foreign = b"__main__" in source and not imports_workbench(source)
    return symbol.is_assigned() and not symbol.is_namespace() and not foreign


def imports_workbench(source: bytes) -> bool:
    """Whether a file imports core.experiment, and so means ours by the name `experiment`."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return False
    modules: set[str | None] = set()
    for node in giving_precedence(ast.walk(tree)):
        if isinstance(node, ast.Import):
            modules.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            modules.add(node.module)
    return "core.experiment" in modules


@dataclass(frozen=True, slots=True)
class Site:
    """A function of a script, or its module, as far as it has run: up to `line`, with `names` as they are there.

    `scope` is its text in `tree`, that of the whole file; `module_names` are those of the file's top level.
    """

    file: str
    tree: ast.Module
    scope: ast.AST
    line: int
    names: dict[str, Any]
    module_names: dict[str, Any]


def site_of(frame: FrameType, tree: ast.Module) -> Site:
    """The function, or the module, that a frame runs."""
    code, names = frame.f_code, {**frame.f_globals, **frame.f_locals}
    return Site(code.co_filename, tree, _scope_of(code, tree), frame.f_lineno, names, frame.f_globals)


def _scope_of(code: CodeType, tree: ast.Module) -> ast.AST:
    for node in giving_precedence(ast.walk(tree)):
        if isinstance(node, FUNCTIONS) and node.name == code.co_name:
            starts = min([node.lineno, *(item.lineno for item in node.decorator_list)])
            if starts == code.co_firstlineno:
                return node
    return tree


@dataclass(frozen=True, slots=True)
class Loop:
    """A loop around a call: its line, and how often it goes round where its text says so.

    `makes`: what is trained in a round is made in that round.
    """

    line: int
    rounds: int | None
    makes: bool = False


def loop_around(sites: Sequence[Site], trained: object) -> Loop | None:
    """The innermost loop that the taken call stands in, in any of the script's functions on the way to it."""
    for index, site in reversed(list(enumerate(sites))):
        loops = [node for node in inside(site.scope) if isinstance(node, _LOOPS) and _holds(node.body, site.line)]
        if loops:
            loop = max(loops, key=lambda node: node.lineno)
            return Loop(loop.lineno, _rounds(loop, site.names), _makes(loop, sites[index:], trained))
    return None


def _makes(loop: ast.AST, sites: Sequence[Site], thing: object) -> bool:
    """Whether only names bound in a loop of the first site, or in functions called from it, hold a thing."""
    first = sites[0].names
    bound = {node.id for node in ast.walk(loop) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    if any(_holds_thing(value, thing) for name, value in first.items() if name not in bound):
        return False
    inner = (
        value is thing and site.module_names.get(name) is not thing
        for site in sites[1:]
        for name, value in site.names.items()
    )
    return any(first.get(name) is thing for name in bound) or any(inner)


def _holds_thing(value: object, thing: object, deep: int = 2) -> bool:
    """Whether a value is a thing, or has it as an attribute, `deep` attributes down at most."""
    if value is thing or not deep:
        return value is thing
    deep = 0 if isinstance(value, ModuleType) else deep - 1
    return any(_holds_thing(item, thing, deep) for item in list(getattr(value, "__dict__", {}).values()))


def calls_in(site: Site, methods: Sequence[str]) -> list[ast.Call]:
    """The calls of a method of these names in the site's function, those after its line first."""
    found = [
        node
        for node in inside(site.scope)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in methods
    ]
    return sorted(found, key=lambda node: (node.lineno <= site.line, node.lineno))


def argument_of(call: ast.Call, name: str, position: int) -> ast.expr | None:
    """The expression given as argument `name` of a call, or at its position."""
    for keyword in call.keywords:
        if keyword.arg == name:
            return keyword.value
    starred = any(isinstance(item, ast.Starred) for item in call.args)
    return call.args[position] if not starred and len(call.args) > position else None


def value_of(expression: ast.expr, site: Site) -> object:
    """What an expression of the site's function would be, once the assignments between the site's line and it
    have been made, as far as it depends on them. Raises what they raise."""
    names = dict(site.names)
    lines = [node for node in inside(site.scope) if isinstance(node, _SIMPLE)]
    between = [node for node in lines if site.line < node.lineno < expression.lineno]
    _make(expression, [node for node in between if not _trains(node)], names)
    return eval(compile(ast.Expression(expression), site.file, "eval"), names)


def _make(wanting: ast.AST, statements: list[Any], names: dict[str, object]) -> None:
    """Run the statements that bind names which `wanting` reads, each after those it depends on itself."""
    read = {node.id for node in ast.walk(wanting) if isinstance(node, ast.Name)}
    for index, statement in enumerate(statements):
        if not read & _bound(statement):
            continue
        _make(statement, statements[:index], names)
        module = ast.Module([statement], [])
        exec(compile(module, "script", "exec"), names)


def _bound(statement: Any) -> set[str]:
    match statement:
        case ast.FunctionDef():
            return {statement.name}
        case ast.Import() | ast.ImportFrom():
            return {item.asname or item.name.partition(".")[0] for item in statement.names}
        case ast.Assign():
            targets = statement.targets
        case _:
            targets = [statement.target]
    return {node.id for target in targets for node in ast.walk(target) if isinstance(node, ast.Name)}


def _trains(statement: ast.AST) -> bool:
    """Whether a statement trains, measures or predicts: it is not to be run."""
    return any(
        isinstance(node, ast.Attribute) and node.attr in ("train", "evaluate", "predict", "train_and_evaluate")
        for node in ast.walk(statement)
    )


def inside(scope: ast.AST) -> Iterator[ast.AST]:
    """The nodes of a function or module that are not those of a function in it; the function itself is."""
    for node in ast.iter_child_nodes(scope):
        yield node
        if not isinstance(node, _SCOPES):
            yield from inside(node)


def _holds(body: Sequence[ast.stmt], line: int) -> bool:
    return bool(body) and body[0].lineno <= line <= (body[-1].end_lineno or body[-1].lineno)


def _rounds(loop: ast.AST, names: dict[str, object]) -> int | None:
    """How many rounds `for ... in range(...)` makes, if that is all plain arithmetic."""
    if not isinstance(loop, ast.For) or not all(isinstance(node, _PLAIN) for node in ast.walk(loop.iter)):
        return None
    calls = [node for node in ast.walk(loop.iter) if isinstance(node, ast.Call)]
    if not calls or not all(isinstance(node.func, ast.Name) and node.func.id in _COUNTERS for node in calls):
        return None
    try:
        return len(eval(compile(ast.Expression(loop.iter), "script", "eval"), names))
    except Exception:  # whatever the script's own expression raises: then it is not known
        return None
