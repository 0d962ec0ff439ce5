"""Fictional school sites written apart from the crawler, with the listings that a careful person reads from them."""
