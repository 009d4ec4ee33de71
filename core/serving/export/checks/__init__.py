"""Exports compared: with their checkpoint (the parity check), and with each other."""
