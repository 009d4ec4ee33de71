"""A request written as curl, gRPC, Python and saved_model_cli."""
