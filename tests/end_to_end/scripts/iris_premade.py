"""A premade classifier on flowers, trained and evaluated by train_and_evaluate."""

import argparse

import numpy as np
import tensorflow as tf

parser = argparse.ArgumentParser()
parser.add_argument("--batch_size", default=16, type=int, help="batch size")
parser.add_argument("--train-steps", default=60, type=int, help="number of training steps")

FEATURES = ["SepalLength", "SepalWidth", "PetalLength", "PetalWidth"]


def load_data(count=120, seed=7):
    random = np.random.RandomState(seed)
    species = random.randint(0, 3, count)
    centres = np.array([[5.0, 3.4, 1.4, 0.2], [5.9, 2.8, 4.3, 1.3], [6.6, 3.0, 5.6, 2.0]])
    values = centres[species] + random.normal(0, 0.3, (count, 4))
    features = {name: values[:, index].astype("float32") for index, name in enumerate(FEATURES)}
    return features, species


def train_input_fn(features, labels, batch_size):
    dataset = tf.data.Dataset.from_tensor_slices((dict(features), labels))
    return dataset.shuffle(1000, seed=3).repeat().batch(batch_size)


def eval_input_fn(features, labels, batch_size):
    inputs = dict(features) if labels is None else (dict(features), labels)
    return tf.data.Dataset.from_tensor_slices(inputs).batch(batch_size)


def main(argv):
    args = parser.parse_args(argv[1:])
    train_x, train_y = load_data()
    test_x, test_y = load_data(count=30, seed=8)
    columns = [tf.feature_column.numeric_column(key=key) for key in FEATURES]
    classifier = tf.estimator.DNNClassifier(
        feature_columns=columns, hidden_units=[10, 10], n_classes=3,
        config=tf.estimator.RunConfig(tf_random_seed=11, save_checkpoints_steps=20),
    )  # fmt: skip
    classifier.train(input_fn=lambda: train_input_fn(train_x, train_y, args.batch_size), steps=args.train_steps)
    eval_result = classifier.evaluate(input_fn=lambda: eval_input_fn(test_x, test_y, args.batch_size))
    print("\nTest set accuracy: {accuracy:0.3f}\n".format(**eval_result))


if __name__ == "__main__":
    tf.compat.v1.logging.set_verbosity(tf.compat.v1.logging.INFO)
    tf.compat.v1.app.run(main)
