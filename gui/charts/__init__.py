"""Charts: curves, heat maps, histograms and their tools. They know columns of numbers, not runs."""
