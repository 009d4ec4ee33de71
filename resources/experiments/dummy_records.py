"""Dummy records: train on TFRecords, predict with dense tensors.

Makes its own data, writes it as TFRecords, and brings a complete `model_fn` with two named outputs. Look here
if you have a `model_fn` already.
"""

import numpy as np
import tensorflow as tf

from core.experiment import Data, Experiment, Feature, FeatureSchema, TFRecords
from core.experiment.data.records import write_records

schema = FeatureSchema(
    features=[
        Feature("x", shape=(3,), default=0.0, help="Three numbers."),
        Feature("bias", default=0.0, minimum=-1, maximum=1, help="Added before the sigmoid."),
    ],
    labels=Feature("y", help="The sigmoid of a weighted sum."),
)


def data(folder):
    """Write 2 000 made-up records into `folder`, which belongs to the run."""
    random = np.random.default_rng(7)
    for name, count in (("train", 1600), ("eval", 400)):
        x = random.normal(size=(count, 3)).astype(np.float32)
        bias = random.uniform(-1, 1, size=count).astype(np.float32)
        y = 1 / (1 + np.exp(-(x @ [1.5, -2.0, 0.5] + bias)))
        rows = ({"x": x[i], "bias": bias[i], "y": y[i]} for i in range(count))
        write_records(folder / f"{name}.tfrecord", schema, rows)
    return Data(train=TFRecords(folder / "train.tfrecord"), eval=TFRecords(folder / "eval.tfrecord"))


def model_fn(features, labels, mode, params):
    net = tf.concat([features["x"], features["bias"][:, None]], axis=1)
    net = tf.keras.layers.Dense(params["units"], activation="tanh", name="hidden")(net)
    logits = tf.keras.layers.Dense(1, name="logits")(net)[:, 0]
    predictions = {"labels": tf.sigmoid(logits), "logits": logits}

    if mode == tf.estimator.ModeKeys.PREDICT:
        output = tf.estimator.export.PredictOutput(predictions)
        return tf.estimator.EstimatorSpec(mode, predictions=predictions, export_outputs={"serving_default": output})

    loss = tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(labels=labels, logits=logits))
    if mode == tf.estimator.ModeKeys.EVAL:
        metrics = {
            "mae": tf.compat.v1.metrics.mean_absolute_error(labels, predictions["labels"]),
            "mse": tf.compat.v1.metrics.mean_squared_error(labels, predictions["labels"]),
        }
        return tf.estimator.EstimatorSpec(mode, loss=loss, eval_metric_ops=metrics)

    # The optimizer exists in TRAIN mode only: its variables are in the checkpoint, never in an export.
    optimizer = tf.compat.v1.train.AdagradOptimizer(params["learning_rate"])
    train_op = optimizer.minimize(loss, global_step=tf.compat.v1.train.get_global_step())
    return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=train_op)


experiment = Experiment(
    name="dummy-records",
    title="Dummy records",
    description="Made-up records: trains on TFRecords, predicts with dense tensors.",
    schema=schema,
    data=data,
    model_fn=model_fn,
    params={"learning_rate": 0.1, "units": 8},
    param_help={"learning_rate": "Adagrad's step size.", "units": "Units of the hidden layer."},
    settings={"max_steps": 2000, "checkpoint_every": 100, "metric": "mae", "patience": 5},
)
