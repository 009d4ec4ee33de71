"""New experiment from data: what is proposed for its columns, and the file that is written. No TensorFlow."""
