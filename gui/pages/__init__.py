"""The three pages and the sidebar. Pages do not know each other."""
