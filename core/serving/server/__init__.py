"""Models that a TensorFlow Serving serves: ask it, compare it with an export, start it."""
