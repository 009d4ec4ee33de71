"""Answers to "why?" about a run, from what its folder holds."""
