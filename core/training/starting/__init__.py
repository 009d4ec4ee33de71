"""How a run starts that does not begin with fresh weights: as a branch of another, or warm."""
