"""Which version of the interface answers: the major one stands in the address, the whole one in a header."""

API_VERSION, PREFIX = "1.0.0", "/api/v1"
