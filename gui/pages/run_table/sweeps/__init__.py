"""Sweeps, started and watched from the page Runs."""
