"""What a run and a workspace hold: checkpoints, exports, the trash, and what damage was seen."""
