"""Texts of any length as sparse tokens, a vocabulary file beside the script, a BestExporter."""

import os

import numpy as np
import tensorflow as tf

HERE = os.path.dirname(os.path.abspath(__file__))
VOCABULARY = os.path.join(HERE, "words.txt")
TEXTS = np.array(["good fine great", "bad awful", "great", "poor bad bad film", "fine film", "awful poor"] * 20)
STARS = np.array([1, 0, 1, 0, 1, 0] * 20)


def to_features(text, label):
    return {"tokens": tf.strings.split(text).to_sparse()}, label


def make_input_fn(texts, labels, num_epochs, shuffle):
    def input_fn():
        data = tf.data.Dataset.from_tensor_slices((texts, labels))
        if shuffle:
            data = data.shuffle(120, seed=4)
        return data.repeat(num_epochs).batch(12).map(to_features)

    return input_fn


train_input_fn = make_input_fn(TEXTS[:96], STARS[:96], None, True)
eval_input_fn = make_input_fn(TEXTS[96:], STARS[96:], 1, False)


def serving_input_receiver_fn():
    text = tf.compat.v1.placeholder(tf.string, [None], name="text")
    return tf.estimator.export.ServingInputReceiver(to_features(text, None)[0], {"text": text})


def main():
    words = tf.feature_column.categorical_column_with_vocabulary_file("tokens", VOCABULARY, num_oov_buckets=2)
    estimator = tf.estimator.DNNClassifier(
        hidden_units=[6],
        feature_columns=[tf.feature_column.embedding_column(words, 4, combiner="sqrtn")],
        optimizer=lambda: tf.keras.optimizers.legacy.Adam(0.01),
        config=tf.estimator.RunConfig(save_checkpoints_steps=20),
    )
    exporter = tf.estimator.BestExporter("best", serving_input_receiver_fn=serving_input_receiver_fn)
    train_spec = tf.estimator.TrainSpec(train_input_fn, max_steps=60)
    eval_spec = tf.estimator.EvalSpec(eval_input_fn, steps=None, exporters=exporter)
    tf.estimator.train_and_evaluate(estimator, train_spec, eval_spec)


main()
