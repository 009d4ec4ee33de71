"""Digits: read a handwritten digit.

1 797 images of 8 x 8 grey pixels as PNG in TFRecords, decoded and scaled in `preprocess`, shifted a little in
`augment`, read by a small convolutional network.
"""

import tensorflow as tf

from core.experiment import Data, Experiment, Feature, FeatureSchema, TFRecords

# PNG bytes in the record, uint8 pixels [batch, 8, 8, 1] for the functions below.
schema = FeatureSchema(
    features=[Feature("image", "uint8", (8, 8, 1), encoding="png", help="White digit on black ground.")],
    labels=Feature("digit", "int64", vocabulary=tuple(range(10))),
)


def preprocess(features):
    """Pixels 0..255 to 0..1. Runs in training, evaluation and serving alike."""
    return {"image": tf.cast(features["image"], tf.float32) / 255.0}


def augment(features, labels):
    """Shift each batch by up to one pixel, in training only."""
    padded = tf.pad(features["image"], [[0, 0], [1, 1], [1, 1], [0, 0]])
    top, left = tf.random.uniform([], 0, 3, tf.int32), tf.random.uniform([], 0, 3, tf.int32)
    return {"image": padded[:, top : top + 8, left : left + 8, :]}, labels


def build_fn(features, params, training):
    """The inference graph; `training` switches dropout on, and summaries that are shown beside curves."""
    net = tf.ensure_shape(features["image"], [None, 8, 8, 1])
    if training:
        tf.compat.v1.summary.image("augmented", net, max_outputs=8)
    for index in range(2):
        convolution = tf.keras.layers.Conv2D(
            params["filters"] * (index + 1), 3, padding="same", activation="relu", name=f"conv_{index + 1}"
        )
        net = convolution(net)
        if training:
            tf.compat.v1.summary.histogram(f"kernel_{index + 1}", convolution.kernel)
        net = tf.keras.layers.MaxPooling2D(name=f"pool_{index + 1}")(net)
    net = tf.keras.layers.Flatten(name="flatten")(net)
    net = tf.keras.layers.Dropout(params["dropout"], name="dropout")(net, training=training)
    logits = tf.keras.layers.Dense(10, name="logits")(net)
    if training:
        tf.compat.v1.summary.histogram("scores", logits)
    return logits


experiment = Experiment(
    name="digits",
    title="Digits",
    description="Handwritten digits, 8 x 8 pixels, read by a small convolutional network.",
    schema=schema,
    data=Data(train=TFRecords("../data/digits/train.tfrecord"), eval=TFRecords("../data/digits/eval.tfrecord")),
    preprocess=preprocess,
    augment=augment,
    build_fn=build_fn,
    head=lambda params: tf.estimator.MultiClassHead(10),
    params={"learning_rate": 0.003, "filters": 16, "dropout": 0.2},
    param_help={
        "learning_rate": "How far each step moves the weights.",
        "filters": "Filters of the first convolution; the second has twice as many.",
        "dropout": "Share of the values left out at random in training.",
    },
    settings={"max_steps": 2000, "checkpoint_every": 100, "batch_size": 64, "metric": "accuracy", "patience": 5},
)
