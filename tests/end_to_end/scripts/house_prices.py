"""House prices: train(), evaluate() and export() as functions of their own, picked by a mode argument."""

import argparse
import json
import logging
import sys

import numpy as np
import tensorflow as tf

logger = logging.getLogger(__name__)


def get_feature_columns(bins):
    rooms = tf.feature_column.numeric_column("rooms")
    lat = tf.feature_column.bucketized_column(
        tf.feature_column.numeric_column("lat"), list(np.linspace(0, 1, bins))
    )
    lon = tf.feature_column.bucketized_column(
        tf.feature_column.numeric_column("lon"), list(np.linspace(0, 1, bins))
    )
    cross = tf.feature_column.crossed_column([lat, lon], 64)
    return [rooms, tf.feature_column.indicator_column(cross)]


def load(n=200, seed=0):
    r = np.random.RandomState(seed)
    table = {"rooms": r.randint(1, 9, n).astype("float64"), "lat": r.rand(n), "lon": r.rand(n)}
    price = table["rooms"] * 10 + 50 * table["lat"] * table["lon"]
    return table, price


def dataset_fn(table, price, batch, shuffle=False, epochs=1):
    ds = tf.data.Dataset.from_tensor_slices((table, price))
    if shuffle:
        ds = ds.shuffle(500)
    return ds.batch(batch).repeat(epochs)


def build_estimator(args):
    config = tf.estimator.RunConfig(model_dir=args.model_dir, tf_random_seed=7, save_summary_steps=20)
    return tf.estimator.DNNRegressor(
        feature_columns=get_feature_columns(args.bins),
        hidden_units=args.units,
        optimizer="Adagrad",
        config=config,
        label_dimension=1,
        loss_reduction=tf.losses.Reduction.SUM_OVER_BATCH_SIZE,
    )


def train(estimator, args):
    table, price = load()
    logger.info("training")
    estimator.train(input_fn=lambda: dataset_fn(table, price, args.batch, True, None), max_steps=args.max_steps)


def evaluate(estimator, batch, seed=3):
    table, price = load(60, seed)
    res = estimator.evaluate(lambda: dataset_fn(table, price, batch), name="test")
    json.dump({k: float(v) for k, v in res.items()}, sys.stdout)


def export(estimator, args):
    spec = tf.feature_column.make_parse_example_spec(get_feature_columns(args.bins))

    def receive():
        s = tf.compat.v1.placeholder(tf.string, None, "examples")
        f = tf.io.parse_example(s, spec)
        raw = dict(f.items())
        return tf.estimator.export.ServingInputReceiver(
            raw, s, {"raw": raw, "both": {"lat": raw["lat"], "lon": raw["lon"], "rooms": raw["rooms"]}}
        )

    return estimator.export_saved_model(args.export_dir, receive, as_text=False)


def main(argv=None):
    p = argparse.ArgumentParser()
    p.add_argument("mode", nargs="?", default="all", choices=["all", "train", "eval", "export"])
    p.add_argument("--bins", type=int, default=5)
    p.add_argument("--units", type=int, nargs="*", default=[12, 6])
    p.add_argument("--batch", type=int, default=20)
    p.add_argument("--max-steps", dest="max_steps", type=int, default=100)
    p.add_argument("--model-dir", default=None)
    p.add_argument("--export-dir", default="houses")
    args = p.parse_args(argv)
    est = build_estimator(args)
    if args.mode in ("all", "train"):
        train(est, args)
    if args.mode in ("all", "eval"):
        evaluate(est, args.batch)
    if args.mode in ("all", "export"):
        export(est, args)


if __name__ == "__main__":
    main()
