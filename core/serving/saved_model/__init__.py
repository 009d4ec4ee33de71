"""What a SavedModel says of itself, read from saved_model.pb without TensorFlow."""
