"""From a typed input to an answer: requests, tensors, predictors, batches, test cases."""
