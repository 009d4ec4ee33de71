"""Diagrams of signatures and pipelines."""
