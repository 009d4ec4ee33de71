"""Writes what the program depends on: docs/licences.md, or a CycloneDX SBOM with `--sbom FILE` (make sbom).

Both are made from the metadata of the packages that are installed beside this Python: those that pyproject.toml
asks for, without its extras, and what these ask for in turn.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

REPOSITORY = Path(__file__).resolve().parent.parent
PAGE = REPOSITORY / "docs/licences.md"
BEGIN, END = "<!-- made by docs/make_licences.py -->", "<!-- end -->"
# Packages whose metadata says no more than "BSD" or "Apache 2.0", or has the whole text where a name belongs.
_NAMES = {
    "Apache Software License": "Apache-2.0",
    "Apache 2.0": "Apache-2.0",
    "Apache License 2.0": "Apache-2.0",
    "BSD License": "BSD",
    "BSD 3-Clause": "BSD-3-Clause",
    "3-Clause BSD License": "BSD-3-Clause",
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Package:
    """An installed package. `needs`: the names of those it asks for itself."""

    name: str
    version: str
    licence: str
    needs: tuple[str, ...]


def packages(requirements: Iterable[str]) -> dict[str, Package]:
    """What these requirements bring, by normalised name; PackageNotFoundError for one that is not installed."""
    found: dict[str, Package] = {}
    waiting = [Requirement(text) for text in requirements]
    while waiting:
        wanted = waiting.pop()
        name = normalised(wanted.name)
        if name in found or not _applies(wanted, set()):
            continue
        installed = distribution(name)
        needs = [Requirement(text) for text in installed.requires or ()]
        needs = [need for need in needs if _applies(need, wanted.extras)]
        found[name] = Package(
            name, installed.version, licence_of(installed), tuple(sorted(normalised(need.name) for need in needs))
        )
        waiting += [_without_marker(need) for need in needs]
    return dict(sorted(found.items()))


def normalised(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _applies(requirement: Requirement, extras: set[str]) -> bool:
    marker = requirement.marker
    return marker is None or any(marker.evaluate({"extra": extra}) for extra in {"", *extras})


def _without_marker(requirement: Requirement) -> Requirement:
    requirement.marker = None  # it was asked for by a package whose extras are known
    return requirement


def licence_of(installed: Distribution) -> str:
    """The licence as the package names it, "unknown" where it does not."""
    metadata = installed.metadata
    expression = metadata.get("License-Expression") or ""
    classifiers = [text.split("::")[-1].strip() for text in metadata.get_all("Classifier") or ()]
    of_licence = [text for text in classifiers if text in _NAMES]
    text = (metadata.get("License") or "").strip()
    short = text if len(text) <= _LONGEST_NAME and "\n" not in text and text != "BSD" else ""
    named = expression or short or (of_licence[0] if of_licence else text[:_LONGEST_NAME])
    return _NAMES.get(named, named) or "unknown"


def page(before: str, found: Mapping[str, Package]) -> str:
    """The page with the table between the two marks made anew. Versions stand in the lock files."""
    start, end = before.index(BEGIN) + len(BEGIN), before.index(END)
    rows = "\n".join(f"| {package.name} | {package.licence} |" for package in found.values())
    return f"{before[:start]}\n\n| package | licence |\n| --- | --- |\n{rows}\n\n{before[end:]}"


def sbom(project: Mapping[str, Any], found: Mapping[str, Package]) -> str:
    """A software bill of materials, CycloneDX 1.6 as JSON."""
    from cyclonedx.contrib.license.factories import LicenseFactory
    from cyclonedx.model.bom import Bom
    from cyclonedx.model.component import Component, ComponentType
    from cyclonedx.output.json import JsonV1Dot6

    licences = LicenseFactory()

    def component(name: str, version: str, licence: str, kind: ComponentType) -> Component:
        return Component(
            name=name,
            version=version,
            type=kind,
            licenses=[licences.make_from_string(licence)] if licence != "unknown" else [],
            bom_ref=name,
        )

    bom = Bom()
    program = component(project["name"], project["version"], project["license"]["text"], ComponentType.APPLICATION)
    bom.metadata.component = program
    parts = {
        name: component(name, package.version, package.licence, ComponentType.LIBRARY)
        for name, package in found.items()
    }
    bom.components.update(parts.values())
    direct = {normalised(Requirement(text).name) for text in project["dependencies"]} & set(parts)
    bom.register_dependency(program, [parts[name] for name in sorted(direct)])
    for name, package in found.items():
        bom.register_dependency(parts[name], [parts[need] for need in package.needs if need in parts])
    return JsonV1Dot6(bom).output_as_string(indent=2)


def read_project() -> dict[str, Any]:
    """The table [project] of pyproject.toml."""
    read: dict[str, Any] = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return read


def main() -> None:
    """Write the page, or the file that `--sbom` names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sbom", type=Path, metavar="FILE", help="write an SBOM there, and no page")
    wanted = parser.parse_args().sbom
    project = read_project()
    try:
        found = packages(project["dependencies"])
    except PackageNotFoundError as error:
        sys.exit(f"{error.name} is not installed: make setup")
    if wanted is None:
        PAGE.write_text(page(PAGE.read_text(encoding="utf-8"), found), encoding="utf-8", newline="\n")
        return
    text = sbom(project, found)
    wanted.parent.mkdir(parents=True, exist_ok=True)
    wanted.write_text(text, encoding="utf-8", newline="\n")
    print(f"{wanted}: {len(json.loads(text)['components'])} packages")


if __name__ == "__main__":
    main()
