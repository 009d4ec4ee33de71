"""Runs behind a URL in the window: opened, followed, downloaded."""
