"""A small CNN on pictures: a bare tensor in training, a dict in serving, epochs in a loop, absl flags."""

import numpy as np
import tensorflow as tf
from absl import app, flags

flags.DEFINE_integer("train_epochs", 3, "The number of epochs to train for.")
flags.DEFINE_integer("batch_size", 10, "Records of a batch.")
flags.DEFINE_string("export_dir", None, "Where to export the model to.")
FLAGS = flags.FLAGS


def dataset(count, seed):
    random = np.random.RandomState(seed)
    labels = random.randint(0, 2, count).astype(np.int32)
    images = random.rand(count, 144).astype(np.float32) * 0.3
    images[:, :72] += labels[:, None] * 0.7
    return tf.data.Dataset.from_tensor_slices((images, labels))


def model_fn(features, labels, mode, params):
    image = features["image"] if isinstance(features, dict) else features
    net = tf.reshape(image, [-1, 12, 12, 1])
    net = tf.compat.v1.layers.conv2d(net, 4, 3, padding="same", activation=tf.nn.relu)
    net = tf.compat.v1.layers.max_pooling2d(net, 3, 3)
    net = tf.compat.v1.layers.flatten(net)
    net = tf.compat.v1.layers.dropout(net, 0.4, training=mode == tf.estimator.ModeKeys.TRAIN)
    logits = tf.compat.v1.layers.dense(net, 2)
    if mode == tf.estimator.ModeKeys.PREDICT:
        predictions = {"classes": tf.argmax(logits, axis=1), "probabilities": tf.nn.softmax(logits)}
        return tf.estimator.EstimatorSpec(
            mode=mode, predictions=predictions,
            export_outputs={"classify": tf.estimator.export.PredictOutput(predictions)},
        )  # fmt: skip
    loss = tf.compat.v1.losses.sparse_softmax_cross_entropy(labels=labels, logits=logits)
    if mode == tf.estimator.ModeKeys.TRAIN:
        optimizer = tf.compat.v1.train.AdamOptimizer(learning_rate=params["learning_rate"])
        tf.identity(loss, name="cross_entropy")
        return tf.estimator.EstimatorSpec(
            mode=mode, loss=loss, train_op=optimizer.minimize(loss, tf.compat.v1.train.get_or_create_global_step())
        )
    accuracy = tf.compat.v1.metrics.accuracy(labels=labels, predictions=tf.argmax(logits, axis=1))
    return tf.estimator.EstimatorSpec(mode=mode, loss=loss, eval_metric_ops={"accuracy": accuracy})


def main(_):
    mnist_classifier = tf.estimator.Estimator(model_fn=model_fn, params={"learning_rate": 1e-3})

    def train_input_fn():
        return dataset(200, 1).cache().shuffle(buffer_size=200, seed=1).batch(FLAGS.batch_size)

    def eval_input_fn():
        return dataset(40, 2).batch(FLAGS.batch_size)

    logging_hook = tf.estimator.LoggingTensorHook(tensors=["cross_entropy"], every_n_iter=100)
    for _ in range(FLAGS.train_epochs):
        mnist_classifier.train(input_fn=train_input_fn, hooks=[logging_hook])
        eval_results = mnist_classifier.evaluate(input_fn=eval_input_fn)
        print("\nEvaluation results:\n\t%s\n" % eval_results)

    def serving_input_receiver_fn():
        image = tf.compat.v1.placeholder(tf.float32, [None, 144])
        return tf.estimator.export.ServingInputReceiver({"image": image}, {"image": image})

    mnist_classifier.export_saved_model(FLAGS.export_dir, serving_input_receiver_fn)


if __name__ == "__main__":
    app.run(main)
