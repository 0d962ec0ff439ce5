"""A third set of invented provider websites, written without sight of the crawler."""
