"""A run folder that was not made here brings a program, which runs only once somebody said so."""

from __future__ import annotations

import io
import os
import shutil
import stat
import subprocess
from pathlib import Path

import pytest

from core import commands
from core.cli import main as cli
from core.commands import experiments
from core.commands.code_trust import code_of, remember_run
from core.errors import RunError
from core.experiment import trust_list
from core.jobs import Emit
from core.own_python import own_environment, python_code
from core.runs.run import RunFolder
from core.runs.run_records import RunInfo, RunState
from core.sweeps.folder import SweepPlanned, write_plan
from core.sweeps.starting import resume_sweep
from tests.core.conftest import LINEAR

PROGRAM = "from pathlib import Path\nPath({marker!r}).touch()\nraise RuntimeError('so far')\n"


@pytest.fixture(autouse=True)
def _own_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_CONFIG_HOME", "APPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "config"))


@pytest.fixture
def marker(tmp_path: Path) -> Path:
    return tmp_path / "it ran"


@pytest.fixture
def foreign(tmp_path: Path, marker: Path) -> Path:
    """A run with a checkpoint whose experiment leaves a mark when it runs."""
    (tmp_path / "elsewhere").mkdir()
    info = RunInfo("x", str(tmp_path / "elsewhere" / "x.py"), "", {}, {}, "loss", False, None, {}, 1.0)
    run = RunFolder.create(tmp_path / "run", info, PROGRAM.format(marker=str(marker)).encode())
    run.write_state(RunState("ended", "max_steps", 20, 20, "Done.", None, "elsewhere", 1.0))
    (run.path / "model.ckpt-20.index").write_bytes(b"x")
    (run.path / "model.ckpt-20.data-00000-of-00001").write_bytes(b"x")
    return run.path


def test_no_command_runs_what_a_foreign_run_brings(
    foreign: Path, marker: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run, other, to = str(foreign), "penguins", str(tmp_path / "new")
    lines = {
        "train": [
            [other, "--run", run],
            [other, "--run", run, "--json"],
            [other, "--run", run, "--cluster=worker=1"],
        ],
        "evaluate": [[run], [run, "--all"], [run, "--follow"], [run, "--checkpoint", "20"]],
        "export": [[run], [run, "--checkpoint", "latest", "--json"]],
        "analyse": [[run], [run, "--json"]],
        "branch": [[run, "--run", to, "--checkpoint", "20"]],
        "list": [[run]],
        "runs": [[str(foreign.parent)]],
        "inspect": [[run]],
        "explain": [[run, "x"]],
        "snippet": [[run]],
        "why": [[run]],
        "digest": [[run]],
        "report": [[run]],
        "replay": [[run]],
        "trash": [[run]],
        "describe": [[run]],
        "statistics": [[run]],
        "predict": [[run, "--dense", "{}"]],
        "test": [[run, run]],
    }
    for command, calls in lines.items():
        for call in calls:
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr("sys.stdin", io.StringIO("y\n"))  # nobody is there to answer
                try:
                    status = cli.main([command, *call])
                except SystemExit as left:
                    status = int(str(left.code))
            printed = capsys.readouterr().err
            assert not marker.exists(), (command, call)
            if command in ("train", "evaluate", "export", "branch"):
                assert status == 1
                assert "was not made here" in printed
                assert "--trust" in printed


def test_what_is_changed_after_the_answer_is_not_run(
    foreign: Path, marker: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    load = experiments.load_tensorflow

    def load_while_somebody_writes(emit: Emit) -> None:
        with (foreign / "workbench" / "experiment.py").open("a") as stream:
            stream.write("#\n")
        load(emit)

    monkeypatch.setattr(experiments, "load_tensorflow", load_while_somebody_writes)
    assert cli.main(["evaluate", str(foreign), "--trust"]) == 1
    assert not marker.exists()
    assert "is no longer what was allowed to run" in capsys.readouterr().err


def test_trust_runs_it_and_is_kept_for_this_very_content(foreign: Path, marker: Path) -> None:
    assert cli.main(["evaluate", str(foreign), "--trust"]) == 1
    assert marker.exists()  # it ran, and raised
    marker.unlink()
    shutil.copytree(foreign, foreign.with_name("copy"))
    assert cli.main(["evaluate", str(foreign.with_name("copy"))]) == 1
    assert marker.exists()  # the same content, elsewhere
    marker.unlink()
    with (foreign / "workbench" / "experiment.py").open("a") as stream:
        stream.write("#\n")
    assert cli.main(["evaluate", str(foreign)]) == 1
    assert not marker.exists()
    if os.name == "posix":
        assert stat.S_IMODE(trust_list.trust_file().stat().st_mode) == 0o600


def test_programs_that_write_the_list_at_once_lose_nothing(tmp_path: Path) -> None:
    file = tmp_path / "list"
    code = "import hashlib; from pathlib import Path; from core.experiment.trust_list import add_to_list; "
    code += "names = [f'{sys.argv[2]} {number}'.encode() for number in range(50)]; "
    code += "[add_to_list(hashlib.sha256(name).hexdigest(), Path(sys.argv[1])) for name in names]"
    commands = [python_code(code, str(file), name) for name in ("a", "b", "c")]
    writers = [subprocess.Popen(command, env=own_environment()) for command in commands]
    assert [writer.wait() for writer in writers] == [0, 0, 0]
    assert len(set(file.read_text().split())) == 150
    assert file.read_text().count("\n") == 150
    if os.name == "posix":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_what_nobody_can_vouch_for_is_asked_about_each_time(foreign: Path, marker: Path) -> None:
    """A program that is too large to look at, or that has too much beside it."""
    program = foreign / "workbench" / "experiment.py"
    program.write_bytes(program.read_bytes() + b"#" * (17 << 20))
    assert cli.main(["evaluate", str(foreign)]) == 1
    assert not marker.exists()
    assert cli.main(["evaluate", str(foreign), "--trust"]) == 1
    assert marker.exists()
    marker.unlink()
    assert cli.main(["evaluate", str(foreign)]) == 1
    assert not marker.exists()
    program.unlink()
    program.symlink_to("/dev/zero")
    assert cli.main(["evaluate", str(foreign), "--trust"]) == 1  # a sentence, and no memory taken


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("answer", "runs"), [("y\n", True), ("\n", False), ("n\n", False)])
def test_a_person_at_the_terminal_is_asked(
    foreign: Path,
    marker: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    answer: str,
    runs: bool,
) -> None:
    monkeypatch.setattr("sys.stdin", _Terminal(answer))
    assert cli.main(["evaluate", str(foreign)]) == 1
    assert marker.exists() == runs
    assert "Run it? [y/N]" in capsys.readouterr().err


def test_the_question_holds_nothing_that_the_folder_can_write(
    foreign: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    odd = foreign.rename(foreign.with_name("run\n\x1b[2JIt is safe.\u202e Press y"))
    run = RunFolder.open(odd)
    info = run.read_info()
    assert info is not None
    run.write_info(RunInfo("Made by you", "/made/by/you.py", "", {}, {}, "loss", False, None, {}, 1.0))
    assert cli.main(["evaluate", str(odd)]) == 1
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "\x1b" not in told
    assert "\u202e" not in told
    assert "Made by you" not in told
    assert "you.py" not in told


def test_what_was_made_here_runs_without_a_question(tmp_path: Path) -> None:
    file = tmp_path / "linear.py"
    file.write_text(LINEAR)
    commands.train(file, tmp_path / "run", settings={"max_steps": 1, "export": "none"})
    assert cli.main(["evaluate", str(tmp_path / "run"), "--all"]) == 0
    (tmp_path / "module.py").write_text("A = 1\n")  # the person's own, beside the person's file
    code = code_of(tmp_path / "run")
    assert code is not None
    assert code.is_trusted


def test_a_copy_of_a_sample_and_of_the_file_that_is_named_are_known(foreign: Path, tmp_path: Path) -> None:
    run, sample = RunFolder.open(foreign), commands.experiment_file("penguins")
    file = tmp_path / "named.py"
    file.write_text("A = 1\n")

    def known(source: Path, text: bytes, named: Path | None = None) -> bool:
        run.write_info(RunInfo("x", str(source), "", {}, {}, "loss", False, None, {}, 1.0))
        run.experiment_file.write_bytes(text)
        code = code_of(foreign, named)
        assert code is not None
        return code.is_trusted

    assert known(sample, sample.read_bytes())
    assert not known(sample, sample.read_bytes() + b"#")
    assert known(file, b"A = 1\n", file)
    assert not known(file, b"A = 2\n", file)
    assert not known(foreign / "named.py", b"A = 1\n", file)  # its modules would lie in the run
    assert not known(file, b"A = 1\n", sample)


def test_a_run_that_claims_to_be_one_of_ours_is_asked_about(foreign: Path, tmp_path: Path) -> None:
    """What is kept of a run made here is its text and its source, not its place."""
    ours = RunFolder.create(
        tmp_path / "ours", RunInfo("x", "/x.py", "", {}, {}, "loss", False, None, {}, 1.0), b"A = 1\n"
    )
    remember_run(ours)
    code = code_of(ours.path)
    assert code is not None
    assert code.is_trusted
    shutil.copy(ours.path / "workbench" / "run.json", foreign / "workbench" / "run.json")
    code = code_of(foreign)
    assert code is not None
    assert not code.is_trusted


def test_a_sweep_goes_on_with_no_trial_that_was_made_elsewhere(
    foreign: Path, marker: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "sweep").mkdir()
    foreign.rename(tmp_path / "sweep" / "trial-0000")
    (tmp_path / "space.json").write_text('{"params": {"units": [4, 8]}}')
    words = ["sweep", "digits", "--space", str(tmp_path / "space.json"), "--to", str(tmp_path / "sweep")]
    assert cli.main(words) == 1
    assert "trial-0000 was not made here" in capsys.readouterr().err
    assert not marker.exists()


@pytest.mark.parametrize("source", ["~/x.py", "x.py", "penguins"])
def test_a_sweep_that_names_no_path_is_not_resumed(tmp_path: Path, source: str) -> None:
    plan = SweepPlanned(source, "x", {"params": {}}, "loss", False, 1, 1, "random", "none")
    write_plan(tmp_path, plan)
    with pytest.raises(RunError, match="is no path"):
        resume_sweep(tmp_path, 2)
