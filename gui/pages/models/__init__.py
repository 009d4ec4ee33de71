"""The Models page: checkpoints, exports, and what is in them."""
