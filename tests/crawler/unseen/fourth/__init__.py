"""A fourth set of invented sites, written without a look at the crawler."""
