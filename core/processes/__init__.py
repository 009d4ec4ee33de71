"""Process mode: a training in a child process, its events and requests as lines of JSON."""
