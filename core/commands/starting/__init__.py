"""New runs that begin with weights that were trained before."""
