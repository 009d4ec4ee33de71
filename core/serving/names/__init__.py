"""Who decided a name, and where it ends up: schema, code, Example, request, answer, graph, checkpoint."""
