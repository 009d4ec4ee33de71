"""Runs behind a URL: listed and fetched by fsspec, mirrored in a folder of this machine, downloaded whole."""
