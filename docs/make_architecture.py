"""Draws the rooms into docs/architecture.md, from the contracts of pyproject.toml. Run it after changing those."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

REPOSITORY = Path(__file__).resolve().parent.parent
PAGE = REPOSITORY / "docs/architecture.md"
BEGIN, END = "<!-- made by docs/make_architecture.py -->", "<!-- end -->"
# The contracts of layers that the picture shows, and whose rooms they order.
DRAWN = {"gui-layers": "gui", "core-layers": "core"}


def picture(pyproject: Mapping[str, Any]) -> str:
    """A Mermaid diagram: a box for each package, its floors from the top, an arrow from each floor to the next."""
    contracts = {each["id"]: each for each in pyproject["tool"]["importlinter"]["contracts"]}
    lines = ["```mermaid", "flowchart TB"]
    for identity, package in DRAWN.items():
        lines += [f'  subgraph {package}["{package}/"]', "    direction TB"]
        lines += [f"    {line}" for line in _floors(package, contracts[identity]["layers"])]
        lines += ["  end"]
    lines += [
        "  main([main.py]) --> gui_0",
        "  main --> core_0",
        f"  gui --> core_{contracts['core-layers']['layers'].index('commands')}",
    ]
    return "\n".join([*lines, "```"])


def table(pyproject: Mapping[str, Any] | None = None) -> str:
    """The same rooms as a Markdown table, where there is no Mermaid: a column for each package, top floor first."""
    read = _read_pyproject() if pyproject is None else pyproject
    contracts = {each["id"]: each for each in read["tool"]["importlinter"]["contracts"]}
    columns = [_rooms(contracts[identity]["layers"]) for identity in DRAWN]
    height = max(len(column) for column in columns)
    rows = zip(*(column + [""] * (height - len(column)) for column in columns), strict=True)
    heads = [f"{package}/" for package in DRAWN.values()]
    return "\n".join(f"| {' | '.join(row)} |" for row in [heads, ["---"] * len(heads), *rows]) + "\n"


def _floors(package: str, layers: Sequence[str]) -> Iterator[str]:
    """One node for each floor, and its arrow down."""
    for number, rooms in enumerate(_rooms(layers)):
        yield f'{package}_{number}["{rooms}"]'
    for number in range(len(layers) - 1):
        yield f"{package}_{number} --> {package}_{number + 1}"


def _rooms(layers: Sequence[str]) -> list[str]:
    return [" · ".join(re.split(r"\s*[|:]\s*", layer)) for layer in layers]


def rules(pyproject: Mapping[str, Any]) -> str:
    """The name of each contract, as a list."""
    return "\n".join(f"- {each['name']}." for each in pyproject["tool"]["importlinter"]["contracts"])


def page(before: str, pyproject: Mapping[str, Any]) -> str:
    """The page with the part between the two marks made anew."""
    start, end = before.index(BEGIN) + len(BEGIN), before.index(END)
    return f"{before[:start]}\n\n{picture(pyproject)}\n\n{rules(pyproject)}\n\n{before[end:]}"


def made_anew() -> str:
    """The page as it should be now."""
    return page(PAGE.read_text(encoding="utf-8"), _read_pyproject())


def _read_pyproject() -> dict[str, Any]:
    return tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))


if __name__ == "__main__":
    PAGE.write_text(made_anew(), encoding="utf-8", newline="\n")
