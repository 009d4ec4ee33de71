"""The part of the file that is the model: build_fn and what it uses."""

from __future__ import annotations

import math

from typing_extensions import assert_never

from core.wizard.code import comment, literal
from core.wizard.plan import ExperimentPlan
from core.wizard.schema_text import label_classes

_ONE_HOT = '''
def one_hot(values, words):
    """A column for each word, 1 where the value is that word: [batch, words]."""
    return tf.cast(tf.equal(values[:, None], tf.constant(words, values.dtype)), tf.float32)
'''
_BAG = '''
def bag_of_words(text):
    """How often each bucket of words occurs in a text, the order forgotten: [batch, BUCKETS]."""
    words = tf.strings.split(tf.strings.lower(text))
    buckets = tf.strings.to_hash_bucket_fast(words.to_tensor(), BUCKETS)
    there = tf.sequence_mask(words.row_lengths(), dtype=tf.float32)
    return tf.reduce_sum(tf.one_hot(buckets, BUCKETS) * there[:, :, None], axis=1)
'''
_SEQUENCE = '''
def read_numbers(values, scale, units, name):
    """What a GRU remembers of a list of numbers after reading it from the first to the last: [batch, units]."""
    mean, deviation = scale
    mask = None
    if isinstance(values, tf.RaggedTensor):  # lists of different lengths: filled up, and the filling masked
        mask = tf.sequence_mask(values.row_lengths())
        values = values.to_tensor()
    steps = (tf.cast(values, tf.float32) - mean) / deviation
    if len(steps.shape) == 2:
        steps = steps[:, :, None]  # one number in each step
    return tf.keras.layers.GRU(units, name=name)(steps, mask=mask)
'''
_TOKENS = '''
def read_words(words, units, name):
    """What a GRU remembers of a text after reading it word by word: [batch, units]."""
    mask = tf.sequence_mask(words.row_lengths())
    buckets = tf.strings.to_hash_bucket_fast(words.to_tensor(), BUCKETS)
    vectors = tf.keras.layers.Embedding(BUCKETS, 16, name=f"{name}_vectors")(buckets)
    return tf.keras.layers.GRU(units, name=name)(vectors, mask=mask)
'''


def outputs_of(plan: ExperimentPlan) -> str:
    """How many outputs the model has, as source."""
    return "len(CLASSES)" if plan.task == "classes" else "1"


def model(plan: ExperimentPlan) -> str:
    """The functions of the model, build_fn last."""
    helpers = []
    if plan.of_kind("category"):
        helpers.append(_ONE_HOT)
    if plan.of_kind("words") and plan.model != "rnn":
        helpers.append(_BAG)
    if plan.of_kind("sequence"):
        helpers.append(_SEQUENCE)
    if plan.of_kind("tokens") or (plan.of_kind("words") and plan.model == "rnn"):
        helpers.append(_TOKENS)
    if _flat(plan):
        helpers.append(_flat_inputs(plan))
    return "\n\n\n".join(part.strip("\n") for part in [*helpers, _build_fn(plan)])


def _flat(plan: ExperimentPlan) -> list[str]:
    """The lines that add the features that are single values, or lists of one length."""
    lines = []
    if names := [column.name for column in plan.of_kind("number")]:
        only = not plan.of_kind("numbers", "sequence")
        lines.append(f"columns += [features[name][:, None] for name in {'NUMBERS' if only else _names(names)}]")
    for column in plan.of_kind("numbers"):
        size = math.prod(size or 1 for size in column.statistics.shape)
        lines.append(f"columns.append(tf.reshape(features[{literal(column.name)}], [-1, {size}]))")
    if names := [column.name for column in plan.of_kind("flag")]:
        lines.append(f"columns += [tf.cast(features[name], tf.float32)[:, None] for name in {_names(names)}]")
    if plan.of_kind("category"):
        lines.append("columns += [one_hot(features[name], words) for name, words in CATEGORIES.items()]")
    if plan.model != "rnn" and (names := [column.name for column in plan.of_kind("words")]):
        lines.append(f"columns += [bag_of_words(features[name]) for name in {_names(names)}]")
    return lines


def _names(names: list[str]) -> str:
    if len(names) <= 6 and len(literal(tuple(names))) < 60:
        return literal(tuple(names))
    return "(\n        " + ",\n        ".join(map(literal, names)) + ",\n    )"


def _flat_inputs(plan: ExperimentPlan) -> str:
    return "\n".join(
        [
            "def side_by_side(features):",
            '    """The features that are single values, one beside the other: [batch, width]."""',
            "    columns = []",
            *(f"    {line}" for line in _flat(plan)),
            "    return tf.concat(columns, axis=1)",
        ]
    )


def _build_fn(plan: ExperimentPlan) -> str:
    match plan.model:
        case "linear":
            body = _linear(plan)
        case "deep":
            body = _deep(plan)
        case "wide and deep":
            body = _wide_and_deep(plan)
        case "cnn":
            body = _cnn(plan)
        case "rnn":
            body = _rnn(plan)
        case _:
            assert_never(plan.model)
    needs_training = plan.model in ("cnn",)
    head = "def build_fn(features, params, training):" if needs_training else "def build_fn(features, params):"
    return "\n".join([head, *(f"    {line}" if line else "" for line in [*body, *_answer(plan)])])


def _answer(plan: ExperimentPlan) -> list[str]:
    if plan.task == "regression":
        return ["return logits * LABEL_DEVIATION + LABEL_MEAN"]
    return ["return logits"]


def _linear(plan: ExperimentPlan) -> list[str]:
    return [
        '"""A linear model: a weight for each input, and the sum of all of them. Nothing to tune but the pace."""',
        f'logits = tf.keras.layers.Dense({outputs_of(plan)}, name="logits")(side_by_side(features))',
    ]


def _hidden(source: str) -> list[str]:
    return [
        f"net = {source}",
        'for index, units in enumerate(params["hidden_units"]):',
        '    net = tf.keras.layers.Dense(units, activation="relu", name=f"hidden_{index + 1}")(net)',
    ]


def _deep(plan: ExperimentPlan) -> list[str]:
    return [
        '"""A network of hidden layers: each mixes what the one before it found. Features in, logits out."""',
        *_hidden("side_by_side(features)"),
        f'logits = tf.keras.layers.Dense({outputs_of(plan)}, name="logits")(net)',
    ]


def _wide_and_deep(plan: ExperimentPlan) -> list[str]:
    sparse = []
    if plan.of_kind("category"):
        sparse.append("*(one_hot(features[name], words) for name, words in CATEGORIES.items())")
    if names := [column.name for column in plan.of_kind("words")]:
        sparse.append(f"*(bag_of_words(features[name]) for name in {literal(tuple(names))})")
    outputs = outputs_of(plan)
    return [
        '"""Wide and deep: the sum of a linear part, which learns single words by heart, and of a network,',
        "which learns what they have in common.",
        '"""',
        f"words = tf.concat([{', '.join(sparse)}], axis=1)",
        f'wide = tf.keras.layers.Dense({outputs}, use_bias=False, name="wide")(words)',
        *_hidden("side_by_side(features)"),
        f'deep = tf.keras.layers.Dense({outputs}, name="deep")(net)',
        "logits = wide + deep",
    ]


def _cnn(plan: ExperimentPlan) -> list[str]:
    (column,) = plan.of_kind("image")
    height, width, channels = (size or 0 for size in column.statistics.shape)
    blocks = max(1, min(4, int(math.log2(min(height, width))) - 1))
    lines = [
        '"""A convolutional network: filters look for patterns of 3 x 3 pixels, then for patterns of those, while',
        "the image shrinks by half each time. `training` switches dropout on.",
        '"""',
        f"net = tf.ensure_shape(features[{literal(column.name)}], [None, {height}, {width}, {channels}])",
        f"for index in range({blocks}):",
        '    filters = params["filters"] * 2**index',
        "    net = tf.keras.layers.Conv2D(",
        '        filters, 3, padding="same", activation="relu", name=f"conv_{index + 1}"',
        "    )(net)",
        '    net = tf.keras.layers.MaxPooling2D(name=f"pool_{index + 1}")(net)',
        'net = tf.keras.layers.Flatten(name="flatten")(net)',
    ]
    if _flat(plan):
        lines.append("net = tf.concat([net, side_by_side(features)], axis=1)")
    return [
        *lines,
        'net = tf.keras.layers.Dropout(params["dropout"], name="dropout")(net, training=training)',
        f'logits = tf.keras.layers.Dense({outputs_of(plan)}, name="logits")(net)',
    ]


def _rnn(plan: ExperimentPlan) -> list[str]:
    lines = [
        '"""A recurrent network: it reads each sequence step by step and answers from what it remembers."""',
        'units = params["units"]',
        "parts = []",
    ]
    place = 0
    for column in plan.of_kind("sequence"):
        place += 1
        name = literal(column.name)
        lines.append(f'parts.append(read_numbers(features[{name}], NUMBERS[{name}], units, "sequence_{place}"))')
    for column in plan.of_kind("tokens"):
        place += 1
        lines.append(f'parts.append(read_words(features[{literal(column.name)}], units, "sequence_{place}"))')
    for column in plan.of_kind("words"):
        place += 1
        words = f"tf.strings.split(tf.strings.lower(features[{literal(column.name)}]))"
        lines.append(f'parts.append(read_words({words}, units, "sequence_{place}"))')
    if _flat(plan):
        lines.append("parts.append(side_by_side(features))")
    return [
        *lines,
        f'logits = tf.keras.layers.Dense({outputs_of(plan)}, name="logits")(tf.concat(parts, axis=1))',
    ]


def head(plan: ExperimentPlan) -> tuple[str, str]:
    """The head as source, and what it does as a comment."""
    classes = label_classes(plan)
    words = ", label_vocabulary=list(CLASSES)" if classes and isinstance(classes[0], str) else ""
    match plan.task:
        case "regression":
            return "tf.estimator.RegressionHead()", "The loss is the mean squared error."
        case "binary":
            arguments = words.removeprefix(", ")
            return f"tf.estimator.BinaryClassHead({arguments})", "Two classes: the loss is the cross-entropy."
        case "classes":
            return (
                f"tf.estimator.MultiClassHead(len(CLASSES){words})",
                "Several classes: the loss is the cross-entropy.",
            )
        case _:
            assert_never(plan.task)


def params(plan: ExperimentPlan) -> dict[str, tuple[str, str]]:
    """The hyperparameters: name, value as source, help."""
    found = {
        "learning_rate": ("0.01" if plan.model == "linear" else "0.002", "How far each step moves the weights.")
    }
    match plan.model:
        case "deep" | "wide and deep":
            found["hidden_units"] = ("[32, 16]", "Units of each hidden layer, the first layer first.")
        case "cnn":
            found["filters"] = ("16", "Filters of the first convolution; each further one has twice as many.")
            found["dropout"] = ("0.2", "Share of the values left out at random in training.")
        case "rnn":
            found["units"] = ("32", "How much the network can remember of a sequence.")
        case "linear":
            pass
        case _:
            assert_never(plan.model)
    return found


def explained(text: str) -> str:
    """A comment inside the call that makes the experiment."""
    return comment(text, 4)
