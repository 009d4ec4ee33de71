"""What data holds, column by column: found in one pass, in bounded memory. No TensorFlow."""
