"""The cards that show what is in the selected checkpoint or export."""
