"""Which version of the interface answers: the major one stands in the address, the whole one in a header."""

API_VERSION = "1.0.0"
