"""Two nets that train each other: one train op made of two, noise as the only feature, no labels."""

import numpy as np
import tensorflow as tf

v1 = tf.compat.v1


def generator(noise):
    with v1.variable_scope("generator", reuse=v1.AUTO_REUSE):
        return v1.layers.dense(v1.layers.dense(noise, 8, tf.nn.relu, name="a"), 2, name="b")


def discriminator(points):
    with v1.variable_scope("discriminator", reuse=v1.AUTO_REUSE):
        return v1.layers.dense(v1.layers.dense(points, 8, tf.nn.relu, name="a"), 1, name="b")


def gan_model_fn(features, labels, mode):
    made = generator(features["noise"])
    if mode == tf.estimator.ModeKeys.PREDICT:
        return tf.estimator.EstimatorSpec(mode, predictions=made)
    real, fake = discriminator(features["real"]), discriminator(made)
    cross = tf.nn.sigmoid_cross_entropy_with_logits
    d_loss = tf.reduce_mean(
        cross(logits=real, labels=tf.ones_like(real)) + cross(logits=fake, labels=tf.zeros_like(fake))
    )
    g_loss = tf.reduce_mean(cross(logits=fake, labels=tf.ones_like(fake)))
    if mode == tf.estimator.ModeKeys.EVAL:
        return tf.estimator.EstimatorSpec(
            mode, loss=d_loss + g_loss, eval_metric_ops={"generator_loss": v1.metrics.mean(g_loss)}
        )
    of = {
        name: v1.get_collection(v1.GraphKeys.TRAINABLE_VARIABLES, name) for name in ("generator", "discriminator")
    }
    d_step = v1.train.AdamOptimizer(1e-3).minimize(d_loss, var_list=of["discriminator"])
    with tf.control_dependencies([d_step]):
        g_step = v1.train.AdamOptimizer(1e-3).minimize(
            g_loss, v1.train.get_or_create_global_step(), var_list=of["generator"]
        )
    return tf.estimator.EstimatorSpec(mode, loss=d_loss + g_loss, train_op=g_step)


def data(seed, batches=None):
    random = np.random.RandomState(seed)
    pairs = {
        "noise": random.normal(size=(64, 4)).astype(np.float32),
        "real": (random.normal(size=(64, 2)) * 0.1 + [1.0, 2.0]).astype(np.float32),
    }
    return tf.data.Dataset.from_tensor_slices(pairs).repeat(batches).batch(16)


if __name__ == "__main__":
    gan = tf.estimator.Estimator(gan_model_fn)
    steps = 0
    while steps < 60:
        gan.train(lambda: data(0), steps=20)
        gan.evaluate(lambda: data(1, 1), name="held_back")
        steps += 20
