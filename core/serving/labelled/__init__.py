"""What a model says of evaluation data, beside what the data says: collected row by row."""
