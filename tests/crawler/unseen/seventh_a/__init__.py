"""A further examination: eight invented schools, each with the listings that a person reads from its pages."""
