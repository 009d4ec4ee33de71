"""Training by a cluster: several processes, on this machine or on many, with TensorFlow's own runtime."""
