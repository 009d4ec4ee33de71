"""What the user brings: a schema, a model, data and params."""
