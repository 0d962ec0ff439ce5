"""A second set of invented sites, written without knowledge of the crawler."""
