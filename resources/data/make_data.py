"""Makes the sample data anew: `python -m resources.data.make_data`, in the repository's top folder.

Needs two packages that carry the data and are no dependencies of the program: palmerpenguins and scikit-learn.
See the SOURCE.md of each folder for origin and licence.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from core.experiment.data.examples import encode_example
from core.experiment.data.record_files import write_serialized
from core.experiment.feature import Feature
from core.experiment.schema import FeatureSchema

FOLDER = Path(__file__).resolve().parent
PENGUINS_FOR_TRAINING, DIGITS_FOR_TRAINING = 275, 1437
COLUMNS = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g", "island", "sex", "species"]


def make_penguins() -> None:
    """Seven of the columns, shuffled, split in two. An empty cell is a value that was not measured."""
    from palmerpenguins import load_penguins

    table: Any = load_penguins()[COLUMNS].sample(frac=1, random_state=7).reset_index(drop=True)
    table = table.astype({"flipper_length_mm": "Int64", "body_mass_g": "Int64"})
    (FOLDER / "penguins").mkdir(exist_ok=True)
    table.iloc[:PENGUINS_FOR_TRAINING].to_csv(FOLDER / "penguins" / "train.csv", index=False)
    table.iloc[PENGUINS_FOR_TRAINING:].to_csv(FOLDER / "penguins" / "eval.csv", index=False)


def make_digits() -> None:
    """Grey values 0 to 16 scaled to 0 to 255, each image as PNG; the first ones are for training."""
    from sklearn.datasets import load_digits

    schema = FeatureSchema(
        Feature("image", "uint8", (8, 8, 1), encoding="png"), labels=Feature("digit", "int64", vocabulary=range(10))
    )
    found: Any = load_digits()
    pixels = np.round(found.images * (255 / 16)).astype(np.uint8)
    records = [
        encode_example(schema, {"image": image, "digit": int(digit)})
        for image, digit in zip(pixels, found.target, strict=True)
    ]
    (FOLDER / "digits").mkdir(exist_ok=True)
    write_serialized(FOLDER / "digits" / "train.tfrecord", records[:DIGITS_FOR_TRAINING])
    write_serialized(FOLDER / "digits" / "eval.tfrecord", records[DIGITS_FOR_TRAINING:])


if __name__ == "__main__":
    make_penguins()
    make_digits()
