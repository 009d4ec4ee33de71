"""The commands that are copied for the samples' models run as they are pasted, and answer as the model does."""

from __future__ import annotations

import re
import shlex
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from absl import flags
from absl.testing import flagsaver

from core.experiment.data.record_files import read_serialized_at
from core.runs.catalogue.exports import list_exports
from core.runs.run import RunFolder
from core.serving.predict import requests
from core.serving.predict.predictor import Predictor
from core.serving.snippets.snippets import SNIPPETS, request_of
from tests.core.conftest import SampleRun

PENGUIN = {"bill_length_mm": 47.2, "island": "Biscoe"}
DIGIT = np.arange(64, dtype=np.uint8).reshape(8, 8, 1)
ROWS: dict[str, dict[str, Any]] = {
    "penguins": PENGUIN,
    "dummy-records": {"x": [0.5, -1.0, 2.0], "bias": 0.25},
    "digits": {"image": DIGIT},
}


def run_pasted(snippet: str, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> str:
    """Run a snippet of saved_model_cli in this process, its script first; what it prints."""
    from tensorflow.python.tools import saved_model_cli

    monkeypatch.chdir(folder)
    script = re.match(r"python - <<'PYTHON'\n(.*?)\nPYTHON\n", snippet, re.S)
    if script is not None:
        exec(compile(script[1], "script", "exec"), {})
        snippet = snippet[script.end() :]
    monkeypatch.setattr(sys, "argv", shlex.split(snippet.replace("\\\n", " ")))
    assert sys.argv[0] == "saved_model_cli"
    capsys.readouterr()
    with flagsaver.flagsaver():
        flags.FLAGS.unparse_flags()
        with pytest.raises(SystemExit) as ended:
            saved_model_cli.main()
    assert not ended.value.code
    return str(capsys.readouterr().out)


def numbers_after(name: str, text: str, count: int) -> list[float]:
    shown = text.split(f"output key {name}:\n")[1].replace("[", " ").replace("]", " ")
    return [float(word) for word in shown.split()[:count]]


@pytest.mark.parametrize("sample", list(ROWS))
@pytest.mark.parametrize("form", ["example", "dense"])
def test_the_command_runs_and_answers_as_the_model_does(
    sample_run: SampleRun,
    sample: str,
    form: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    predictor = Predictor(Path(list_exports(RunFolder.open(sample_run(sample)))[-1].path))
    info, row = predictor.info, ROWS[sample]
    if form == "example":
        inputs = requests.example_inputs(info, form, row)
    else:
        schema = requests.schema_of(info)
        assert schema is not None
        full = {feature.name: row.get(feature.name, feature.default) for feature in schema.features}
        inputs = requests.dense_inputs(info, form, requests.columns_of(info.signatures[form], [full]))
    answer = predictor.predict(form, inputs).outputs["logits"].astype(float).ravel()
    predictor.close()
    snippet = SNIPPETS["saved_model_cli run"](request_of(info, form, inputs))
    printed = run_pasted(snippet, tmp_path, monkeypatch, capsys)
    np.testing.assert_allclose(numbers_after("logits", printed, len(answer)), answer, rtol=1e-4, atol=1e-5)


def test_a_real_record_of_a_png_is_pasted_too(
    sample_run: SampleRun, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = Path(__file__).parents[4] / "resources" / "data" / "digits" / "eval.tfrecord"
    serialized = np.empty(1, dtype=object)
    serialized[0] = read_serialized_at(file, 3)
    predictor = Predictor(Path(list_exports(RunFolder.open(sample_run("digits")))[-1].path))
    answer = predictor.predict("example", {"examples": serialized}).outputs["logits"].astype(float).ravel()
    predictor.close()
    snippet = SNIPPETS["saved_model_cli run"](request_of(predictor.info, "example", {"examples": serialized}))
    printed = run_pasted(snippet, tmp_path, monkeypatch, capsys)
    np.testing.assert_allclose(numbers_after("logits", printed, 10), answer, rtol=1e-4, atol=1e-5)
