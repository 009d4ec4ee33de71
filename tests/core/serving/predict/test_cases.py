"""Test cases: saved, read back, asked again; by the command line too."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core import commands
from core.cli import main as cli
from core.errors import DataError, RequestError, StorageError
from core.runs.catalogue.exports import list_exports
from core.runs.run import RunFolder
from core.serving.predict.case_files import load_cases, save_case
from core.serving.predict.cases import TOLERANCE, Case, make_case, run_case
from core.serving.predict.prediction import Prediction
from core.serving.saved_model.signatures import SavedModelInfo, Signature, TensorSpec

INFO = SavedModelInfo(
    "/m",
    ("serve",),
    {
        "dense": Signature(
            "dense",
            "tensorflow/serving/predict",
            (TensorSpec("x", "float32", (None, 2), "x:0"), TensorSpec("word", "string", (None,), "w:0")),
            (TensorSpec("y", "float32", (None, 2), "y:0"), TensorSpec("name", "string", (None,), "n:0")),
            None,
        )
    },
    {},
    None,
)
ANSWER = Prediction(
    {"y": np.array([[0.1, 1000.0]], np.float32), "name": np.array([b"\xff\x00"], object), "n": np.array([3])}, 0.001
)
ROW = {"x": [0.5, float("nan")], "word": b"caf\xc3\xa9", "left_out": None}


def case_of(**more: Any) -> Case:
    return make_case("A case", "dense", "dense", ROW, ANSWER).model_copy(update=more)


def answering(**outputs: Any) -> Any:
    def predict(signature: str, inputs: Mapping[str, Any]) -> Prediction:
        return Prediction({**ANSWER.outputs, **{key: np.asarray(value) for key, value in outputs.items()}}, 0.0)

    return predict


def test_a_case_survives_its_file(tmp_path: Path) -> None:
    file = save_case(case_of(), tmp_path / "cases")
    assert file == tmp_path / "cases" / "a-case.json"
    assert '"café"' in json.dumps(json.loads(file.read_text()), ensure_ascii=False), "text stays text"
    assert '"b64"' in file.read_text(), "bytes that are no text do not get lost"
    (read,) = load_cases(file)
    assert read.expected == case_of().expected
    assert set(read.inputs) == {"x", "word"}, "what was left to its default is left to it again"
    assert np.isnan(np.asarray(read.inputs["x"])[1])


def test_two_cases_of_one_name_get_two_files(tmp_path: Path) -> None:
    files = [save_case(case_of(name=name), tmp_path) for name in ("Ein/Fall", "Ein/Fall", "..")]
    assert [file.name for file in files] == ["ein-fall.json", "ein-fall-2.json", "case.json"]
    assert [case.name for case in load_cases(tmp_path)] == ["..", "Ein/Fall", "Ein/Fall"]


def test_the_same_inputs_are_sent_again() -> None:
    sent: dict[str, Any] = {}

    def predict(signature: str, inputs: Mapping[str, Any]) -> Prediction:
        sent.update(inputs)
        return ANSWER

    result = run_case(case_of(), INFO, predict)
    assert (result.passed, result.reason) == (True, "")
    assert sent["word"].tolist() == [b"caf\xc3\xa9"]
    np.testing.assert_array_equal(sent["x"], [[0.5, np.nan]])


@pytest.mark.parametrize(
    ("outputs", "reason"),
    [
        ({"y": [[0.1 + 2e-4, 1000.0]]}, "y[0] is 0.1002, not 0.1."),
        ({"y": [[0.2, 1001.0]]}, "y[0] is 0.2, not 0.1, and 1 more of its values differ."),
        ({"y": [[0.1, np.nan]]}, "y[1] is nan, not 1000."),
        ({"y": [[0.1]]}, "y has the shape [1, 1], not [1, 2]."),
        ({"n": [4]}, "n is 4, not 3."),
        ({"name": np.array([b"other"], object)}, 'name is ["other"], not [{"b64": "/wA="}].'),
    ],
)
def test_what_differs_is_said(outputs: dict[str, Any], reason: str) -> None:
    result = run_case(case_of(), INFO, answering(**outputs))
    assert (result.passed, result.reason) == (False, reason)


def test_small_differences_pass_by_the_tolerance() -> None:
    near = answering(y=[[0.1 + 5e-5, 1000.05]])
    result = run_case(case_of(), INFO, near)
    assert result.passed
    assert result.deviation == pytest.approx(0.05, rel=1e-3)
    assert not run_case(case_of(tolerance=1e-6), INFO, near).passed


def test_whole_numbers_have_no_tolerance() -> None:
    assert not run_case(case_of(tolerance=10.0), INFO, answering(n=[4])).passed


def test_large_whole_numbers_are_compared_to_the_last_digit() -> None:
    large = case_of(expected={"n": [2**53]})
    assert run_case(large, INFO, answering(n=[2**53])).passed
    result = run_case(large, INFO, answering(n=[2**53 + 1]))
    assert (result.passed, result.reason) == (False, f"n is {2**53 + 1}, not {2**53}.")


def test_what_the_export_lacks_fails_the_case_with_a_sentence() -> None:
    assert "There is no signature" in run_case(case_of(signature="gone"), INFO, answering()).reason
    assert "not an input of dense" in run_case(case_of(inputs={"z": 1}), INFO, answering()).reason
    assert "no output" in run_case(case_of(expected={"gone": [1]}), INFO, answering()).reason


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{", "it is not valid JSON"),
        ("{}", "name: Field required"),
        ('{"name": "a", "signature": "s", "form": "soup", "inputs": {}, "expected": {"y": 1}}', "form: "),
        ('{"name": "a", "signature": "s", "form": "dense", "inputs": {}, "expected": {}}', "expected: "),
    ],
)
def test_a_damaged_file_is_named(tmp_path: Path, text: str, says: str) -> None:
    (tmp_path / "bad.json").write_text(text)
    with pytest.raises(DataError, match=r"bad\.json is not a test case: ") as raised:
        load_cases(tmp_path)
    assert says in str(raised.value)


def test_no_cases_at_all_are_said(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="holds no test cases"):
        load_cases(tmp_path)
    with pytest.raises(DataError, match="There is no file or folder"):
        load_cases(tmp_path / "nothing.json")


def test_a_case_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError, match="save the test case"):
        save_case(case_of(), tmp_path / "file" / "cases")


def test_the_command_line_tells_by_its_status(
    trained_run: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (export,) = list_exports(RunFolder.open(trained_run))
    outputs = commands.predict(export.path, "dense", dense={"x": [[0.5, -1.0]]})
    answer = Prediction({alias: np.array(value, np.float32) for alias, value in outputs.items()}, 0.0)
    good = make_case("both ways", "dense", "dense", {"x": [0.5, -1.0]}, answer)
    save_case(good, tmp_path / "cases")
    save_case(
        good.model_copy(update={"name": "as an Example", "signature": "example", "form": "example"}),
        tmp_path / "cases",
    )
    assert cli.main(["test", export.path, str(tmp_path / "cases")]) == 0
    assert "2 of 2 test cases pass." in capsys.readouterr().out
    bad = good.model_copy(update={"name": "wrong", "expected": {"y": [99.0]}})
    file = save_case(bad, tmp_path / "wrong.json")
    assert cli.main(["test", export.path, str(file), "--json"]) == 1
    printed = json.loads(capsys.readouterr().out)
    assert (printed["passed"], printed["failed"]) == (0, 1)
    assert "not 99" in printed["cases"][0]["reason"]
    assert cli.main(["test", export.path, str(tmp_path / "nothing")]) == 1
    assert "There is no file or folder" in capsys.readouterr().err


def test_complex_answers_are_kept_and_compared(tmp_path: Path) -> None:
    answer = Prediction({"z": np.array([1 + 2j, 3 - 1j])}, 0.0)
    info = SavedModelInfo("/m", ("serve",), {"s": Signature("s", "predict", (), (), None)}, {}, None)
    (case,) = load_cases(save_case(make_case("z", "s", "dense", {}, answer), tmp_path))
    assert run_case(case, info, lambda name, inputs: answer).passed
    other = Prediction({"z": np.array([1 + 2j, 3 - 2j])}, 0.0)
    result = run_case(case, info, lambda name, inputs: other)
    assert (result.passed, result.deviation) == (False, 1.0)
    assert "z[1]" in result.reason or "z is" in result.reason


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[" * 100_000, "nested more than 32 levels deep"),
        ("1" * 5000, "a number with too many digits"),
        ("5", "it: Input should be"),
        ('[{"name": "a"}, 5]', "is not a test case"),
    ],
)
def test_a_file_of_another_shape_is_refused(tmp_path: Path, text: str, says: str) -> None:
    (tmp_path / "a.json").write_text(text)
    with pytest.raises(DataError) as found:
        load_cases(tmp_path / "a.json")
    assert says in str(found.value)


@pytest.mark.parametrize("value", [[[1], [2, 3]], {"a": 1}, "x", {"b64": 5}, 10**30, [[[1]]]])
def test_an_input_of_another_shape_fails_its_case(value: Any) -> None:
    spec = TensorSpec("n", "int32", (None,), "n:0")
    info = SavedModelInfo("/m", ("serve",), {"s": Signature("s", "predict", (spec,), (), None)}, {}, None)
    case = Case(
        name="a", signature="s", form="dense", inputs={"n": value}, expected={"y": [1]}, tolerance=TOLERANCE
    )

    def predict(name: str, inputs: Any) -> Prediction:
        raise RequestError("n", "n has another shape.")

    result = run_case(case, info, predict)
    assert not result.passed
    assert result.reason
