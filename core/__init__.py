"""The framework: bring an experiment, get training, evaluation, export and serving. No Qt in here."""
