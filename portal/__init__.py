"""The portal: answers newcomers from what the crawler read and what people entered."""

__version__ = "0.1.0"
