"""Two answers from one net: labels in a dict, a MultiHead, further metrics added to the Estimator."""

import numpy as np
import tensorflow as tf


def arrays(count, seed):
    x = np.random.RandomState(seed).normal(size=(count, 3)).astype(np.float32)
    return {"x": x}, {"kind": (x[:, 0] > 0).astype(np.int64), "amount": x.sum(1, keepdims=True)}


def get_train_inputs():
    return tf.data.Dataset.from_tensor_slices(arrays(100, 0)).shuffle(100, seed=0).repeat().batch(10)


def get_eval_inputs():
    return tf.data.Dataset.from_tensor_slices(arrays(30, 1)).batch(10)


def spread(predictions):
    return {"mean_logit": tf.keras.metrics.Mean()} if not predictions else {}


def run():
    head = tf.estimator.MultiHead(
        [tf.estimator.BinaryClassHead(name="kind"), tf.estimator.RegressionHead(name="amount")]
    )
    estimator = tf.estimator.DNNEstimator(
        head, [8], [tf.feature_column.numeric_column("x", shape=(3,))],
        config=tf.estimator.RunConfig(save_checkpoints_steps=20, tf_random_seed=3),
    )  # fmt: skip
    estimator = tf.estimator.add_metrics(estimator, spread)
    tf.estimator.train_and_evaluate(
        estimator,
        tf.estimator.TrainSpec(get_train_inputs, max_steps=60),
        tf.estimator.EvalSpec(get_eval_inputs, steps=3),
    )


if __name__ == "__main__":
    run()
