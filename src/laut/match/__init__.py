"""Two statements -> whether they say the same, cannot both be true, or neither."""
