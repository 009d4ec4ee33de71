"""Sample experiments, written as a user would write them."""
