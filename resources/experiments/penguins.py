"""Penguins: which species is it?

344 penguins of the Palmer archipelago: four measurements with gaps, two categories, three species. A small
network with one of Estimator's heads.
"""

import math

import tensorflow as tf

from core.experiment import Csv, Data, Experiment, Feature, FeatureSchema

ISLANDS = ("Biscoe", "Dream", "Torgersen")
SEXES = ("female", "male")
SPECIES = ("Adelie", "Chinstrap", "Gentoo")

# What a penguin is measured by: the typical value and the spread bring every number to about -2 .. 2.
TYPICAL = {
    "bill_length_mm": (43.9, 5.5),
    "bill_depth_mm": (17.2, 2.0),
    "flipper_length_mm": (201.0, 14.0),
    "body_mass_g": (4200.0, 800.0),
}

# The features and the label, written once. A default of nan says: this number may be missing.
schema = FeatureSchema(
    features=[
        Feature("bill_length_mm", default=math.nan, unit="mm", minimum=32, maximum=60, title="Bill length",
                help="Length of the upper bill, along its ridge."),
        Feature("bill_depth_mm", default=math.nan, unit="mm", minimum=13, maximum=22, title="Bill depth",
                help="Height of the bill at its base."),
        Feature("flipper_length_mm", default=math.nan, unit="mm", minimum=172, maximum=231, title="Flipper length"),
        Feature("body_mass_g", default=math.nan, unit="g", minimum=2700, maximum=6300, title="Body mass"),
        Feature("island", "string", vocabulary=ISLANDS, help="Where it was found."),
        Feature("sex", "string", vocabulary=(*SEXES, "unknown"), default="unknown"),
    ],
    labels=Feature("species", "string", vocabulary=SPECIES),
)  # fmt: skip


def preprocess(features):
    """Fill the gaps with the typical value and scale. Runs in training, evaluation and serving alike."""
    scaled = {}
    for name, (typical, spread) in TYPICAL.items():
        value = tf.where(tf.math.is_nan(features[name]), typical, features[name])
        scaled[name] = (value - typical) / spread
    return {**features, **scaled}


def build_fn(features, params):
    """The inference graph, and nothing else: features in, logits out."""
    columns = [features[name][:, None] for name in TYPICAL]
    columns += [one_hot(features["island"], ISLANDS), one_hot(features["sex"], SEXES)]
    net = tf.concat(columns, axis=1)
    for index, units in enumerate(params["hidden_units"]):
        net = tf.keras.layers.Dense(units, activation="relu", name=f"hidden_{index + 1}")(net)
    return tf.keras.layers.Dense(len(SPECIES), name="logits")(net)


def one_hot(text, vocabulary):
    return tf.cast(tf.equal(text[:, None], tf.constant(vocabulary)), tf.float32)


experiment = Experiment(
    name="penguins",
    title="Penguins",
    description="Palmer Penguins: four measurements and two categories tell one of three species.",
    schema=schema,
    data=Data(train=Csv("../data/penguins/train.csv"), eval=Csv("../data/penguins/eval.csv")),
    preprocess=preprocess,
    build_fn=build_fn,
    head=lambda params: tf.estimator.MultiClassHead(len(SPECIES), label_vocabulary=list(SPECIES)),
    optimizer=lambda params: tf.compat.v1.train.AdamOptimizer(params["learning_rate"]),
    params={"learning_rate": 0.002, "hidden_units": [16, 8]},
    param_help={
        "learning_rate": "How far each step moves the weights.",
        "hidden_units": "Units of each hidden layer, the first layer first.",
    },
    settings={"max_steps": 2000, "checkpoint_every": 50, "metric": "loss", "patience": 5},
)
