"""What became of tf.contrib: its pieces by name, with their equals in TensorFlow 2.15."""

from __future__ import annotations

# Pieces that take the same arguments under another name: replaced as they stand.
SAME: dict[str, str] = {
    "contrib.training.HParams": "types.SimpleNamespace",
    "contrib.layers.xavier_initializer": "tf.glorot_uniform_initializer",
    "contrib.layers.xavier_initializer_conv2d": "tf.glorot_uniform_initializer",
    "contrib.layers.flatten": "tf.layers.flatten",
    "contrib.data.map_and_batch": "tf.data.experimental.map_and_batch",
    "contrib.data.shuffle_and_repeat": "tf.data.experimental.shuffle_and_repeat",
    "contrib.data.parallel_interleave": "tf.data.experimental.parallel_interleave",
    "contrib.data.group_by_window": "tf.data.experimental.group_by_window",
    "contrib.data.bucket_by_sequence_length": "tf.data.experimental.bucket_by_sequence_length",
    "contrib.data.ignore_errors": "tf.data.experimental.ignore_errors",
    "contrib.data.make_csv_dataset": "tf.data.experimental.make_csv_dataset",
    "contrib.data.CsvDataset": "tf.data.experimental.CsvDataset",
    "contrib.data.AUTOTUNE": "tf.data.experimental.AUTOTUNE",
    "contrib.distribute.MirroredStrategy": "tf.distribute.MirroredStrategy",
    "contrib.estimator.add_metrics": "tf.estimator.add_metrics",
    "contrib.estimator.InMemoryEvaluatorHook": "tf.estimator.experimental.InMemoryEvaluatorHook",
    "contrib.estimator.stop_if_higher_hook": "tf.estimator.experimental.stop_if_higher_hook",
    "contrib.estimator.stop_if_lower_hook": "tf.estimator.experimental.stop_if_lower_hook",
    "contrib.estimator.stop_if_no_decrease_hook": "tf.estimator.experimental.stop_if_no_decrease_hook",
    "contrib.estimator.stop_if_no_increase_hook": "tf.estimator.experimental.stop_if_no_increase_hook",
    "contrib.estimator.make_early_stopping_hook": "tf.estimator.experimental.make_early_stopping_hook",
    "contrib.lookup.KeyValueTensorInitializer": "tf.lookup.KeyValueTensorInitializer",
    "contrib.lookup.TextFileInitializer": "tf.lookup.TextFileInitializer",
    "contrib.lookup.HashTable": "tf.lookup.StaticHashTable",
    "contrib.rnn.BasicLSTMCell": "tf.nn.rnn_cell.BasicLSTMCell",
    "contrib.rnn.BasicRNNCell": "tf.nn.rnn_cell.BasicRNNCell",
    "contrib.rnn.DropoutWrapper": "tf.nn.rnn_cell.DropoutWrapper",
    "contrib.rnn.GRUCell": "tf.nn.rnn_cell.GRUCell",
    "contrib.rnn.LSTMCell": "tf.nn.rnn_cell.LSTMCell",
    "contrib.rnn.LSTMStateTuple": "tf.nn.rnn_cell.LSTMStateTuple",
    "contrib.rnn.MultiRNNCell": "tf.nn.rnn_cell.MultiRNNCell",
    "contrib.rnn.ResidualWrapper": "tf.nn.rnn_cell.ResidualWrapper",
    "contrib.rnn.static_rnn": "tf.nn.static_rnn",
    "contrib.feature_column.sequence_categorical_column_with_hash_bucket": (
        "tf.feature_column.sequence_categorical_column_with_hash_bucket"
    ),
    "contrib.feature_column.sequence_categorical_column_with_identity": (
        "tf.feature_column.sequence_categorical_column_with_identity"
    ),
    "contrib.feature_column.sequence_categorical_column_with_vocabulary_file": (
        "tf.feature_column.sequence_categorical_column_with_vocabulary_file"
    ),
    "contrib.feature_column.sequence_categorical_column_with_vocabulary_list": (
        "tf.feature_column.sequence_categorical_column_with_vocabulary_list"
    ),
    "contrib.feature_column.sequence_numeric_column": "tf.feature_column.sequence_numeric_column",
}

# Pieces with a modern equal that takes other arguments, or means something slightly different: named, not replaced.
# The longest beginning that fits wins.
NAMED: dict[str, str] = {
    "contrib.layers.fully_connected": (
        "use tf.layers.dense(inputs, units, activation=tf.nn.relu): relu was the default of fully_connected"
    ),
    "contrib.layers.batch_norm": (
        "use tf.layers.batch_normalization: is_training is called training, decay momentum, and its update_ops "
        "must run with the train op"
    ),
    "contrib.layers.conv2d": (
        "use tf.layers.conv2d(..., padding='same', activation=tf.nn.relu): those were its defaults"
    ),
    "contrib.layers.max_pool2d": "use tf.layers.max_pooling2d",
    "contrib.layers.dropout": "use tf.layers.dropout: keep_prob becomes rate = 1 - keep_prob",
    "contrib.layers.l2_regularizer": "use tf.keras.regularizers.l2(0.5 * scale)",
    "contrib.layers.l1_regularizer": "use tf.keras.regularizers.l1(scale)",
    "contrib.layers.variance_scaling_initializer": (
        "use tf.variance_scaling_initializer(scale=2.0, mode='fan_in'): those were its defaults"
    ),
    "contrib.layers.optimize_loss": "write optimizer.minimize(loss, tf.train.get_global_step()) instead",
    "contrib.layers.real_valued_column": "use tf.feature_column.numeric_column",
    "contrib.layers.sparse_column": "use tf.feature_column.categorical_column_with_...",
    "contrib.layers.one_hot_column": "use tf.feature_column.indicator_column",
    "contrib.layers.embedding_column": "use tf.feature_column.embedding_column",
    "contrib.layers.crossed_column": "use tf.feature_column.crossed_column",
    "contrib.layers.bucketized_column": "use tf.feature_column.bucketized_column",
    "contrib.layers.embed_sequence": "use tf.get_variable and tf.nn.embedding_lookup",
    "contrib.layers": "use the function of that name in tf.layers or tf.keras.layers; mind its defaults",
    "contrib.data.batch_and_drop_remainder": "use dataset.batch(n, drop_remainder=True)",
    "contrib.data": "use the function of that name in tf.data or tf.data.experimental",
    "contrib.estimator.multi_label_head": "use tf.estimator.MultiLabelHead",
    "contrib.estimator.multi_class_head": "use tf.estimator.MultiClassHead",
    "contrib.estimator.binary_classification_head": "use tf.estimator.BinaryClassHead",
    "contrib.estimator.regression_head": "use tf.estimator.RegressionHead",
    "contrib.estimator.poisson_regression_head": "use tf.estimator.PoissonRegressionHead",
    "contrib.estimator.logistic_regression_head": "use tf.estimator.LogisticRegressionHead",
    "contrib.estimator.multi_head": "use tf.estimator.MultiHead",
    "contrib.estimator.forward_features": "add the feature to the predictions of a model_fn of your own",
    "contrib.estimator": "use the class of that name in tf.estimator",
    "contrib.feature_column.sequence_input_layer": "use tf.keras.experimental.SequenceFeatures",
    "contrib.learn.RunConfig": "use tf.estimator.RunConfig",
    "contrib.learn.learn_runner": "use tf.estimator.train_and_evaluate",
    "contrib.learn.Experiment": "use tf.estimator.TrainSpec and EvalSpec",
    "contrib.learn.ModeKeys": "use tf.estimator.ModeKeys",
    "contrib.learn": "tf.contrib.learn was replaced by tf.estimator: use the class of that name there",
    "contrib.lookup.index_table_from_file": (
        "use tf.lookup.StaticVocabularyTable(tf.lookup.TextFileInitializer(file, tf.string, "
        "tf.lookup.TextFileIndex.WHOLE_LINE, tf.int64, tf.lookup.TextFileIndex.LINE_NUMBER), num_oov_buckets)"
    ),
    "contrib.lookup.index_table_from_tensor": (
        "use tf.lookup.StaticVocabularyTable(tf.lookup.KeyValueTensorInitializer(words, "
        "tf.range(n, dtype=tf.int64)), num_oov_buckets)"
    ),
    "contrib.lookup": "use the class of that name in tf.lookup",
    "contrib.metrics": "use the function of that name, without streaming_, in tf.metrics",
    "contrib.predictor": "load the export with tf.saved_model.load, or use the Predict page or the command predict",
    "contrib.saved_model": "use tf.saved_model",
    "contrib.rnn": "use tf.nn.rnn_cell or tf.keras.layers.RNN",
    "contrib.seq2seq": "the package tensorflow-addons has it as tfa.seq2seq",
    "contrib.crf": "the package tensorflow-addons has it as tfa.text.crf",
    "contrib.opt": "the package tensorflow-addons has most of these as tfa.optimizers",
    "contrib.image": "the package tensorflow-addons has it as tfa.image",
    "contrib.slim": "the package tf-slim has it: import tf_slim as slim",
    "contrib.framework": "the package tf-slim has its arg_scope; the rest is in tf.train",
    "contrib.tpu": "use tf.compat.v1.estimator.tpu",
    "contrib.cudnn_rnn": "use tf.keras.layers.LSTM or GRU, which use cuDNN where they can",
    "contrib.distribute": "use the class of that name in tf.distribute",
}


def same_of(name: str) -> str:
    """Return what replaces "contrib.rnn.LSTMCell" as it stands, "" if nothing does."""
    return SAME.get(name, "")


def advice_of(name: str) -> str:
    """Return what to write instead of a name of tf.contrib, in a sentence."""
    fits = [known for known in NAMED if name == known or name.startswith((f"{known}.", f"{known}_"))]
    return (
        NAMED[max(fits, key=len)] if fits else "it ended with TensorFlow 1, and nothing of TensorFlow 2 replaces it"
    )
