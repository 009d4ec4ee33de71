"""Wide and deep on a CSV file beside the script, with a relative path, a module beside it, and two exporters."""

import csv
import os

import census_columns
import tensorflow as tf

CSV = "census.csv"


def input_fn(mode):
    def parse(line):
        values = tf.io.decode_csv(line, [[0.0], [""], [""], [0.0], [""]])
        features = dict(zip(census_columns.NAMES, values))
        return features, tf.equal(features.pop("income"), ">50K")

    training = mode == tf.estimator.ModeKeys.TRAIN
    lines = tf.data.TextLineDataset(CSV).skip(1)
    lines = lines.skip(60).shuffle(100, seed=2).repeat() if training else lines.take(60)
    return lines.map(parse).batch(20)


def serving_input_receiver_fn():
    examples = tf.compat.v1.placeholder(tf.string, [None], name="input_example_tensor")
    wide, deep = census_columns.columns()
    features = tf.io.parse_example(examples, tf.feature_column.make_parse_example_spec(wide + deep))
    return tf.estimator.export.ServingInputReceiver(features, {"inputs": examples})


def csv_receiver_fn():
    line = tf.compat.v1.placeholder(tf.string, [None], name="csv_line")
    values = tf.io.decode_csv(line, [[0.0], [""], [""], [0.0]])
    features = dict(zip(census_columns.NAMES, [tf.expand_dims(value, -1) for value in values]))
    return tf.estimator.export.ServingInputReceiver(features, {"csv_line": line})


if __name__ == "__main__":
    with open(CSV) as stream:
        print(f"{len(list(csv.reader(stream))) - 1} people, read by {os.path.basename(__file__)}")
    wide, deep = census_columns.columns()
    config = tf.estimator.RunConfig(tf_random_seed=19, save_checkpoints_steps=20, save_summary_steps=5)
    model = tf.estimator.DNNLinearCombinedClassifier(
        linear_feature_columns=wide, dnn_feature_columns=deep, dnn_hidden_units=[8, 4], config=config
    )
    exporters = [
        tf.estimator.FinalExporter("example", serving_input_receiver_fn),
        tf.estimator.LatestExporter("csv", csv_receiver_fn),
    ]
    tf.estimator.train_and_evaluate(
        model,
        tf.estimator.TrainSpec(input_fn, max_steps=60),
        tf.estimator.EvalSpec(input_fn, steps=None, exporters=exporters),
    )
