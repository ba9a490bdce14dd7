"""Pages of the region."""
