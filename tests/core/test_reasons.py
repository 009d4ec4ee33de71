"""What is said of the errors of TensorFlow, Keras and AutoGraph. The messages are theirs, traces shortened."""

from __future__ import annotations

import errno

import pytest

from core.reasons import nearest, reason_of

GRAPH = """Graph execution error:

Detected at node 'ParseExample/ParseExampleV2' defined at (most recent call last):
    File "train.py", line 20, in <module>
    File "train.py", line 8, in model_fn
Node: 'ParseExample/ParseExampleV2'
{reason}
\t [[{{{{node ParseExample/ParseExampleV2}}}}]]

Original stack trace for 'ParseExample/ParseExampleV2':
  File "train.py", line 20, in <module>
"""
IN_A_DATASET = """Graph execution error:

{reason}
\t [[{{{{node ParseExample/ParseExampleV2}}}}]]
\t [[IteratorGetNext]]"""
AUTOGRAPH = """in user code:

    File "train.py", line 79, in model_fn  *
        features["k"] + "a"

    {reason}
"""
KERAS = """Exception encountered when calling layer "net" (type Net).

in user code:

    File "train.py", line 12, in call  *
        return x["nothing"]

    TypeError: Only integers and slices are valid indices, got 'nothing'

Call arguments received by layer "net" (type Net):
  • x=tf.Tensor(shape=(2,), dtype=float32)
"""
TWO_ROOTS = """2 root error(s) found.
  (0) INVALID_ARGUMENT: indices[0] = 9 is not in [0, 4)
\t [[{{node embedding_lookup}}]]
  (1) INVALID_ARGUMENT: indices[0] = 9 is not in [0, 4)
\t [[{{node embedding_lookup}}]]
0 successful operations."""
PY_FUNCTION = """KeyError: 'colour'
Traceback (most recent call last):

  File "train.py", line 268, in __call__
    return func(device, token, args)
"""
TYPES = "Name: <unknown>, Key: mass, Index: 3.  Data types don't match. Data type: string but expected type: float"
TWO_VALUES = (
    "Name: <unknown>, Key: mass, Index: 0.  Number of float values != expected.  "
    "Values size: 2 but output shape: []"
)
NO_VALUE = (
    "Name: <unknown>, Key: v, Index: 0.  Number of float values != expected.  Values size: 0 but output shape: [2]"
)
LACKING = "Name: <unknown>, Feature: mass (data type: float) is required but could not be found."
ASSERTED = (
    "assertion failed: [Labels must be < n_classes] [Condition x < y did not hold element-wise:] "
    "[x (Placeholder:0) = ] [[5][6]] [y (Const:0) = ] [3]"
)
SHAPES = (
    "Dimensions must be equal, but are 3 and 4 for '{{node net/add}} = AddV2[T=DT_FLOAT](Placeholder, "
    "Placeholder_1)' with input shapes: [?,3], [?,4]."
)


@pytest.mark.parametrize(
    ("message", "reason"),
    [
        (
            GRAPH.format(reason=TYPES),
            'feature "mass" holds string values, and float is declared (record 3 of the batch)',
        ),
        (
            IN_A_DATASET.format(reason=TYPES),
            'feature "mass" holds string values, and float is declared (record 3 of the batch)',
        ),
        (
            GRAPH.format(reason=TWO_VALUES),
            'feature "mass" has 2 values, and exactly one is declared (the first record of the batch)',
        ),
        (
            GRAPH.format(reason=NO_VALUE),
            'feature "v" has no value, and the shape [2] is declared (the first record of the batch)',
        ),
        (GRAPH.format(reason=LACKING), 'feature "mass" (float) is missing, and has no default'),
        (
            GRAPH.format(reason="Could not parse example input, value: 'hello'"),
            "a record is not a serialized tf.train.Example",
        ),
        (
            GRAPH.format(reason="Matrix size-incompatible: In[0]: [2,3], In[1]: [2,3]"),
            "Matrix size-incompatible: In[0]: [2,3], In[1]: [2,3]",
        ),
        (
            IN_A_DATASET.format(reason=ASSERTED),
            "Labels must be < n_classes Condition x < y did not hold element-wise: x (Placeholder:0) = [5][6] "
            "y (Const:0) = 3",
        ),
        (
            "assertion failed: [Suggested Fix: check the shape of your label..] [Received shape: ] [3]",
            "Suggested Fix: check the shape of your label. Received shape: 3",
        ),
        (IN_A_DATASET.format(reason=PY_FUNCTION), "there is no 'colour'"),
        (IN_A_DATASET.format(reason="ValueError: row 17 has no label\nTraceback:"), "row 17 has no label"),
        (TWO_ROOTS, "indices[0] = 9 is not in [0, 4)"),
        (
            AUTOGRAPH.format(reason="TypeError: Input 'y' of 'AddV2' Op has type string."),
            "Input 'y' of 'AddV2' Op has type string",
        ),
        (KERAS, "Only integers and slices are valid indices, got 'nothing'"),
        (SHAPES, "Dimensions must be equal, but are 3 and 4 in AddV2 (net/add) with input shapes: [?,3], [?,4]"),
        (
            "Failed to convert elements of tf.RaggedTensor(values=...) to Tensor. Consider casting elements.",
            "a RaggedTensor was given where a Tensor or SparseTensor is wanted; feature columns want a "
            "SparseTensor: write sparse=True in its Feature, or convert it with .to_sparse() in preprocess",
        ),
        (
            "No module named 'sklearn.linear_model'",
            "No module named 'sklearn.linear_model': if it is a package, add it with `make add "
            "PACKAGES=scikit-learn`; a module of your own belongs beside the file",
        ),
        (
            "tf.placeholder() is not compatible with eager execution.",
            "a placeholder cannot be made at the top level of the file: make it inside the function that returns "
            "the ServingInputReceiver",
        ),
        (
            'Tensor("dense/kernel:0", shape=(4, 1), dtype=float32) must be from the same graph as Tensor("p:0", '
            "shape=(None, 4), dtype=float32).",
            "a tensor of another graph was used; what a model_fn or a receiver uses is made inside of it, each "
            "time that it is called",
        ),
        (
            "model_fn should return an EstimatorSpec.",
            "the model_fn returned something other than a tf.estimator.EstimatorSpec; its last line may lack a "
            "`return`",
        ),
        (
            "module 'tensorflow_estimator.python.estimator.api._v2.estimator' has no attribute "
            "'BoostedTreesClassifier'",
            "this TensorFlow has no tf.estimator.BoostedTreesClassifier: boosted trees went to TensorFlow Decision "
            "Forests, whose models are Keras models, not Estimators",
        ),
        (
            "cannot import name 'BoostedTreesRegressor' from 'tensorflow.estimator' (estimator/__init__.py)",
            "this TensorFlow has no tf.estimator.BoostedTreesRegressor: boosted trees went to TensorFlow Decision "
            "Forests, whose models are Keras models, not Estimators",
        ),
        (
            "Tried to convert 'y' to a tensor and failed. Error: None values not supported.",
            "Tried to convert 'y' to a tensor and failed. Error: None values not supported: labels are None when "
            "mode is PREDICT, so a model_fn returns its predictions before it uses labels",
        ),
        (
            "module 'tensorflow' has no attribute 'contrib'",
            "tf.contrib ended with TensorFlow 1; the command adapt says what to write instead",
        ),
        (
            "No module named 'tensorflow.contrib'",
            "tf.contrib ended with TensorFlow 1; the command adapt says what to write instead",
        ),
        (
            "module 'tensorflow' has no attribute 'logging'",
            "TensorFlow 2 has no tf.logging; if it is of TensorFlow 1, write `import tensorflow.compat.v1 as tf`, "
            "or let the command adapt list what to change",
        ),
        (
            "'dict' object has no attribute 'learning_rate'",
            "'dict' object has no attribute 'learning_rate'; params and features are dicts, write "
            '["learning_rate"]',
        ),
        (
            "unhashable type: 'slice'",
            "unhashable type: 'slice': a dict is indexed like a tensor; features is a dict, write "
            'features["NAME"]',
        ),
        (
            "Unsuccessful TensorSliceReader constructor: Failed to find any matching files for m.ckpt-3",
            "Failed to find any matching files for m.ckpt-3",
        ),
        (
            GRAPH.format(
                reason="Could not find variable w. This could mean that the variable has been deleted. In TF1, it"
            ),
            "variable w has no value: it was neither initialized nor restored",
        ),
        ("", "RuntimeError"),
        ("  \n ", "RuntimeError"),
        ("Graph execution error:", "RuntimeError"),
    ],
)
def test_the_reason_is_found_in_a_message_of_tensorflow(message: str, reason: str) -> None:
    assert reason_of(RuntimeError(message)) == reason


def test_a_key_that_is_not_there_is_answered_with_the_nearest_one() -> None:
    names = ("flipper_length_mm", "island")
    assert reason_of(KeyError("flipper_length"), names) == (
        "there is no 'flipper_length'; did you mean 'flipper_length_mm'?"
    )
    assert reason_of(KeyError("FlipperLengthMM"), names).endswith("did you mean 'flipper_length_mm'?")
    assert reason_of(KeyError("zzz"), names) == "there is no 'zzz'; there are: flipper_length_mm, island"
    assert reason_of(KeyError("zzz")) == "there is no 'zzz'"


def test_a_feature_column_that_asks_for_another_key_is_answered_with_the_nearest_one() -> None:
    error = ValueError("Feature image is not in features dictionary.")
    assert reason_of(error, ("images", "label")).endswith("; did you mean 'images'?")


def test_a_key_error_that_is_a_sentence_is_read_as_one() -> None:
    text = "The name 'logits' refers to an operation that is not in the graph."
    assert reason_of(KeyError(text)) == text.rstrip(".")


def test_an_error_of_the_system_is_told_with_its_file() -> None:
    assert reason_of(OSError(errno.ENOENT, "No such file or directory", "a.csv")) == (
        "No such file or directory (a.csv)"
    )


def test_a_long_reason_is_cut() -> None:
    assert len(reason_of(ValueError("x" * 5000))) == 301


def test_nothing_is_near_to_a_name_of_another_kind() -> None:
    assert nearest("temperature", ("island", "sex")) == ""
    assert nearest("Island", ("island", "sex")) == "island"
