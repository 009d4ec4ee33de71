"""A factorization machine in the manner of TF1: compat.v1 imported as tf, tf.app.flags, a task_type."""

import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()
FLAGS = tf.app.flags.FLAGS
tf.app.flags.DEFINE_integer("feature_size", 50, "Number of features")
tf.app.flags.DEFINE_integer("field_size", 4, "Number of fields")
tf.app.flags.DEFINE_integer("embedding_size", 4, "Embedding size")
tf.app.flags.DEFINE_integer("batch_size", 16, "Number of batch size")
tf.app.flags.DEFINE_float("learning_rate", 0.05, "learning rate")
tf.app.flags.DEFINE_string("optimizer", "Adam", "optimizer type {Adam, GD}")
tf.app.flags.DEFINE_string("task_type", "train", "task type {train, infer, eval, export}")


def input_fn(seed, count, num_epochs=1, perform_shuffle=False):
    random = np.random.RandomState(seed)
    ids = random.randint(0, FLAGS.feature_size, (count, FLAGS.field_size)).astype(np.int64)
    values = random.rand(count, FLAGS.field_size).astype(np.float32)
    labels = (ids.sum(1) % 2).astype(np.float32)
    dataset = tf.data.Dataset.from_tensor_slices(({"feat_ids": ids, "feat_vals": values}, labels))
    if perform_shuffle:
        dataset = dataset.shuffle(256, seed=9)
    dataset = dataset.repeat(num_epochs).batch(FLAGS.batch_size)
    batch_features, batch_labels = tf.data.make_one_shot_iterator(dataset).get_next()
    return batch_features, batch_labels


def model_fn(features, labels, mode, params):
    bias = tf.get_variable("fm_bias", [1], initializer=tf.constant_initializer(0.0))
    first = tf.get_variable("fm_w", [params["feature_size"]], initializer=tf.glorot_normal_initializer())
    second = tf.get_variable("fm_v", [params["feature_size"], params["embedding_size"]])
    ids = tf.reshape(features["feat_ids"], [-1, params["field_size"]])
    values = tf.reshape(features["feat_vals"], [-1, params["field_size"]])
    y_w = tf.reduce_sum(tf.nn.embedding_lookup(first, ids) * values, 1)
    embedded = tf.nn.embedding_lookup(second, ids) * values[..., None]
    y_v = 0.5 * tf.reduce_sum(tf.square(tf.reduce_sum(embedded, 1)) - tf.reduce_sum(tf.square(embedded), 1), 1)
    y = y_w + y_v + bias
    predictions = {"prob": tf.sigmoid(y)}
    outputs = {"serving_default": tf.estimator.export.PredictOutput(predictions)}
    if mode == tf.estimator.ModeKeys.PREDICT:
        return tf.estimator.EstimatorSpec(mode=mode, predictions=predictions, export_outputs=outputs)
    loss = tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(logits=y, labels=labels))
    if mode == tf.estimator.ModeKeys.EVAL:
        metrics = {"auc": tf.metrics.auc(labels, predictions["prob"])}
        return tf.estimator.EstimatorSpec(mode=mode, predictions=predictions, loss=loss, eval_metric_ops=metrics)
    optimizer = tf.train.AdamOptimizer(learning_rate=params["learning_rate"])
    train_op = optimizer.minimize(loss, global_step=tf.train.get_global_step())
    return tf.estimator.EstimatorSpec(mode=mode, predictions=predictions, loss=loss, train_op=train_op)


def main(_):
    print("task_type ", FLAGS.task_type, " learning_rate ", FLAGS.learning_rate)
    model_params = {
        "field_size": FLAGS.field_size,
        "feature_size": FLAGS.feature_size,
        "embedding_size": FLAGS.embedding_size,
        "learning_rate": FLAGS.learning_rate,
    }
    config = tf.estimator.RunConfig().replace(
        session_config=tf.ConfigProto(device_count={"GPU": 0, "CPU": 1}), save_summary_steps=10
    )
    machine = tf.estimator.Estimator(model_fn=model_fn, params=model_params, config=config)
    if FLAGS.task_type == "train":
        train_spec = tf.estimator.TrainSpec(input_fn=lambda: input_fn(0, 400, num_epochs=10, perform_shuffle=True))
        eval_spec = tf.estimator.EvalSpec(input_fn=lambda: input_fn(1, 64), steps=None, throttle_secs=1200)
        tf.estimator.train_and_evaluate(machine, train_spec, eval_spec)
    elif FLAGS.task_type == "eval":
        machine.evaluate(input_fn=lambda: input_fn(1, 64))


if __name__ == "__main__":
    tf.logging.set_verbosity(tf.logging.INFO)
    tf.app.run()
