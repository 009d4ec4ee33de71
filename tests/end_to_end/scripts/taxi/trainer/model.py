"""Taxi fares from CSV files by a pattern: the model of a package that is run by `python -m trainer.task`."""

import tensorflow as tf

from .util import preprocess

CSV_COLUMNS = ["fare", "plon", "dist", "key"]
DEFAULTS = [[0.0], [0.0], [0.0], ["nokey"]]
LABEL_COLUMN = "fare"
INPUT_COLUMNS = [tf.feature_column.numeric_column("plon"), tf.feature_column.numeric_column("dist")]


def read_dataset(filename, mode, batch_size=16):
    def _input_fn():
        def decode_csv(line):
            columns = tf.compat.v1.decode_csv(line, record_defaults=DEFAULTS)
            features = dict(zip(CSV_COLUMNS, columns))
            features.pop("key")
            label = features.pop(LABEL_COLUMN)
            return preprocess(features), label

        dataset = tf.data.Dataset.list_files(filename).flat_map(tf.data.TextLineDataset).map(decode_csv)
        num_epochs = 1
        if mode == tf.estimator.ModeKeys.TRAIN:
            num_epochs = None
            dataset = dataset.shuffle(buffer_size=10 * batch_size)
        return dataset.repeat(num_epochs).batch(batch_size)

    return _input_fn


def serving_fn():
    feature_placeholders = {name: tf.compat.v1.placeholder(tf.float32, [None]) for name in ("plon", "dist")}
    features = preprocess(dict(feature_placeholders))
    return tf.estimator.export.ServingInputReceiver(features, feature_placeholders)


def add_eval_metrics(labels, predictions):
    return {"rmse": tf.compat.v1.metrics.root_mean_squared_error(labels, predictions["predictions"][:, 0])}


def train_and_evaluate(args):
    estimator = tf.estimator.DNNRegressor(
        hidden_units=args["hidden_units"], feature_columns=INPUT_COLUMNS, model_dir=args["output_dir"]
    )
    estimator = tf.estimator.add_metrics(estimator, add_eval_metrics)
    train_spec = tf.estimator.TrainSpec(
        read_dataset(args["train_data_paths"], "train", args["train_batch_size"]), max_steps=args["train_steps"]
    )
    exporter = tf.estimator.LatestExporter("exporter", serving_fn)
    eval_spec = tf.estimator.EvalSpec(
        read_dataset(args["eval_data_paths"], "eval", 1000), steps=None, start_delay_secs=1, throttle_secs=1,
        exporters=exporter,
    )  # fmt: skip
    tf.estimator.train_and_evaluate(estimator, train_spec, eval_spec)
