"""The house rules: which way imports run, what stays free of TensorFlow and of Qt, how long a file may be."""

from __future__ import annotations

import itertools
import shutil
import subprocess
import sys
from pathlib import Path

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

# The rooms of core that import TensorFlow. Every other module of core is free of it when imported.
TENSORFLOW_ROOMS = {
    "core.cluster.distribution",
    "core.cluster.hooks",
    "core.cluster.chief_training",
    "core.cluster.worker_training",
    "core.experiment.adaptation",
    "core.experiment.data.datasets",
    "core.experiment.data.inference",
    "core.experiment.data.input_fns",
    "core.experiment.data.structures",
    "core.experiment.model",
    "core.experiment.data.records",
    "core.experiment.scripts.own_cluster",
    "core.experiment.scripts.parts",
    "core.experiment.scripts.recognition",
    "core.experiment.scripts.script",
    "core.experiment.scripts.settings",
    "core.experiment.scripts.takeover",
    "core.experiment.scripts.tpu",
    "core.experiment.user_functions",
    "core.serving.export.checks.export_comparison",
    "core.serving.export.checks.evaluation_inputs",
    "core.serving.export.exporter",
    "core.serving.export.checked_model",
    "core.serving.export.frozen",
    "core.serving.export.own_receivers",
    "core.serving.export.graphs",
    "core.serving.labelled.collecting",
    "core.serving.predict.predictor",
    "core.serving.predict.rows.record_parser",
    "core.serving.export.preview",
    "core.serving.export.receivers",
    "core.serving.export.checks.parity",
    "core.serving.export.servable",
    "core.serving.export.serving_graph",
    "core.training.starting.branching",
    "core.training.starting.first_checkpoint",
    "core.training.starting.saved",
    "core.training.starting.warm_starting",
    "core.training.bundle",
    "core.training.checkpoint_reader",
    "core.training.contents",
    "core.training.outcome",
    "core.training.evaluator",
    "core.training.keeping",
    "core.training.fused.calls",
    "core.training.fused.evaluation",
    "core.training.fused.loop",
    "core.training.fused.start",
    "core.training.fused.step",
    "core.training.fused.fusibility",
    "core.training.fused.trial",
    "core.training.hooks",
    "core.training.passes",
    "core.training.prepare",
    "core.training.summaries",
    "core.training.trainer",
    "core.training.variables",
    "core.training.verification",
}


def modules_of(repository: Path, package: str) -> list[str]:
    """The dotted names of all modules of a top-level package."""
    files = sorted((repository / package).rglob("*.py"))
    names = [".".join(file.relative_to(repository).with_suffix("").parts) for file in files]
    return [name.removesuffix(".__init__") for name in names if not name.endswith("__main__")]


def modules_after_importing(repository: Path, names: list[str]) -> set[str]:
    """The top-level names in `sys.modules` of a fresh Python after it imported `names`."""
    code = f"import importlib, sys\nfor name in {names!r}: importlib.import_module(name)\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=repository, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return {name.split(".")[0] for name in done.stdout.split()}


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    code = "import importlinter.cli; importlinter.cli.lint_imports_command()"
    return subprocess.run([sys.executable, "-c", code, "--no-cache"], cwd=folder, capture_output=True, text=True)


def test_core_never_imports_qt(repository: Path) -> None:
    loaded = modules_after_importing(repository, modules_of(repository, "core"))
    assert loaded & {"PySide6", "shiboken6", "pyqtgraph", "gui"} == set()


def test_core_outside_the_tensorflow_rooms_is_free_of_tensorflow(repository: Path) -> None:
    names = [name for name in modules_of(repository, "core") if name not in TENSORFLOW_ROOMS]
    assert modules_after_importing(repository, names) & {"tensorflow", "keras"} == set()


def test_every_tensorflow_room_exists(repository: Path) -> None:
    assert set(modules_of(repository, "core")) >= TENSORFLOW_ROOMS


def test_the_window_is_free_of_tensorflow(repository: Path) -> None:
    names = ["main", *modules_of(repository, "gui")]
    assert modules_after_importing(repository, names) & {"tensorflow", "keras"} == set()


def test_the_import_rules_hold(repository: Path) -> None:
    done = lint_imports(repository)
    assert done.returncode == 0, done.stdout


CORE_ONE_WAY = "Inside core imports run one way"
GUI_ONE_WAY = "Inside gui imports run one way"
PAGES_APART = "Pages do not know each other"
THROUGH_COMMANDS = "gui reaches the work of core through core.commands"

Plant = tuple[str, str, str]  # file, line to plant, the rule that it breaks

PLANTED: list[Plant] = [
    ("core/fields.py", "import PySide6.QtCore", "core knows nothing of the window"),
    ("core/jobs.py", "import gui.shell.app", "core knows nothing of the window"),
    ("core/runs/run.py", "import tensorflow", "core.runs reads folders"),
    ("core/runs/run.py", "import core.fields", "core.runs reads folders"),
    ("core/runs/run.py", "import core.runs.events.wire", "Inside core.runs imports run one way"),
    ("core/runs/events/wire.py", "import core.runs.catalogue.trash", "Inside core.runs imports run one way"),
    ("core/runs/catalogue/trash.py", "import core.runs.remote.mirror", "Inside core.runs imports run one way"),
    ("core/runs/made_up.py", "", "Inside core.runs imports run one way"),
    ("core/training/settings.py", "import core.serving.saved_model", CORE_ONE_WAY),
    ("core/experiment/schema.py", "import core.training.settings", CORE_ONE_WAY),
    ("core/experiment/schema.py", "import core.experiment.data.images", "Inside core.experiment"),
    ("core/commands/runs.py", "import core.cli.output", CORE_ONE_WAY),
    ("core/made_up.py", "", CORE_ONE_WAY),
    ("core/serving/saved_model/ops.py", "import core.serving.predict.tensors", "Inside core.serving"),
    ("core/serving/predict/tensors.py", "import core.serving.snippets.rest", "Inside core.serving"),
    ("core/serving/snippets/rest.py", "import core.serving.export.frozen", "Inside core.serving"),
    ("gui/shell/made_up.py", "import tensorflow", "gui never imports TensorFlow"),
    ("gui/shell/made_up.py", "import core.cli.output", "gui never imports TensorFlow"),
    ("gui/shell/made_up.py", "import main", "Nothing imports main or tests"),
    ("core/fields.py", "import tests.conftest", "Nothing imports main or tests"),
    ("gui/made_up.py", "", GUI_ONE_WAY),
    ("gui/state/made_up.py", "import gui.shell.app", GUI_ONE_WAY),
    ("gui/state/made_up.py", "import gui.charts.chart", GUI_ONE_WAY),
    ("gui/charts/made_up.py", "import gui.state.disk.overlays", GUI_ONE_WAY),
    ("gui/charts/made_up.py", "import gui.diagrams.picture", GUI_ONE_WAY),
    ("gui/diagrams/made_up.py", "import gui.charts.chart", GUI_ONE_WAY),
    ("gui/widgets/made_up.py", "import gui.state.disk.overlays", GUI_ONE_WAY),
    ("gui/widgets/made_up.py", "import gui.charts.chart", GUI_ONE_WAY),
    ("gui/widgets/made_up.py", "import core.runs.run", "Widgets and the look"),
    ("gui/look/made_up.py", "import gui.widgets.text", GUI_ONE_WAY),
    ("gui/look/made_up.py", "import gui.state.disk.overlays", GUI_ONE_WAY),
    ("gui/look/made_up.py", "import core.commands", "Widgets and the look"),
]


def pages_of(repository: Path) -> list[str]:
    """The names of the pages, as the folder has them."""
    entries = (repository / "gui/pages").iterdir()
    return sorted(entry.stem for entry in entries if not entry.name.startswith("__"))


def open_to_the_window(repository: Path) -> set[str]:
    """The modules of core that all of gui may import, as the contract lists them; one file may import more."""
    contracts = tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    (through_commands,) = (each for each in contracts["contracts"] if each["name"] == THROUGH_COMMANDS)
    ways = (each.split(" -> ") for each in through_commands["ignore_imports"])
    return {module for files, module in ways if files == "gui.**"}


def work_of_core(repository: Path) -> list[str]:
    """All other modules of core, which only core.commands may ask."""
    allowed = open_to_the_window(repository)
    assert "core.commands.**" in allowed
    others = (name for name in modules_of(repository, "core") if not name.startswith("core.commands."))
    return [name for name in others if name not in allowed]


def planted(repository: Path) -> list[Plant]:
    """What to plant, for every rule; for the pages by the folder."""
    pages = pages_of(repository)
    between = [
        (f"gui/pages/{one}/made_up.py", f"import gui.pages.{other}", PAGES_APART)
        for one, other in itertools.permutations(pages, 2)
    ]
    upwards = [(f"gui/pages/{page}/made_up.py", "import gui.shell.app", GUI_ONE_WAY) for page in pages]
    rooms = ("state", "charts", "diagrams", "widgets", "look")
    to_a_page = [
        (f"gui/{room}/made_up.py", f"import gui.pages.{page}", GUI_ONE_WAY) for room in rooms for page in pages
    ]
    under_a_hint = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import gui.pages." + pages[0]
    to_the_work = [
        (f"gui/{room}/made_up.py", f"import {module}", THROUGH_COMMANDS)
        for room, module in zip(itertools.cycle(["pages/train", "state", "shell"]), work_of_core(repository))
    ]
    return [
        *PLANTED,
        *between,
        *upwards,
        *to_a_page,
        *to_the_work,
        ("gui/widgets/made_up.py", under_a_hint, GUI_ONE_WAY),
    ]


def test_no_room_of_tensorflow_is_open_to_the_window(repository: Path) -> None:
    assert open_to_the_window(repository) & TENSORFLOW_ROOMS == set()


def test_the_pages_are_found_by_listing_the_folder(repository: Path) -> None:
    assert len(pages_of(repository)) >= 4


def test_every_planted_violation_breaks_its_rule(repository: Path, tmp_path: Path) -> None:
    for package, left_out in (("core", ()), ("gui", ()), ("resources", ("data",))):
        ignored = shutil.ignore_patterns("__pycache__", *left_out)
        shutil.copytree(repository / package, tmp_path / package, ignore=ignored)
    shutil.copy(repository / "pyproject.toml", tmp_path)
    let_through = _let_through(tmp_path, planted(repository))
    assert not let_through
    done = lint_imports(tmp_path)
    assert done.returncode == 0, done.stdout  # each was taken out again


def _let_through(copy: Path, plants: list[Plant]) -> list[Plant]:
    """Those of the plants that their rules do not name. All are planted at once; who is missing then, alone."""
    printed = _lint_with(copy, plants)
    named = {plant for rule in {rule for _, _, rule in plants} for plant in _named(printed, plants, rule)}
    return [
        plant for plant in plants if plant not in named and not _breaks(_lint_with(copy, [plant]), rule=plant[2])
    ]


def _lint_with(copy: Path, plants: list[Plant]) -> str:
    """What the check prints with the lines planted; they are taken out again. "" if it passes."""
    before = {copy / file: (copy / file).read_bytes() if (copy / file).exists() else None for file, _, _ in plants}
    for file, line, _ in plants:
        with (copy / file).open("a", encoding="utf-8") as planted_file:
            planted_file.write(f"\n{line}\n")
    done = lint_imports(copy)
    for target, content in before.items():
        if content is None:
            target.unlink()
        else:
            target.write_bytes(content)
    return done.stdout if done.returncode else ""


def _breaks(printed: str, rule: str) -> bool:
    broken = [text for text in printed.splitlines() if " BROKEN" in text]  # and how many imports a rule lets pass
    return any(text.startswith(rule) for text in broken)


def _named(printed: str, plants: list[Plant], rule: str) -> list[Plant]:
    """The plants of a rule whose import the check names where it says how the rule is broken."""
    if not _breaks(printed, rule):
        return []
    told = " ".join(_under(printed, rule).split())  # long lines are wrapped
    return [
        (file, line, of)
        for file, line, of in plants
        if of == rule and line and f"{file[:-3].replace('/', '.')} -> {line.split()[-1]} (l." in told
    ]


def _under(printed: str, rule: str) -> str:
    """What the check prints under the heading of a rule: a line with a line of dashes below."""
    lines = printed.splitlines()
    headings = [place for place, line in enumerate(lines[1:]) if line and not line.strip("-")]
    (first,) = (place for place in headings if lines[place].startswith(rule))
    last = next((place for place in headings if place > first), len(lines))
    return "\n".join(lines[first:last])
