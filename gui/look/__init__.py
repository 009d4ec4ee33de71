"""Colours, style sheet and icons; everything else in the window may use them."""
