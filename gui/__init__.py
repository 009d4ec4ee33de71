"""The window: one face of `core`. Qt only; TensorFlow is never imported here."""
