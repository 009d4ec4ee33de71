"""A model_fn of its own with params, trained at the top level: no function main, no guard."""

import numpy as np
import tensorflow as tf

random = np.random.RandomState(0)
species = random.randint(0, 3, 150)
table = np.eye(3)[species] @ random.rand(3, 4) * 5 + random.normal(0, 0.2, (150, 4))
NAMES = ["SepalLength", "SepalWidth", "PetalLength", "PetalWidth"]


def my_model(features, labels, mode, params):
    net = tf.concat([tf.cast(features[name], tf.float32)[:, None] for name in NAMES], axis=1)
    for units in params["hidden_units"]:
        net = tf.compat.v1.layers.dense(net, units=units, activation=tf.nn.relu)
    logits = tf.compat.v1.layers.dense(net, params["n_classes"], activation=None)
    predicted_classes = tf.argmax(logits, 1)
    if mode == tf.estimator.ModeKeys.PREDICT:
        predictions = {
            "class_ids": predicted_classes[:, tf.newaxis],
            "probabilities": tf.nn.softmax(logits),
            "logits": logits,
        }
        return tf.estimator.EstimatorSpec(mode, predictions=predictions)
    loss = tf.compat.v1.losses.sparse_softmax_cross_entropy(labels=labels, logits=logits)
    accuracy = tf.compat.v1.metrics.accuracy(labels=labels, predictions=predicted_classes, name="acc_op")
    tf.compat.v1.summary.scalar("accuracy", accuracy[1])
    if mode == tf.estimator.ModeKeys.EVAL:
        return tf.estimator.EstimatorSpec(mode, loss=loss, eval_metric_ops={"accuracy": accuracy})
    optimizer = tf.compat.v1.train.AdagradOptimizer(learning_rate=0.1)
    train_op = optimizer.minimize(loss, global_step=tf.compat.v1.train.get_global_step())
    return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=train_op)


def input_fn(first, last, training=True, batch_size=32):
    features = {name: table[first:last, column] for column, name in enumerate(NAMES)}
    dataset = tf.data.Dataset.from_tensor_slices((features, species[first:last]))
    if training:
        dataset = dataset.shuffle(1000, seed=5).repeat()
    return dataset.batch(batch_size)


classifier = tf.estimator.Estimator(
    model_fn=my_model,
    config=tf.estimator.RunConfig(save_checkpoints_steps=20, keep_checkpoint_max=2),
    params={"hidden_units": [10, 10], "n_classes": 3},
)
train_spec = tf.estimator.TrainSpec(input_fn=lambda: input_fn(0, 120), max_steps=60)
eval_spec = tf.estimator.EvalSpec(input_fn=lambda: input_fn(120, 150, training=False), steps=None, throttle_secs=0)
result = tf.estimator.train_and_evaluate(classifier, train_spec, eval_spec)
print("Test set accuracy: {accuracy:0.3f}".format(**result[0]))
