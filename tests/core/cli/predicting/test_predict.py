"""predict and test on a model of another maker, in this process."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from core.cli import main as cli


@pytest.fixture(scope="module")
def echo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Gives back what it is given, and a few outputs of other kinds."""
    import tensorflow as tf

    spec = tf.TensorSpec

    class Echo(tf.Module):  # type: ignore[misc]
        @tf.function(input_signature=[spec([None], tf.int32), spec([None], tf.float16)])
        def numbers(self, i32: Any, f16: Any) -> Any:
            return {"i32": i32, "f16": f16, "z": tf.complex(tf.cast(i32, tf.float32), 0.5)}

        @tf.function(input_signature=[spec([None], tf.string)])
        def texts(self, name: Any) -> Any:
            return {"name": name, "name_bytes": name}

    path = tmp_path_factory.mktemp("echo") / "1"
    module = Echo()
    tf.saved_model.save(module, str(path), signatures={"serving_default": module.numbers, "texts": module.texts})
    return path


@pytest.fixture(scope="module")
def doubled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    import tensorflow as tf

    class Doubled(tf.Module):  # type: ignore[misc]
        @tf.function(input_signature=[tf.TensorSpec([None], tf.int32), tf.TensorSpec([None], tf.float16)])
        def numbers(self, i32: Any, f16: Any) -> Any:
            return {"i32": i32 * 2, "f16": f16}

    path = tmp_path_factory.mktemp("doubled") / "1"
    module = Doubled()
    tf.saved_model.save(module, str(path), signatures={"serving_default": module.numbers})
    return path


DENSE = '{"i32": [3], "f16": [0.5]}'


def ask(capsys: pytest.CaptureFixture[str], *arguments: object, status: int = 0) -> Any:
    """The JSON document that predict prints."""
    assert cli.main(["predict", *map(str, arguments), "--json"]) == status
    return json.loads(capsys.readouterr().out)


def say(capsys: pytest.CaptureFixture[str], *arguments: object, status: int = 0) -> str:
    """What predict prints."""
    assert cli.main(["predict", *map(str, arguments)]) == status
    found = capsys.readouterr()
    return found.out + found.err


def test_complex_outputs_and_texts_are_json(capsys: pytest.CaptureFixture[str], echo: Path) -> None:
    outputs = ask(capsys, echo, "--dense", DENSE)["outputs"]
    assert outputs == {"i32": [3], "f16": [0.5], "z": [{"real": 3.0, "imag": 0.5}]}
    dense = json.dumps({"name": ["é", {"b64": "/wA="}]})
    outputs = ask(capsys, echo, "--signature", "texts", "--dense", dense)["outputs"]
    assert outputs == {"name": ["é", {"b64": "/wA="}], "name_bytes": [{"b64": "w6k="}, {"b64": "/wA="}]}
    assert "z: [(3+0.5j)]" in say(capsys, echo, "--dense", DENSE)
    assert "name_bytes: [b'\\xc3\\xa9', b'\\xff\\x00']" in say(
        capsys, echo, "--signature", "texts", "--dense", dense
    )


@pytest.mark.parametrize(
    ("option", "text", "says"),
    [
        (
            "--dense",
            '{"i32": [3000000000], "f16": [1]}',
            '"i32" must lie between -2147483648 and 2147483647 (int32)',
        ),
        ("--dense", '{"i32": [1], "f16": [70000]}', '"f16" must lie between -65504 and 65504 (float16)'),
        ("--dense", "[" * 100_000, "--dense cannot be used: it is nested more than 32 levels deep."),
        (
            "--dense",
            '{"i32": [' + "1" * 5000 + "]}",
            "--dense cannot be used: it has a number with too many digits.",
        ),
        ("--dense", "5", "A dense request is an object"),
        ("--example", "5", "takes Examples"),
    ],
)
def test_bad_input_is_a_sentence(
    capsys: pytest.CaptureFixture[str], echo: Path, option: str, text: str, says: str
) -> None:
    assert says in say(capsys, echo, option, text, status=1)


def test_several_exports_are_compared(capsys: pytest.CaptureFixture[str], echo: Path, doubled: Path) -> None:
    found = ask(capsys, echo, "--dense", DENSE, "--compare", doubled)
    assert [model["export"] for model in found["models"]] == [str(echo), str(doubled)]
    assert [model["outputs"]["i32"] for model in found["models"]] == [[3], [6]]
    values = {value["name"]: value for value in found["values"]}
    assert values["i32"] == {"name": "i32", "identical": False, "largest_difference": 3.0}
    assert values["f16"]["identical"]
    text = say(capsys, echo, "--dense", DENSE, "--compare", doubled)
    assert ["i32", "3", "3", "6"] in [line.split() for line in text.splitlines()]


def test_a_model_that_cannot_be_compared_is_said(capsys: pytest.CaptureFixture[str], echo: Path) -> None:
    texts = json.dumps({"name": ["a"]})
    found = say(capsys, echo, "--signature", "texts", "--dense", texts, "--compare", echo)
    assert "identical" in found
    assert "There is no folder" in say(capsys, echo, "--dense", DENSE, "--compare", echo.parent / "gone", status=1)


def test_an_input_is_varied(capsys: pytest.CaptureFixture[str], echo: Path, doubled: Path) -> None:
    vary = ("--vary", "i32", "--range", "0", "4", "--steps", "3")
    found = ask(capsys, echo, "--dense", DENSE, *vary, "--compare", doubled)
    assert (found["input"], found["values"]) == ("i32", [0, 2, 4])
    assert [model["outputs"]["i32"] for model in found["models"]] == [[0, 2, 4], [0, 4, 8]]
    assert found["models"][0]["outputs"]["f16"] == [0.5] * 3
    rows = [line.split() for line in say(capsys, echo, "--dense", DENSE, *vary).splitlines()]
    assert ["i32", "f16", "i32"] in rows, "the input, then the outputs"
    assert ["4", "0.5", "4"] in rows


def test_a_value_that_is_refused_leaves_a_gap(capsys: pytest.CaptureFixture[str], echo: Path) -> None:
    values = ("--vary", "i32", "--values", "1", "3000000000")
    (model,) = ask(capsys, echo, "--dense", DENSE, *values)["models"]
    assert model["outputs"]["i32"] == [1]
    assert model["answered"] == [0]
    assert "must lie between" in model["problems"]["1"]
    assert "i32 3000000000 has no answer" in say(capsys, echo, "--dense", DENSE, *values)


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--vary", "i3"], 'There is no input "i3". There are: '),
        (["--vary", "i32"], "name it, --range LOW HIGH"),
        (["--vary", "i32", "--range", "4", "0"], "from a smaller number to a larger one"),
        (["--vary", "i32", "--range", "0", "4", "--steps", "1"], "must be between 2 and"),
        (["--vary", "i32", "--values", "x"], 'takes int32 values, not "x"'),
    ],
)
def test_what_cannot_be_varied_is_said(
    capsys: pytest.CaptureFixture[str], echo: Path, options: list[str], says: str
) -> None:
    assert says in say(capsys, echo, "--dense", DENSE, *options, status=1)


@pytest.mark.parametrize(
    ("text", "says", "status"),
    [
        ("i32,f16\n", "No row was predicted: the file has no rows.", 1),
        ("i32,f16\n1,0.5\n", "1 row predicted.", 0),
        ("i32,f16\n1,0.5\n2,0.5\n", "2 rows predicted.", 0),
    ],
)
def test_how_many_rows_were_predicted_is_said(
    capsys: pytest.CaptureFixture[str], echo: Path, tmp_path: Path, text: str, says: str, status: int
) -> None:
    (tmp_path / "rows.csv").write_text(text)
    said = say(capsys, echo, "--rows", tmp_path / "rows.csv", status=status)
    assert said.splitlines()[0] == says
