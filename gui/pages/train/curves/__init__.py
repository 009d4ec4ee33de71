"""The curves of the open run, and what can be done with them."""
