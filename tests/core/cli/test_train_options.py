"""`train` for machines: options from a file, events as lines of JSON, and no need of Qt."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from core.cli import main as cli
from core.commands.options_file import read_options
from core.commands.records import TrainingResult
from core.errors import FieldError
from core.jobs import Evaluated, Failed, Finished, Started
from core.processes.event_lines import event_of
from core.runs.run import RunFolder

WITHOUT_QT = """
import sys
for name in ("PySide6", "shiboken6", "pyqtgraph"):
    sys.modules[name] = None  # importing it now fails as if it were not installed
import main
sys.exit(main.main(sys.argv[1:]))
"""


def test_options_come_from_a_file_and_those_of_the_command_line_win(
    experiment_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = tmp_path / "options.toml"
    options.write_text('[settings]\nmax_steps = 9\ncheckpoint_every = 4\nmetric = "mae"\n')
    arguments = ["train", str(experiment_file), "--run", str(tmp_path / "run"), "--options", str(options)]
    assert cli.main([*arguments, "--max-steps", "4", "--json-lines"]) == 0
    info = RunFolder.open(tmp_path / "run").read_info()
    assert info is not None
    assert (info.settings["max_steps"], info.settings["checkpoint_every"], info.metric) == (4, 4, "mae")
    events = [event_of(line) for line in capsys.readouterr().out.splitlines()]
    assert events[0] == Started()
    assert [event.step for event in events if isinstance(event, Evaluated)] == [4]
    assert isinstance(events[-1], Finished)
    assert isinstance(events[-1].result, TrainingResult)
    assert events[-1].result.step == 4


def test_the_last_line_of_json_says_what_went_wrong(
    experiment_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["train", str(experiment_file), "--run", str(tmp_path / "run"), "--metric", "none", "--json-lines"]
    assert cli.main(arguments) == 1
    last = event_of(capsys.readouterr().out.splitlines()[-1])
    assert isinstance(last, Failed)
    assert last.expected
    assert '"none"' in last.message


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{", "cannot be read"),
        ("[1]", "must hold an object"),
        ('{"setings": {}}', '"setings" is not known. There are: params, settings'),
        ('{"settings": [1]}', '"settings" must hold values by name'),
    ],
)
def test_a_file_of_another_form_is_refused(tmp_path: Path, text: str, says: str) -> None:
    file = tmp_path / "options.json"
    file.write_text(text)
    with pytest.raises(FieldError, match=says):
        read_options(file)


def test_training_and_predicting_need_no_qt(experiment_file: Path, repository: Path, tmp_path: Path) -> None:
    def run(*arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, "-c", WITHOUT_QT, *arguments], cwd=repository, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    folder = str(tmp_path / "run")
    trained = json.loads(run("train", str(experiment_file), "--run", folder, "--max-steps", "4", "--json"))
    assert json.loads(run("list", folder, "--json"))["checkpoints"]
    assert run("predict", trained["export"], "--dense", '{"x": [[1.0, 2.0]]}')
