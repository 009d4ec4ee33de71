"""What is asked and what came back: outputs, class bars, history, the request to copy."""
