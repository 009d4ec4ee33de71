"""The command line as a subprocess: train, list, export an older checkpoint, inspect, predict both ways."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.end_to_end.reference import predict_from_checkpoint

WITHOUT_QT = Path(__file__).parent / "without_qt"  # its sitecustomize hides Qt: the command line never needs it
ENVIRONMENT = {
    **os.environ, "CUDA_VISIBLE_DEVICES": "", "TF_CPP_MIN_LOG_LEVEL": "3", "PYTHONPATH": str(WITHOUT_QT),
}  # fmt: skip
pytestmark = pytest.mark.timeout(300)


class Program:
    """`main.py` in the repository's folder."""

    def __init__(self, repository: Path) -> None:
        self.repository = repository

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "main.py", *arguments], cwd=self.repository, text=True, env=ENVIRONMENT,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip

    def run(self, *arguments: str, status: int = 0) -> tuple[str, str]:
        process = self.start(*arguments)
        out, err = process.communicate(timeout=200)
        assert process.returncode == status, err
        return out, err

    def json(self, *arguments: str) -> Any:
        return json.loads(self.run(*arguments, "--json")[0])


COMMANDS_FROM_STDIN = """
import contextlib, io, json, sys
from core.cli.main import main
for line in sys.stdin:
    with contextlib.redirect_stdout(io.StringIO()) as out:
        status = main(json.loads(line))
    print(json.dumps([status, out.getvalue()]), flush=True)
"""


class OneProcess(Program):
    """The command line again, with one process for all commands: TensorFlow is imported once. Without Qt, too."""

    def __init__(self, repository: Path, log: Path) -> None:
        super().__init__(repository)
        self._log = log
        with log.open("wb") as errors:
            self._process = subprocess.Popen(
                [sys.executable, "-c", COMMANDS_FROM_STDIN], cwd=repository, text=True, env=ENVIRONMENT,
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors,
            )  # fmt: skip

    def run(self, *arguments: str, status: int = 0) -> tuple[str, str]:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{json.dumps(arguments)}\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        err = self._log.read_text(errors="replace")
        assert answer, err
        found, out = json.loads(answer)
        assert found == status, err
        return out, err

    def close(self) -> None:
        self._process.communicate(timeout=200)
        assert self._process.returncode == 0


@pytest.fixture(scope="session")
def program(repository: Path) -> Program:
    return Program(repository)


@pytest.fixture(scope="module")
def one_process(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[OneProcess]:
    program = OneProcess(repository, tmp_path_factory.mktemp("commands") / "stderr")
    yield program
    program.close()


def pixels(path: Path, index: int) -> Any:
    import tensorflow as tf

    from core.experiment.data.example_proto import Example
    from core.experiment.data.records import read_record

    image = Example.FromString(read_record(path, index)).features.feature["image"].bytes_list.value[0]
    return tf.io.decode_png(image).numpy()


@pytest.mark.parametrize(
    ("how", "sample", "settings", "row", "output"),
    [
        (
            "program",  # each command a process of its own
            "penguins",
            ["--max-steps", "120", "--checkpoint-every", "40"],
            {"bill_length_mm": 47.2, "flipper_length_mm": 214, "island": "Biscoe", "sex": "female"},
            "probabilities",
        ),
        (
            "one_process",
            "dummy-records",
            ["--max-steps", "75", "--checkpoint-every", "25"],
            {"x": [0.5, -1, 2], "bias": 0.2},
            "labels",
        ),
        ("one_process", "digits", ["--max-steps", "90", "--checkpoint-every", "30"], None, "probabilities"),
    ],
)  # fmt: skip
def test_a_sample_goes_the_whole_way(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    how: str,
    sample: str,
    settings: list[str],
    row: dict[str, Any] | None,
    output: str,
) -> None:
    program: Program = request.getfixturevalue(how)
    run = tmp_path / "run"
    trained = program.json("train", sample, "--run", str(run), "--keep-latest", "9", *settings)
    steps = [int(settings[3]) * count for count in (1, 2, 3)]
    assert (trained["reason"], trained["step"]) == ("max_steps", steps[-1])
    assert trained["best"]["step"] in steps
    listed = program.json("list", str(run))
    by_step = {checkpoint["step"]: checkpoint for checkpoint in listed["checkpoints"]}
    assert set(steps) <= set(by_step)
    assert by_step[trained["best"]["step"]]["best"]
    assert [export["path"] for export in listed["exports"]] == [trained["export"]]

    made = program.json("export", str(run), "--checkpoint", str(steps[0]), "--to", str(tmp_path / "out"))
    assert made["step"] == steps[0]
    signatures = program.json("inspect", made["path"])["signatures"]
    assert {"serving_default", "dense", "example"} <= set(signatures) == set(made["signatures"])
    assert signatures["dense"]["example_features"] is None
    assert output in signatures["example"]["outputs"]

    data = Path(program.repository) / "resources/data/digits/eval.tfrecord"
    if row is None:
        row = {"image": pixels(data, 5)}
        by_example = program.json("predict", made["path"], "--records", str(data), "--index", "5")
        dense_row = {"image": [row["image"].tolist()]}
    else:
        by_example = program.json("predict", made["path"], "--example", json.dumps(row))
        dense_row = {name: [row.get(name, _default(name))] for name in signatures["dense"]["inputs"]}
    dense = program.json("predict", made["path"], "--signature", "dense", "--dense", json.dumps(dense_row))
    np.testing.assert_allclose(dense["outputs"][output], by_example["outputs"][output], atol=1e-6)
    reference = predict_from_checkpoint(run, steps[0], row)[output]
    np.testing.assert_allclose(dense["outputs"][output][0], reference, atol=1e-6)


def _default(name: str) -> Any:
    return "unknown" if name == "sex" else float("nan")


def test_every_loader_gives_the_same_answer(one_process: OneProcess, tmp_path: Path) -> None:
    import tensorflow as tf

    run = tmp_path / "run"
    trained = one_process.json(
        "train", "dummy-records", "--run", str(run), "--max-steps", "20", "--checkpoint-every", "10"
    )
    path = trained["export"]
    x, bias = [[0.5, -1.0, 2.0], [1.0, 1.0, 1.0]], [0.25, -0.5]
    ours = one_process.json("predict", path, "--signature", "dense", "--dense", json.dumps({"x": x, "bias": bias}))

    loaded = tf.saved_model.load(path)
    answer = loaded.signatures["dense"](x=tf.constant(x), bias=tf.constant(bias))
    np.testing.assert_allclose(answer["labels"].numpy(), ours["outputs"]["labels"], atol=1e-6)

    with tf.compat.v1.Session(graph=tf.Graph()) as session:
        meta = tf.compat.v1.saved_model.load(session, ["serve"], path)
        signature = meta.signature_def["dense"]
        feed = {signature.inputs["x"].name: x, signature.inputs["bias"].name: bias}
        values = session.run(signature.outputs["labels"].name, feed)
    np.testing.assert_allclose(values, ours["outputs"]["labels"], atol=1e-6)

    tool = Path(sys.executable).with_name("saved_model_cli")
    done = subprocess.run(
        [str(tool), "run", "--dir", path, "--tag_set", "serve", "--signature_def", "dense",
         "--outdir", str(tmp_path), "--input_exprs", f"x={x};bias={bias}"],
        capture_output=True, text=True, env=ENVIRONMENT,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    np.testing.assert_allclose(np.load(tmp_path / "labels.npy"), ours["outputs"]["labels"], atol=1e-6)


@pytest.mark.parametrize(
    ("name", "status"), [("SIGINT", 130), ("SIGTERM", 143), ("SIGHUP", 129)], ids=["ctrl-c", "shutdown", "hang-up"]
)
def test_a_signal_stops_in_good_order(program: Program, tmp_path: Path, name: str, status: int) -> None:
    run, number = tmp_path / "run", getattr(signal, name)
    if signal.getsignal(number) == signal.SIG_IGN:
        pytest.skip(f"{name} is ignored here")
    process = program.start(
        "train", "dummy-records", "--run", str(run), "--max-steps", "1000000", "--patience", "0", "--json"
    )
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline and not list(run.glob("model.ckpt-[1-9]*.index")):
        time.sleep(0.1)
    process.send_signal(number)
    out, err = process.communicate(timeout=120)
    assert process.returncode == status, err
    result = json.loads(out)
    assert result["reason"] == "interrupted"
    assert result["export"] is not None
    assert f"model.ckpt-{result['step']}" in (run / "checkpoint").read_text()


@pytest.mark.parametrize("ready", ["core.cli.main", "core.cli.train", "core.commands", "pydantic"])
def test_ctrl_c_while_the_program_is_imported_is_no_traceback(program: Program, tmp_path: Path, ready: str) -> None:
    """The interrupt comes when the import of a module begins, as a person may press it at any moment."""
    interrupting = f"""
import os, runpy, signal, sys

class Watch:
    def find_spec(self, name, path=None, target=None):
        if name == {ready!r}:
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, Watch())
sys.argv = ["main.py", "train", "penguins", "--run", {str(tmp_path / "run")!r}, "--max-steps", "3"]
runpy.run_path("main.py", run_name="__main__")
"""
    done = subprocess.run(
        [sys.executable, "-c", interrupting],
        cwd=program.repository,
        capture_output=True,
        text=True,
        env=ENVIRONMENT,
    )
    assert "Traceback" not in done.stderr
    assert done.returncode == 130, done.stderr
    assert not (tmp_path / "run").exists()


@pytest.mark.parametrize(
    ("arguments", "status", "says"),
    [
        (["train", "nothing.py", "--run", "{tmp}/run"], 1, "There is no experiment file"),
        (["train", "penguins", "--run", "{tmp}/run", "--max-steps", "0"], 1, "Max steps must be"),
        (["train", "penguins", "--run", "{tmp}/run", "--param", "depth=3"], 1, 'no param "depth"'),
        (["list", "{tmp}"], 1, "is not a run"),
        (["export", "{tmp}"], 1, "is not a run"),
        (["inspect", "{tmp}"], 1, "is not an export"),
        (["predict", "{tmp}", "--dense", "{{"], 1, "is not valid JSON"),
        (["fly"], 2, "invalid choice"),
        (["predict", "{tmp}"], 2, "required"),
    ],
)
def test_bad_input_is_one_sentence_and_a_status(
    program: Program, tmp_path: Path, arguments: list[str], status: int, says: str
) -> None:
    _, err = program.run(*(text.format(tmp=tmp_path) for text in arguments), status=status)
    assert says in err
    assert "Traceback" not in err


def test_samples_are_listed_with_what_they_show(program: Program) -> None:
    samples = program.json("samples")
    assert [sample["name"] for sample in samples] == ["penguins", "digits", "dummy-records"]
    assert all(sample["summary"] for sample in samples)


def test_help_of_train_explains_every_setting(program: Program) -> None:
    from core.training.settings import field_specs

    out, _ = program.run("train", "--help")
    text = " ".join(out.split())
    for spec in field_specs():
        assert f"--{spec.name.replace('_', '-')}" in text
        assert spec.help.split(",")[0].split(" ")[0] in text


def test_without_qt_the_window_says_what_is_missing(program: Program) -> None:
    assert program.run(status=1)[1].startswith("This Python lacks the package PySide6: ")
