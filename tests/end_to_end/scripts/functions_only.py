"""Functions and params alone, as a trainer of somebody else's imports them: nothing is run here."""

import numpy as np
import tensorflow as tf

PARAMS = {"learning_rate": 0.05, "units": 4, "layers": [3, 2]}


def rows(seed, count):
    random = np.random.RandomState(seed)
    for _ in range(count):
        x = random.normal(size=3).astype(np.float32)
        yield {"x": x, "ids": np.arange(random.randint(1, 4))}, x.sum()


def input_fn(mode, params):
    training = mode == tf.estimator.ModeKeys.TRAIN
    signature = ({"x": tf.TensorSpec([3]), "ids": tf.TensorSpec([None], tf.int64)}, tf.TensorSpec([]))
    data = tf.data.Dataset.from_generator(
        lambda: rows(training, 64 if training else 20), output_signature=signature
    )
    data = data.apply(tf.data.experimental.dense_to_ragged_batch(8))
    return data.repeat() if training else data


def model_fn(features, labels, mode, params):
    table = tf.compat.v1.get_variable("table", [4, 2])
    looked_up = tf.nn.embedding_lookup(table, features["ids"].values)
    pooled = tf.math.segment_sum(looked_up, features["ids"].value_rowids())
    net = tf.concat([features["x"], pooled], 1)
    for units in (params["units"], *params["layers"]):
        net = tf.compat.v1.layers.dense(net, units, tf.nn.relu)
    y = tf.compat.v1.layers.dense(net, 1)[:, 0]
    if mode == tf.estimator.ModeKeys.PREDICT:
        return tf.estimator.EstimatorSpec(mode, predictions={"y": y})
    loss = tf.reduce_mean(tf.square(y - labels))
    if mode == tf.estimator.ModeKeys.EVAL:
        mae = tf.compat.v1.metrics.mean_absolute_error(labels, y)
        return tf.estimator.EstimatorSpec(mode, loss=loss, eval_metric_ops={"mae": mae})
    optimizer = tf.compat.v1.train.AdamOptimizer(params["learning_rate"])
    return tf.estimator.EstimatorSpec(
        mode, loss=loss, train_op=optimizer.minimize(loss, tf.compat.v1.train.get_global_step())
    )
