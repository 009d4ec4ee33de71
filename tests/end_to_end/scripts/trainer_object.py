"""An object whose methods are the model, the data and the receiver; a dict picks the spec of each mode."""

import argparse
import csv

import numpy as np
import tensorflow as tf


class Config:
    batch_size = 16
    hidden = [8, 4]
    max_steps = 60
    lr = 0.05


class Trainer:
    def __init__(self, config, model_dir=None):
        self.config = config
        with open("houses.csv") as file:
            rows = list(csv.DictReader(file))
        self.frame = {name: np.array([float(row[name]) for row in rows], np.float32) for name in rows[0]}
        self.target = self.frame.pop("medv")
        self.mean = {name: values.mean() for name, values in self.frame.items()}
        self.std = {name: values.std() for name, values in self.frame.items()}
        run_config = tf.estimator.RunConfig(model_dir=model_dir, save_summary_steps=10, tf_random_seed=11)
        self.estimator = tf.estimator.Estimator(
            self._model_fn, config=run_config, params={"hidden": config.hidden, "lr": config.lr}
        )

    def _normalise(self, features, label):
        return {key: (value - self.mean[key]) / self.std[key] for key, value in features.items()}, label

    def _input_fn(self, part):
        rows = slice(0, 100) if part == "train" else slice(100, None)
        data = tf.data.Dataset.from_tensor_slices(
            ({name: values[rows] for name, values in self.frame.items()}, self.target[rows])
        )
        if part == "train":
            data = data.shuffle(100).repeat()
        return data.batch(self.config.batch_size).map(self._normalise)

    def _model_fn(self, features, labels, mode, params):
        net = tf.stack([features[name] for name in sorted(features)], axis=1)
        for units in params["hidden"]:
            net = tf.compat.v1.layers.dense(net, units, tf.nn.relu)
        price = tf.squeeze(tf.compat.v1.layers.dense(net, 1), 1)
        return {
            tf.estimator.ModeKeys.TRAIN: self._train_spec,
            tf.estimator.ModeKeys.EVAL: self._eval_spec,
            tf.estimator.ModeKeys.PREDICT: self._predict_spec,
        }[mode](price, labels, params)

    def _train_spec(self, price, labels, params):
        loss = tf.compat.v1.losses.mean_squared_error(labels, price)
        optimizer = tf.compat.v1.train.AdamOptimizer(params["lr"])
        return tf.estimator.EstimatorSpec(
            "train", loss=loss, train_op=optimizer.minimize(loss, tf.compat.v1.train.get_global_step())
        )

    def _eval_spec(self, price, labels, params):
        loss = tf.compat.v1.losses.mean_squared_error(labels, price)
        return tf.estimator.EstimatorSpec(
            "eval", loss=loss, eval_metric_ops={"mae": tf.compat.v1.metrics.mean_absolute_error(labels, price)}
        )

    def _predict_spec(self, price, labels, params):
        return tf.estimator.EstimatorSpec("infer", predictions={"price": price})

    def serving(self):
        raw = {name: tf.compat.v1.placeholder(tf.float32, [None], name=name) for name in self.frame}
        return tf.estimator.export.ServingInputReceiver(self._normalise(raw, None)[0], raw)

    def train(self):
        self.estimator.train(lambda: self._input_fn("train"), max_steps=self.config.max_steps)

    def evaluate(self):
        return self.estimator.evaluate(lambda: self._input_fn("eval"))

    def export(self):
        return self.estimator.export_saved_model("exported", self.serving)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("command", nargs="?", default="all", choices=["train", "evaluate", "export", "all"])
    options = parser.parse_args()
    trainer = Trainer(Config())
    commands = {"train": trainer.train, "evaluate": trainer.evaluate, "export": trainer.export}
    for name, command in commands.items():
        if options.command in (name, "all"):
            print(name, command())
