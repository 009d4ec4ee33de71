"""The columns of wide_deep_census.py."""

import tensorflow as tf

NAMES = ["age", "education", "occupation", "hours", "income"]


def columns():
    """(wide, deep)"""
    age = tf.feature_column.numeric_column("age")
    hours = tf.feature_column.numeric_column("hours")
    education = tf.feature_column.categorical_column_with_vocabulary_list("education", ["HS", "BSc", "MSc"])
    occupation = tf.feature_column.categorical_column_with_hash_bucket("occupation", hash_bucket_size=20)
    buckets = tf.feature_column.bucketized_column(age, boundaries=[25, 35, 45, 55])
    wide = [education, occupation, buckets, tf.feature_column.crossed_column([buckets, "education"], 50)]
    deep = [age, hours, tf.feature_column.indicator_column(education)]
    return wide, [*deep, tf.feature_column.embedding_column(occupation, dimension=3)]
