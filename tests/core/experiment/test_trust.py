from __future__ import annotations

import hashlib
import inspect
import py_compile
import shutil
import sys
from collections.abc import Iterator
from importlib.machinery import EXTENSION_SUFFIXES
from importlib.util import cache_from_source
from pathlib import Path
from py_compile import PycInvalidationMode

import pytest

from core.errors import ExperimentError, UserCodeError
from core.experiment import trust
from core.experiment.trust import content_hash, note_allowed
from core.experiment.user_module import run_module


@pytest.fixture
def experiment(tmp_path: Path) -> Path:
    folder = tmp_path / "mine"
    (folder / "layers").mkdir(parents=True)
    (folder / "pets.py").write_text("import helper, layers.dense\n")
    (folder / "helper.py").write_text("A = 1\n")
    (folder / "layers" / "dense.py").write_text("B = 1\n")
    return folder / "pets.py"


def test_the_same_content_has_the_same_hash_wherever_it_lies(experiment: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    shutil.copytree(experiment.parent, other)
    assert content_hash(experiment) == content_hash(other / "pets.py") != ""


@pytest.mark.parametrize("name", ["pets.py", "helper.py", "layers/dense.py", "new.py", "layers/new.py"])
def test_every_module_that_could_be_imported_counts(experiment: Path, name: str) -> None:
    before = content_hash(experiment)
    (experiment.parent / name).write_text("C = 2\n")
    assert content_hash(experiment) != before


def test_what_cannot_be_imported_does_not_count(experiment: Path) -> None:
    before = content_hash(experiment)
    for name in ("data.csv", ".hidden/x.py", "not-a-package/x.py", "__pycache__/helper.pyc"):
        (experiment.parent / name).parent.mkdir(exist_ok=True)
        (experiment.parent / name).write_text("1")
    (experiment.parent / "venv" / "lib").mkdir(parents=True)
    (experiment.parent / "venv" / "pyvenv.cfg").write_text("")
    (experiment.parent / "venv" / "lib" / "x.py").write_text("")
    assert content_hash(experiment) == before


def test_a_package_that_says_it_is_a_virtual_environment_counts(experiment: Path) -> None:
    before = content_hash(experiment)
    (experiment.parent / "helper").mkdir()
    (experiment.parent / "helper" / "pyvenv.cfg").write_text("")
    (experiment.parent / "helper" / "__init__.py").write_text("A = 2\n")
    assert content_hash(experiment) != before


def test_bytecode_that_nobody_sees_is_not_run(experiment: Path) -> None:
    for name in ("helper", "layers/dense"):
        other = experiment.parent / "other.py"
        other.write_text("1 / 0\n")
        file = experiment.parent / f"{name}.py"
        py_compile.compile(
            str(other), cache_from_source(file), invalidation_mode=PycInvalidationMode.UNCHECKED_HASH, doraise=True
        )
        other.unlink()
    before = content_hash(experiment)
    kept = {file: file.read_bytes() for file in experiment.parent.rglob("*.pyc")}
    assert len(kept) == 2
    path, modules = [*sys.path], {*sys.modules}
    try:
        module = run_module(experiment.read_bytes(), experiment, experiment)
        assert (module.helper.A, module.layers.dense.B) == (1, 1)
    finally:
        sys.path[:] = path
        for name in {*sys.modules} - modules:
            del sys.modules[name]
    assert {file: file.read_bytes() for file in experiment.parent.rglob("*.pyc")} == kept
    assert content_hash(experiment) == before


def test_a_copy_stands_for_its_source_and_uses_what_lies_beside_that(experiment: Path, tmp_path: Path) -> None:
    copy = tmp_path / "run" / "experiment.py"
    copy.parent.mkdir()
    shutil.copy(experiment, copy)
    before = content_hash(copy, experiment)
    assert before == content_hash(experiment)
    experiment.write_text("edited\n")
    assert content_hash(copy, experiment) == before
    (experiment.parent / "helper.py").write_text("edited\n")
    assert content_hash(copy, experiment) != before


def test_what_is_missing_or_too_much_has_no_hash(experiment: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert content_hash(experiment.with_name("none.py")) == ""
    monkeypatch.setattr(trust, "MOST_FILES", 1)
    assert content_hash(experiment) == ""
    monkeypatch.setattr(trust, "MOST_FILES", 10)
    monkeypatch.setattr(trust, "MOST_BYTES", 5)
    assert content_hash(experiment) == ""


def test_folders_that_contain_themselves_are_read_once(experiment: Path) -> None:
    (experiment.parent / "layers" / "again").symlink_to(experiment.parent)
    assert content_hash(experiment) != ""


def test_of_a_link_what_lies_beside_the_file_itself_counts(experiment: Path, tmp_path: Path) -> None:
    link = tmp_path / "pets.py"
    link.symlink_to(experiment)
    before = content_hash(link)
    assert before == content_hash(experiment)
    (experiment.parent / "helper.py").write_text("A = 2\n")
    assert content_hash(link) != before


def test_a_text_that_holds_what_is_hashed_for_another_is_not_vouched_for(experiment: Path) -> None:
    helper = hashlib.sha256((experiment.parent / "helper.py").read_bytes()).digest()
    experiment.write_bytes(b"import helper\n\0helper.py\0" + helper)
    assert content_hash(experiment) == ""


def run(experiment: Path, copy: Path | None = None) -> None:
    code = copy or experiment
    text = code.read_bytes() if code.exists() else experiment.read_bytes()
    run_module(text, experiment, code)


@pytest.mark.parametrize("name", ["pets.py", "helper.py", "layers/new.py"])
def test_nothing_runs_of_what_was_changed_after_it_was_allowed(
    experiment: Path, name: str, allowed_anew: None
) -> None:
    note_allowed(experiment, content_hash(experiment))
    run(experiment)
    (experiment.parent / name).write_text("raise SystemExit('it ran')\n")
    with pytest.raises(ExperimentError, match=r"pets.py, or a module beside it, is no longer what was allowed"):
        run(experiment)
    note_allowed(experiment, content_hash(experiment))
    if name == "layers/new.py":
        run(experiment)
    else:
        with pytest.raises(UserCodeError, match="it ran"):
            run(experiment)


def test_of_a_copy_that_is_yet_to_be_written_what_was_allowed_of_its_source_counts(
    experiment: Path, tmp_path: Path, allowed_anew: None
) -> None:
    note_allowed(experiment, content_hash(experiment))
    copy = tmp_path / "run" / "experiment.py"
    run(experiment, copy)
    experiment.write_text("raise SystemExit('it ran')\n")
    with pytest.raises(ExperimentError, match="is no longer what was allowed"):
        run(experiment, copy)


def test_an_older_copy_runs_though_its_source_has_changed(
    experiment: Path, tmp_path: Path, allowed_anew: None
) -> None:
    copy = tmp_path / "experiment.py"
    shutil.copy(experiment, copy)
    experiment.write_text("B = 2\n")
    note_allowed(experiment, content_hash(experiment))
    run(experiment, copy)
    note_allowed(copy, content_hash(copy, experiment))
    run(experiment, copy)


@pytest.fixture
def allowed_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trust, "_allowed", {})
    monkeypatch.setattr(trust, "_beside", {})


@pytest.fixture
def imports_as_before() -> Iterator[None]:
    path, modules = [*sys.path], {*sys.modules}
    yield
    sys.path[:] = path
    for name in {*sys.modules} - modules:
        del sys.modules[name]


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("__pycache__/new.py", "import __pycache__.new"),
        ("env/new.py", "import env.new"),
        ("not-a-package/new.py", "importlib.import_module('not-a-package.new')"),
        ("not-a-package/__init__.py", "importlib.import_module('not-a-package')"),
        ("__pycache__/new.pyc", "import __pycache__.new"),
        (f"__pycache__/new{EXTENSION_SUFFIXES[0]}", "import __pycache__.new"),
    ],
)
def test_what_does_not_count_is_not_imported_once_somebody_was_asked(
    experiment: Path, name: str, line: str, allowed_anew: None, imports_as_before: None
) -> None:
    experiment.write_text(f"import importlib\n{line}\n")
    (experiment.parent / name).parent.mkdir()
    (experiment.parent / name).write_text("A = 1\n")
    (experiment.parent / "env").mkdir(exist_ok=True)
    (experiment.parent / "env" / "pyvenv.cfg").write_text("")
    note_allowed(experiment, content_hash(experiment))
    with pytest.raises(
        UserCodeError, match=r"is not what was allowed to run: it was added or changed since then, or its folder"
    ):
        run(experiment)


@pytest.mark.parametrize("name", ["late_changed.py", "late_new.py"])
def test_what_is_changed_before_a_late_import_is_not_run(
    experiment: Path, name: str, allowed_anew: None, imports_as_before: None
) -> None:
    (experiment.parent / "late_changed.py").write_text("A = 1\n")
    experiment.write_text(f"def late():\n    import {name.removesuffix('.py')} as late\n    return late.A\n")
    note_allowed(experiment, content_hash(experiment))
    module = run_module(experiment.read_bytes(), experiment, experiment)
    (experiment.parent / name).write_text("A = 2\n")
    with pytest.raises(ImportError, match=f"^{name} is not what was allowed to run"):
        module.late()
    note_allowed(experiment, content_hash(experiment))
    assert run_module(experiment.read_bytes(), experiment, experiment).late() == 2


def test_a_folder_that_the_code_itself_looks_in_is_its_own_matter(
    experiment: Path, allowed_anew: None, imports_as_before: None
) -> None:
    experiment.write_text(
        f"import sys\nsys.path.append({str(experiment.parent / 'my-lib')!r})\nfrom own import A\n"
    )
    (experiment.parent / "my-lib").mkdir()
    (experiment.parent / "my-lib" / "own.py").write_text("A = 3\n")
    note_allowed(experiment, content_hash(experiment))
    assert run_module(experiment.read_bytes(), experiment, experiment).A == 3


def test_the_text_of_a_module_is_the_one_that_runs(experiment: Path, imports_as_before: None) -> None:
    """AutoGraph runs the text of a function, not its code."""
    (experiment.parent / "helper.py").write_text("def parse(x):\n    return x\n")
    module = run_module(experiment.read_bytes(), experiment, experiment)
    (experiment.parent / "helper.py").write_text("def parse(x):\n    raise SystemExit('it ran')\n")
    assert "return x" in inspect.getsource(module.helper.parse)
