"""Server: a running TensorFlow Serving asked the input of the form, and one that is started here."""
