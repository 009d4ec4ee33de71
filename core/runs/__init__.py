"""What lies on disk, read without TensorFlow."""
