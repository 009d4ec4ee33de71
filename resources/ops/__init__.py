"""TensorFlow's ops, told apart by whether a model that has them reaches outside of itself."""
