"""A regressor with bucketized and crossed columns, on queues: numpy_input_fn, evaluated after training."""

import numpy as np
import tensorflow as tf

random = np.random.RandomState(2)
rooms = random.randint(1, 7, 200).astype(np.float32)
age = (random.rand(200) * 80).astype(np.float32)
town = random.choice([b"north", b"south"], 200)
price = rooms * 20 - age * 0.3 + (town == b"north") * 15


def main():
    buckets = tf.feature_column.bucketized_column(tf.feature_column.numeric_column("age"), [20.0, 40.0, 60.0])
    where = tf.feature_column.categorical_column_with_vocabulary_list("town", ["north", "south"])
    columns = [
        tf.feature_column.numeric_column("rooms"), buckets, where,
        tf.feature_column.crossed_column([buckets, where], hash_bucket_size=16),
    ]  # fmt: skip
    regressor = tf.estimator.LinearRegressor(feature_columns=columns)
    train_input_fn = tf.compat.v1.estimator.inputs.numpy_input_fn(
        {"rooms": rooms[:160], "age": age[:160], "town": town[:160]}, price[:160],
        batch_size=16, num_epochs=None, shuffle=True,
    )  # fmt: skip
    regressor.train(input_fn=train_input_fn, steps=60)
    held_back = slice(160, None)
    x = {"rooms": rooms[held_back], "age": age[held_back], "town": town[held_back]}
    eval_input_fn = tf.compat.v1.estimator.inputs.numpy_input_fn(x, price[held_back], num_epochs=1, shuffle=False)
    ev = regressor.evaluate(input_fn=eval_input_fn)
    print("Loss: {}".format(ev["loss"]))


if __name__ == "__main__":
    main()
