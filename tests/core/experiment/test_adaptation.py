"""Scripts of TensorFlow 1, as their authors wrote them: what is listed, and that the changed copy runs."""

from __future__ import annotations

from pathlib import Path

import pytest
import tensorflow as tf

from core.cli import main as cli
from core.errors import ExperimentError
from core.experiment.adaptation import adapt
from core.experiment.contrib_names import SAME, advice_of

OLD = """\
import argparse
import tensorflow as tf

tf.logging.set_verbosity(tf.logging.ERROR)


def model_fn(features, labels, mode, params):
    net = tf.layers.dense(features["größe"], params.units, activation=tf.nn.relu)
    logits = tf.layers.dense(net, 3, kernel_initializer=tf.contrib.layers.xavier_initializer())
    if mode == tf.estimator.ModeKeys.PREDICT:
        return tf.estimator.EstimatorSpec(mode, predictions={"class": tf.argmax(logits, 1)})
    loss = tf.losses.sparse_softmax_cross_entropy(labels, logits)
    ops = {"accuracy": tf.metrics.accuracy(labels, tf.argmax(logits, 1))}
    train_op = tf.train.AdamOptimizer(0.1).minimize(loss, tf.train.get_global_step())
    return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=train_op, eval_metric_ops=ops)


def input_fn():
    data = tf.data.Dataset.from_tensor_slices(({"größe": [[1.0], [2.0]]}, [0, 1])).repeat().batch(2)
    return data.make_one_shot_iterator().get_next()


params = tf.contrib.training.HParams(units=4)
"""


def test_the_import_is_changed_where_that_keeps_the_meaning_of_all_names() -> None:
    found = adapt(OLD, "old.py")
    assert [(change.line, change.old, change.new) for change in found.changes] == [
        (2, "import tensorflow as tf", "import tensorflow.compat.v1 as tf"),
        (9, "tf.contrib.layers.xavier_initializer", "tf.glorot_uniform_initializer"),
        (23, "tf.contrib.training.HParams", "types.SimpleNamespace"),
    ]
    assert "tf.train.AdamOptimizer (line 14)" in found.changes[0].advice
    assert found.left == ()
    assert "import types\n" in found.text


def test_the_changed_copy_trains_and_evaluates(tmp_path: Path) -> None:
    scope: dict[str, object] = {}
    file = tmp_path / "new.py"
    file.write_text(adapt(OLD, "old.py").text)
    exec(compile(file.read_text(), str(file), "exec"), scope)
    estimator = tf.compat.v1.estimator.Estimator(scope["model_fn"], str(tmp_path / "run"), params=scope["params"])
    estimator.train(scope["input_fn"], steps=2)
    assert estimator.evaluate(scope["input_fn"], steps=1)["global_step"] == 2


def test_single_names_are_rewritten_where_others_are_of_tensorflow_2_alone() -> None:
    source = "import tensorflow as tf\nadam = tf.optimizers.Adam\nx = tf.placeholder(tf.float32)\n"
    found = adapt(source, "mixed.py")
    assert [(change.old, change.new) for change in found.changes] == [
        ("tf.placeholder", "tf.compat.v1.placeholder")
    ]
    assert found.text.splitlines()[0] == "import tensorflow as tf"
    exec(compile(found.text.replace("x = ", "x = lambda: "), "mixed.py", "exec"), {})


@pytest.mark.parametrize(
    ("line", "advice"),
    [
        ("net = tf.contrib.layers.batch_norm(x)", "is_training is called training"),
        ("from tensorflow.contrib import slim", "tf_slim"),
        ("import tensorflow.contrib.crf as crf", "tensorflow-addons"),
        ("op = tf.contrib.metrics.streaming_accuracy(a, b)", "tf.metrics"),
        ("x = tf.contrib.solvers.lanczos", "nothing of TensorFlow 2 replaces it"),
        ("x = tf.made_up_by_somebody(1)", "has no tf.made_up_by_somebody"),
    ],
)
def test_what_has_no_equal_with_the_same_arguments_is_left_with_advice(line: str, advice: str) -> None:
    found = adapt(f"import tensorflow as tf\n\n{line}\n", "old.py")
    (left,) = found.left
    assert left.line == 3
    assert advice in left.advice
    assert line in found.text


def test_a_script_that_imports_compat_v1_already_has_only_its_contrib_names_listed() -> None:
    source = "import tensorflow.compat.v1 as tf\nx = tf.layers.dense\ny = tf.contrib.rnn.GRUCell(3)\n"
    found = adapt(source, "v1.py")
    assert [(change.line, change.new) for change in found.changes] == [(3, "tf.nn.rnn_cell.GRUCell")]


def test_a_script_of_tensorflow_2_needs_no_change() -> None:
    found = adapt("import tensorflow as tf\nx = tf.keras.layers.Dense(3)\ny = tf.float32\n", "new.py")
    assert found.changes == ()


def test_python_2_is_told_with_its_line() -> None:
    with pytest.raises(ExperimentError, match=r"old\.py, line 2: .*Python 2"):
        adapt("import tensorflow as tf\nprint 'hello'\n", "old.py")


def test_everything_that_replaces_a_name_of_contrib_exists() -> None:
    for name, new in SAME.items():
        place: object = tf.compat.v1
        for part in new.removeprefix("tf.").split(".") if new.startswith("tf.") else ():
            place = getattr(place, part)
        assert advice_of(name)


def test_the_command_writes_a_copy_once_and_says_what_is_left(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    script = tmp_path / "old.py"
    script.write_text(OLD + "net = tf.contrib.layers.batch_norm(None)\n")
    assert cli.main(["adapt", str(script)]) == 1
    printed = capsys.readouterr()
    assert "line 24: tf.contrib.layers.batch_norm: use tf.layers.batch_normalization" in printed.out
    assert printed.err.endswith("1 place is left to change by hand.\n")
    assert script.read_text().startswith("import argparse\nimport tensorflow as tf")
    assert "compat.v1" in (tmp_path / "old_tf2.py").read_text()
    assert cli.main(["adapt", str(script)]) == 1
    assert "exists already" in capsys.readouterr().err
