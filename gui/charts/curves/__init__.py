"""The curves of a chart: their points, their smoothing, their looks."""
