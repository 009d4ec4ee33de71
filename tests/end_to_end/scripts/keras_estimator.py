"""A compiled Keras model, turned into an Estimator."""

import numpy as np
import tensorflow as tf


def make_model():
    inputs = tf.keras.Input([3], name="numbers")
    hidden = tf.keras.layers.Dense(5, activation="tanh")(inputs)
    model = tf.keras.Model(inputs, tf.keras.layers.Dense(1, name="total")(hidden))
    model.compile(tf.keras.optimizers.legacy.SGD(0.05), "mse", metrics=["mae"])
    return model


def input_fn(count=64, seed=0):
    x = np.random.RandomState(seed).normal(size=(count, 3)).astype(np.float32)
    return tf.data.Dataset.from_tensor_slices(({"numbers": x}, x.sum(1, keepdims=True))).batch(16)


if __name__ == "__main__":
    tf.random.set_seed(1)
    estimator = tf.keras.estimator.model_to_estimator(keras_model=make_model())
    estimator.train(input_fn=lambda: input_fn().repeat(), steps=60)
    print(estimator.evaluate(input_fn=lambda: input_fn(32, seed=1)))
