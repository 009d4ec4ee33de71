"""Rows of data files as inputs."""
