"""Estimator scripts that know nothing of this program: opened, trained, stopped early, exported, asked, resumed.

Each script is run as it stands, by the command line, and judged by its own Estimator on the same checkpoint.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core.cli.main import main
from tests.end_to_end.plain import Plain, Signatures, left_as_found, run_plain, signatures_in

SCRIPTS = Path(__file__).parent / "scripts"
STOPS_EARLY = {
    "max-steps": "60",
    "checkpoint-every": "20",
    "patience": "1",
    "patience-unit": "evaluations",
    "min-delta": "1000000",
    "min-steps": "0",
    "keep-latest": "9",
    "export": "latest",
}


@dataclass(frozen=True)
class Case:
    """`inputs`: the dense inputs of the first evaluation record, of its features; `found`: what must be said."""

    script: str
    found: tuple[str, ...]
    inputs: Callable[[Any], Mapping[str, Any]] = lambda features: {
        name: value[:1] for name, value in features.items()
    }
    outputs: tuple[str, ...] = ()
    options: tuple[str, ...] = ()  # of the command train
    arguments: tuple[str, ...] = ()  # of the script


def _first_row(features: Any) -> Mapping[str, Any]:
    return {name: value[:1] for name, value in features.items()}


def _tokens(features: Any) -> Mapping[str, Any]:
    tokens = features["tokens"]
    first = tokens.values[tokens.indices[:, 0] == 0]
    return {"tokens": first[None], "tokens_length": np.array([len(first)])}


def _words(features: Any) -> Mapping[str, Any]:
    words, count = features
    return {"input_0": words[:1], "input_0_length": np.array([words.shape[1]]), "input_1": count[:1]}


def _ids(features: Any) -> Mapping[str, Any]:
    ids = features["ids"].to_list()[0]
    return {"x": features["x"][:1], "ids": np.array([ids]), "ids_length": np.array([len(ids)])}


def _documents(features: Any) -> Mapping[str, Any]:
    first = _first_row(features)
    lengths = {f"{name}_length": np.array([first[name].shape[1]]) for name in ("doc", "kind")}
    return {**first, **lengths}


CASES = [
    Case("iris_premade", ("model: DNNClassifier, of Estimator.train", "lambda: eval_input_fn", "batch_size"),
         outputs=("probabilities", "class_ids")),
    Case("iris_custom", ("model: my_model", "lambda: input_fn, 60 steps"), outputs=("probabilities", "class_ids")),
    Case("mnist_cnn", ("in a loop of 3 rounds", "train_input_fn", "eval_input_fn", "receiver: serving"),
         lambda features: {"input": features[:1]}, ("probabilities", "classes")),
    Case("wide_deep_census", ("receiver: csv: csv_receiver_fn", "receiver: example: serving_input_receiver_fn"),
         outputs=("probabilities",)),
    Case("text_classifier", ("training data: train_input_fn", "receiver: best"), _tokens, ("probabilities",)),
    Case("lstm_tagger", ("training data: train_inpf", "early-stopping hook is replaced"), _words, ("tags",)),
    Case("crossed_columns", ("evaluation data: eval_input_fn",), outputs=("predictions",)),
    Case("multi_head", ("training data: get_train_inputs", "get_eval_inputs, 3 batches"),
         outputs=("kind/probabilities", "amount/predictions")),
    Case("keras_estimator", ("lambda: input_fn, 60 steps",), outputs=("total",)),
    Case("house_prices", ("evaluation data: lambda: dataset_fn", "receiver: receive: receive", "units"),
         outputs=("predictions",)),
    Case("list_ranking", ("receiver: latest_model: serving", "Its start_delay_secs and throttle_secs do not apply"),
         _documents, ("output",)),
    Case("gan", ("in a loop", "model: gan_model_fn"), outputs=("output",)),
    Case("trainer_object", ("model: _model_fn", "receiver: serving"), outputs=("price",)),
    Case("taxi/trainer/task", ("training data: _input_fn, 60 steps", "receiver: exporter", "hidden_units"),
         outputs=("predictions",)),
]  # fmt: skip


def test_a_script_that_turns_v2_behaviour_off_gives_what_plain_estimator_gives(
    folder: Path, tmp_path: Path, run: Run
) -> None:
    script, target = folder / "deepfm_flags.py", tmp_path / "run"
    command = [sys.executable, "main.py", "train", str(script), "--run", str(target), "--json"]
    settings = ("--max-steps=20", "--checkpoint-every=10", "--param", "batch_size=32", "--export=latest")
    result = json.loads(in_own_process(*command, *settings))
    assert (result["reason"], result["step"]) == ("max_steps", 20)
    kept = json.loads((target / "workbench" / "run.json").read_text())
    assert (kept["params"]["batch_size"], kept["params"]["task_type"]) == (32, "train")

    plainly = [sys.executable, "-m", "tests.end_to_end.plain_answers", str(script)]
    in_own_process(*plainly, str(target / "model.ckpt-20"), str(tmp_path), "--batch_size=32")
    plain = json.loads((tmp_path / "answers.json").read_text())
    listed = {item["step"]: item["metrics"] for item in run("list", str(target))["checkpoints"]}
    assert plain["metrics"].keys() == {"auc", "loss"}
    assert {name: listed[20][name] for name in plain["metrics"]} == pytest.approx(plain["metrics"], abs=1e-6)
    dense = json.dumps(plain["features"])
    answer = run("predict", result["export"], "--signature", "dense", "--dense", dense)["outputs"]
    assert len(answer["prob"]) == 32
    np.testing.assert_allclose(answer["prob"], plain["predictions"]["prob"], rtol=1e-6, atol=1e-6)
    # An export made here would run the script, and turn v2 behaviour off for the tests after it.
    ours = json.loads(json.dumps(signatures_in(Path(result["export"]))))
    assert ours["dense"] == plain["signatures"]["serving_default"]


def in_own_process(*command: str) -> str:
    """What a command prints that works."""
    done = subprocess.run(command, cwd=Path(__file__).parents[2], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_functions_alone_train_and_are_exported(folder: Path, run: Run) -> None:
    settings = ("--max-steps=8", "--checkpoint-every=4", "--param=layers=2")
    trained = run("train", str(folder / "functions_only.py"), "--run", "run", *settings)
    assert (trained["reason"], trained["step"]) == ("max_steps", 8)
    dense = json.dumps({"x": [[1.0, 2.0, 3.0]], "ids": [[0, 1]], "ids_length": [2]})
    answer = run("predict", trained["export"], "--signature", "dense", "--dense", dense)["outputs"]
    assert np.asarray(answer["y"]).shape == (1,)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The scripts with their data beside them, as their authors have them."""
    made = tmp_path_factory.mktemp("scripts")
    shutil.copytree(SCRIPTS, made, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__", "__init__.py"))
    (made / "taxi" / "trainer" / "__init__.py").touch()
    random = np.random.RandomState(1)
    lines = ["age,education,occupation,hours,income"]
    for _ in range(200):
        age, hours = random.randint(18, 70), random.randint(10, 60)
        words = random.choice(["HS", "BSc", "MSc"]), random.choice(["clerk", "farmer", "nurse"])
        lines.append(f"{age},{','.join(words)},{hours},{'>50K' if age + hours > 80 else '<=50K'}")
    (made / "census.csv").write_text("\n".join(lines))
    houses = [f"{a:.3f},{b:.3f},{c:.0f},{5 * b - a:.2f}" for a, b, c in random.rand(140, 3) * [9, 9, 700]]
    (made / "houses.csv").write_text("\n".join(["crim,rm,tax,medv", *houses]))
    (made / "taxi" / "data").mkdir()
    for name, count in (("taxi-train-1", 60), ("taxi-train-2", 30), ("taxi-valid", 30)):
        rides = [f"{2 + 3 * far:.2f},{-74 + far / 20:.4f},{far:.3f},{name}" for far in random.rand(count) * 9]
        (made / "taxi" / "data" / f"{name}.csv").write_text("\n".join(rides))
    (made / "words.txt").write_text("good\nfine\ngreat\nbad\nawful\npoor\nfilm")
    return made


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The program is started from another folder than the script's, and is back there afterwards."""
    monkeypatch.chdir(tmp_path)
    with left_as_found():
        yield


Run = Callable[..., Any]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """One command of the program in this process; its JSON."""

    def command(*arguments: str, status: int = 0) -> Any:
        os.chdir(tmp_path)
        capsys.readouterr()
        done = main([*arguments, "--json"])
        out, err = capsys.readouterr()
        assert done == status, err
        return json.loads(out) if status == 0 else err

    return command


def plain_values(inputs: Mapping[str, Any]) -> str:
    def as_text(value: Any) -> Any:
        return value.decode() if isinstance(value, bytes) else value

    return json.dumps(
        {
            name: np.vectorize(as_text, otypes=[object])(value).tolist()
            if np.asarray(value).dtype == object
            else np.asarray(value).tolist()
            for name, value in inputs.items()
        }
    )


def own_value(own: Any, output: str) -> Any:
    """One output of what Estimator.predict gave; of several heads each is (head, output)."""
    if not isinstance(own, dict):
        return own
    return own[output] if output in own else own[tuple(output.split("/"))]


def own_signatures(plain: Plain, run: Path, checkpoint: str, to: Path) -> dict[str, Signatures]:
    """What Estimator gives an export by each receiver of the script's own, by our names of them."""
    listed = json.loads((run / "workbench" / "run.json").read_text())["receivers"]
    names = [name for name in listed if name not in ("example", "dense")]
    assert len(names) == len(plain.receivers)
    return {
        name: plain.signatures(receiver, checkpoint, to / "plain")
        for name, receiver in zip(names, plain.receivers, strict=True)
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.script)
@pytest.mark.filterwarnings("ignore::UserWarning", "ignore::DeprecationWarning")
def test_a_script_goes_the_whole_way_as_it_stands(
    case: Case, folder: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    script, target = folder / f"{case.script}.py", tmp_path / "run"
    text = script.read_bytes()
    plain = run_plain(script, monkeypatch, case.arguments)

    trained = run(
        "train", str(script), "--run", "run", *case.options,
        *(f"--{name}={value}" for name, value in STOPS_EARLY.items()),
    )  # fmt: skip
    assert (trained["reason"], trained["step"]) == ("early_stopping", 40)
    found = json.loads((target / "workbench" / "run.json").read_text())["script"]
    assert found is not None
    checkpoint = str(target / "model.ckpt-40")
    listed = {item["step"]: item["metrics"] for item in run("list", str(target))["checkpoints"]}
    expected = plain.evaluate(checkpoint)
    assert {name: listed[40][name] for name in expected} == pytest.approx(expected, rel=1e-6, abs=1e-6)

    dense = plain_values(case.inputs(plain.first_features()))
    answer = run("predict", trained["export"], "--signature", "dense", "--dense", dense)["outputs"]
    own = plain.first_prediction(checkpoint)
    for name in case.outputs:
        ours, theirs = np.asarray(answer[name][0]), np.asarray(own_value(own, name))
        if theirs.dtype.kind in "fiu":
            np.testing.assert_allclose(ours, theirs, rtol=1e-6, atol=1e-6)
        else:
            assert ours.tolist() == [item.decode() for item in theirs.tolist()]

    for receiver, expected_signatures in own_signatures(plain, target, checkpoint, tmp_path).items():
        made = run("export", str(target), "--checkpoint", "40", "--receivers", receiver)
        found_signatures = signatures_in(Path(made["path"]))
        assert {name: found_signatures[name] for name in expected_signatures} == expected_signatures

    resumed = run("train", str(script), "--run", "run", "--resume", "--max-steps", "60", "--export", "none")
    assert (resumed["reason"], resumed["step"]) == ("max_steps", 60)
    assert script.read_bytes() == text


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.script)
def test_what_was_found_in_a_script_is_shown(case: Case, folder: Path, run: Run) -> None:
    described = run("describe", str(folder / f"{case.script}.py"))
    said = "\n".join(f"{item['role']}: {item['text']}" for item in described["found"])
    said += "\n" + ", ".join(described["params"])
    assert [text for text in case.found if text not in said] == [], said
