"""What the window knows and does, without its looks: the open run, jobs, watched files."""
