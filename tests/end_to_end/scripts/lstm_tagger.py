"""A tagger of words: a generator, tuple features of unequal lengths, padded batches, an early-stopping hook."""

import functools
from pathlib import Path

import numpy as np
import tensorflow as tf

WORDS = ["the", "cat", "dog", "runs", "sleeps", "fast"]
TAGS = ["D", "N", "N", "V", "V", "A"]


def generator_fn(count, seed):
    random = np.random.RandomState(seed)
    for _ in range(count):
        picked = random.randint(0, len(WORDS), random.randint(2, 6))
        words = [WORDS[index].encode() for index in picked]
        yield (words, len(words)), [TAGS[index].encode() for index in picked]


def input_fn(count, seed, params=None, shuffle_and_repeat=False):
    params = params if params is not None else {}
    shapes = (([None], ()), [None])
    types = ((tf.string, tf.int32), tf.string)
    defaults = (("<pad>", 0), "O")
    dataset = tf.data.Dataset.from_generator(
        functools.partial(generator_fn, count, seed), output_shapes=shapes, output_types=types
    )
    if shuffle_and_repeat:
        dataset = dataset.shuffle(params["buffer"], seed=1).repeat(params["epochs"])
    return dataset.padded_batch(params.get("batch_size", 8), shapes, defaults).prefetch(1)


def model_fn(features, labels, mode, params):
    if isinstance(features, dict):
        features = features["words"], features["nwords"]
    words, nwords = features
    vocabulary = tf.lookup.StaticVocabularyTable(
        tf.lookup.KeyValueTensorInitializer(WORDS, list(range(len(WORDS))), value_dtype=tf.int64), 1
    )
    embeddings = tf.compat.v1.get_variable("embeddings", [len(WORDS) + 1, params["dim"]])
    net = tf.nn.embedding_lookup(embeddings, vocabulary.lookup(words))
    cell = tf.compat.v1.nn.rnn_cell.LSTMCell(params["lstm_size"])
    net, _ = tf.compat.v1.nn.dynamic_rnn(cell, net, sequence_length=nwords, dtype=tf.float32)
    logits = tf.compat.v1.layers.dense(net, 4)
    ids = tf.argmax(logits, -1)
    if mode == tf.estimator.ModeKeys.PREDICT:
        return tf.estimator.EstimatorSpec(mode, predictions={"tags": tf.gather(["D", "N", "V", "A"], ids)})
    tags = tf.argmax(tf.equal(labels[..., None], ["D", "N", "V", "A"]), -1)
    weights = tf.sequence_mask(nwords, maxlen=tf.shape(words)[1])
    loss = tf.compat.v1.losses.sparse_softmax_cross_entropy(tags, logits, tf.cast(weights, tf.float32))
    metrics = {"acc": tf.compat.v1.metrics.accuracy(tags, ids, weights)}
    for name, operation in metrics.items():
        tf.compat.v1.summary.scalar(name, operation[1])
    if mode == tf.estimator.ModeKeys.EVAL:
        return tf.estimator.EstimatorSpec(mode, loss=loss, eval_metric_ops=metrics)
    step = tf.compat.v1.train.get_or_create_global_step()
    train_op = tf.compat.v1.train.AdamOptimizer(0.01).minimize(loss, global_step=step)
    return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=train_op)


if __name__ == "__main__":
    params = {"dim": 5, "lstm_size": 6, "epochs": 25, "batch_size": 8, "buffer": 100}
    train_inpf = functools.partial(input_fn, 100, 0, params, shuffle_and_repeat=True)
    eval_inpf = functools.partial(input_fn, 24, 1)
    config = tf.estimator.RunConfig(save_checkpoints_steps=20, model_dir=str(Path(__file__).parent / "results"))
    estimator = tf.estimator.Estimator(model_fn, config=config, params=params)
    Path(estimator.eval_dir()).mkdir(parents=True, exist_ok=True)
    hook = tf.estimator.experimental.stop_if_no_increase_hook(
        estimator, "acc", 500, min_steps=8000, run_every_secs=120
    )
    train_spec = tf.estimator.TrainSpec(input_fn=train_inpf, hooks=[hook])
    eval_spec = tf.estimator.EvalSpec(input_fn=eval_inpf, throttle_secs=120)
    tf.estimator.train_and_evaluate(estimator, train_spec, eval_spec)
