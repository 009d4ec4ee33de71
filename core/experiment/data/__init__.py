"""The data of an experiment: Examples, TFRecord files, CSV, arrays and images, and the datasets made from them."""
