"""What is read from disk and network in the background, and queued for the window."""
