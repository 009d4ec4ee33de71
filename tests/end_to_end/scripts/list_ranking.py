"""Listwise ranking from SequenceExamples, without tf_ranking: context and per-item features, padded lists."""

import os

import numpy as np
import tensorflow as tf
from absl import app, flags

flags.DEFINE_string("train_path", "rank_train.tfrecord", "Input file path used for training.")
flags.DEFINE_string("vali_path", "rank_vali.tfrecord", "Input file path used for validation.")
flags.DEFINE_string("model_dir", "rank_model", "Output directory for models.")
flags.DEFINE_integer("train_batch_size", 8, "batch")
flags.DEFINE_integer("num_train_steps", 100, "steps")
flags.DEFINE_float("learning_rate", 0.05, "rate")
flags.DEFINE_list("hidden_layer_dims", ["8", "4"], "Sizes for hidden layers.")
FLAGS = flags.FLAGS
LABEL = "utility"


def write(path, n, seed):
    if os.path.exists(path):
        return
    r = np.random.RandomState(seed)
    with tf.io.TFRecordWriter(path) as writer:
        for _ in range(n):
            k = r.randint(2, 6)
            q = r.rand(2)
            ex = tf.train.SequenceExample()
            ex.context.feature["query"].float_list.value.extend(q)
            ex.context.feature["lang"].bytes_list.value.append(r.choice([b"en", b"de"]))
            for _ in range(k):
                d = r.rand(3)
                ex.feature_lists.feature_list["doc"].feature.add().float_list.value.extend(d)
                ex.feature_lists.feature_list["kind"].feature.add().int64_list.value.append(r.randint(0, 4))
                ex.feature_lists.feature_list[LABEL].feature.add().float_list.value.append(
                    float(d[0] * q[0] > 0.25)
                )
            writer.write(ex.SerializeToString())


CONTEXT = {"query": tf.io.FixedLenFeature([2], tf.float32), "lang": tf.io.FixedLenFeature([], tf.string, "en")}
ITEMS = {"doc": tf.io.FixedLenSequenceFeature([3], tf.float32), "kind": tf.io.FixedLenSequenceFeature([], tf.int64)}


def parse(serialized, with_label):
    items = dict(ITEMS)
    if with_label:
        items[LABEL] = tf.io.FixedLenSequenceFeature([], tf.float32)
    context, sequences, lengths = tf.io.parse_sequence_example(serialized, CONTEXT, items)
    features = dict(context)
    features.update(sequences)
    features["size"] = lengths["doc"]
    label = features.pop(LABEL) if with_label else None
    return features, label


def make_input_fn(path, batch_size, training):
    def _input_fn():
        ds = tf.data.TFRecordDataset(path)
        if training:
            ds = ds.shuffle(100).repeat()
        return ds.batch(batch_size).map(lambda s: parse(s, True))

    return _input_fn


def serving():
    serialized = tf.compat.v1.placeholder(tf.string, [None], name="input_ranking_data")
    features, _ = parse(serialized, False)
    return tf.estimator.export.ServingInputReceiver(features, {"input_ranking_data": serialized})


def model_fn(features, labels, mode, params):
    doc = features["doc"]
    n = tf.shape(doc)[1]
    query = tf.tile(features["query"][:, None, :], [1, n, 1])
    lang = tf.cast(tf.equal(features["lang"], "de"), tf.float32)[:, None, None]
    kind = tf.one_hot(tf.cast(features["kind"], tf.int32), 4)
    net = tf.concat([doc, query, tf.tile(lang, [1, n, 1]), kind], -1)
    net.set_shape([None, None, 10])
    for dim in params["dims"]:
        net = tf.compat.v1.layers.dense(net, dim, tf.nn.relu)
    scores = tf.compat.v1.layers.dense(net, 1)[..., 0]
    mask = tf.sequence_mask(features["size"], n)
    scores = tf.where(mask, scores, tf.fill(tf.shape(scores), -1e6))
    if mode == tf.estimator.ModeKeys.PREDICT:
        return tf.estimator.EstimatorSpec(mode, predictions=scores)
    p = labels + 1e-6
    p = tf.where(mask, p, tf.zeros_like(p))
    loss = tf.reduce_mean(
        tf.nn.softmax_cross_entropy_with_logits(labels=p / tf.reduce_sum(p, 1, keepdims=True), logits=scores)
    )
    if mode == tf.estimator.ModeKeys.EVAL:
        top = tf.gather(labels, tf.argmax(scores, 1), batch_dims=1)
        return tf.estimator.EstimatorSpec(
            mode, loss=loss, eval_metric_ops={"metric/precision@1": tf.compat.v1.metrics.mean(top)}
        )
    opt = tf.compat.v1.train.AdagradOptimizer(FLAGS.learning_rate)
    return tf.estimator.EstimatorSpec(
        mode, loss=loss, train_op=opt.minimize(loss, tf.compat.v1.train.get_global_step())
    )


def train_and_eval():
    write(FLAGS.train_path, 120, 0)
    write(FLAGS.vali_path, 40, 1)
    estimator = tf.estimator.Estimator(
        model_fn,
        model_dir=FLAGS.model_dir,
        params={"dims": [int(d) for d in FLAGS.hidden_layer_dims]},
        config=tf.estimator.RunConfig(FLAGS.model_dir, save_checkpoints_steps=1000),
    )
    train_spec = tf.estimator.TrainSpec(
        make_input_fn(FLAGS.train_path, FLAGS.train_batch_size, True), max_steps=FLAGS.num_train_steps
    )
    vali_spec = tf.estimator.EvalSpec(
        make_input_fn(FLAGS.vali_path, 10, False),
        steps=None,
        start_delay_secs=0,
        throttle_secs=30,
        exporters=tf.estimator.LatestExporter("latest_model", serving),
    )
    tf.estimator.train_and_evaluate(estimator, train_spec, vali_spec)


def main(_):
    tf.compat.v1.set_random_seed(1234)
    tf.compat.v1.logging.set_verbosity(tf.compat.v1.logging.INFO)
    train_and_eval()


if __name__ == "__main__":
    flags.mark_flag_as_required("train_path")
    app.run(main)
