"""New experiment from data: a dialog in five steps, at whose end a file is written."""
