"""The functions of a script that the taken call did not come through: what they would be called with.

They have not run. Their arguments are found where the functions on the way call them, `self` is the object of that
class which those functions have.
"""

from __future__ import annotations

import ast
import builtins
import dis
from collections.abc import Callable, Iterator, Sequence
from types import CodeType

from core.experiment.scripts.syntax import FUNCTIONS, Site, argument_of, inside, value_of
from core.precedence import giving_precedence

Function = ast.FunctionDef | ast.AsyncFunctionDef


def other_functions(sites: Sequence[Site], owners: Sequence[object] = ()) -> list[Site]:
    """Return functions in the files of `sites` that have not begun; first those that the innermost sites call.

    `owners` are objects, besides those that the sites know, whose methods they can be.
    """
    on_the_way = [site.scope for site in sites]
    found: list[tuple[tuple[bool, int], Site]] = []
    for site in {site.file: site for site in sites}.values():
        for node in giving_precedence(ast.walk(site.tree)):
            if isinstance(node, FUNCTIONS) and node not in on_the_way:
                calls = list(_calls_of(node.name, sites))
                around = _around(node, sites, site)
                names = {**around.names, **_arguments_of(node, calls, around, sites, owners)}
                begun = Site(site.file, site.tree, node, 0, names, site.module_names)
                found.append(((not calls, node.lineno), begun))
    return [site for _, site in sorted(found, key=lambda item: item[0])]


def _around(function: Function, sites: Sequence[Site], site: Site) -> Site:
    """Return the function, on the way, that contains another one; else its module."""
    for item in reversed(sites):
        if item.scope is not item.tree and function in set(ast.walk(item.scope)):
            return item
    return Site(site.file, site.tree, site.tree, 0, dict(site.module_names), site.module_names)


def is_of_another(call: ast.Call, site: Site, estimator: object) -> bool:
    """Whether a method is called of something else than `estimator`, as far as a name tells.

    A name that its function has not bound yet, and will by another call, is something else.
    """
    owner = call.func.value if isinstance(call.func, ast.Attribute) else None
    if not isinstance(owner, ast.Name) or not site.line:
        return False
    if owner.id in site.names:
        return hasattr(site.names[owner.id], "model_fn") and site.names[owner.id] is not estimator
    later = [
        node for node in inside(site.scope) if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call)
    ]
    return any(
        isinstance(target, ast.Name) and target.id == owner.id and not _holds_line(node.value, site.line)
        for node in later
        for target in node.targets
    )


def _holds_line(node: ast.expr, line: int) -> bool:
    return node.lineno <= line <= (node.end_lineno or node.lineno)


def has_all_names(function: Callable[..., object]) -> bool:
    """Return whether every global name that a function reads exists."""
    code = getattr(function, "__code__", None)
    known = getattr(function, "__globals__", None)
    return code is None or known is None or all(name in known or hasattr(builtins, name) for name in _read(code))


def _read(code: CodeType) -> Iterator[str]:
    for instruction in dis.get_instructions(code):
        if instruction.opname in ("LOAD_GLOBAL", "LOAD_NAME"):
            yield str(instruction.argval)
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _read(constant)


def _calls_of(name: str, sites: Sequence[Site]) -> Iterator[tuple[ast.Call, Site]]:
    """The calls of a function or method of this name, the innermost site's first, those after its line first."""
    for site in reversed(sites):
        calls = [node for node in inside(site.scope) if isinstance(node, ast.Call) and _called(node) == name]
        for call in sorted(calls, key=lambda node: (node.lineno <= site.line, node.lineno)):
            yield call, site


def _called(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _arguments_of(
    function: Function,
    calls: Sequence[tuple[ast.Call, Site]],
    around: Site,
    sites: Sequence[Site],
    owners: Sequence[object],
) -> dict[str, object]:
    """Return the values of a function's arguments as far as they can be found."""
    arguments = [*function.args.posonlyargs, *function.args.args]
    found: dict[str, object] = {}
    owner = _owner_of(function, sites, owners) if arguments else None
    if owner is not None:
        found[arguments[0].arg] = owner
        arguments = arguments[1:]
    defaults = function.args.defaults[-len(arguments) :] if arguments else []
    given = dict(zip([item.arg for item in arguments[len(arguments) - len(defaults) :]], defaults, strict=True))
    given.update(
        (item.arg, value)
        for item, value in zip(function.args.kwonlyargs, function.args.kw_defaults, strict=True)
        if value is not None
    )
    for name, expression in given.items():
        _add_value(found, name, expression, around)
    for position, item in enumerate((*arguments, *function.args.kwonlyargs)):
        for call, site in calls[:1]:
            given_there = argument_of(call, item.arg, position)
            if given_there is not None:
                _add_value(found, item.arg, given_there, site)
    return found


def _add_value(found: dict[str, object], name: str, expression: ast.expr, site: Site) -> None:
    try:
        found[name] = value_of(expression, site)
    except Exception:  # whatever the script's own expression raises: then it is not known
        return


def methods_of(thing: object, sites: Sequence[Site]) -> list[Site]:
    """Return the methods of an object that stand in the files of `sites` and have not begun."""
    found = []
    for site in other_functions(sites, (thing,)):
        arguments = site.scope.args.args if isinstance(site.scope, FUNCTIONS) else []
        if arguments and site.names.get(arguments[0].arg) is thing:
            found.append(site)
    return found


def _owner_of(method: Function, sites: Sequence[Site], owners: Sequence[object]) -> object:
    """Return one of `owners`, or an object that the sites know, whose class has the method; else None."""
    for site in reversed(sites):
        for value in (*owners, *site.names.values()):
            code = getattr(getattr(type(value), method.name, None), "__code__", None)
            if code is not None and code.co_filename == site.file and code.co_firstlineno == _first_line(method):
                return value
    return None


def _first_line(function: Function) -> int:
    return min([function.lineno, *(item.lineno for item in function.decorator_list)])
