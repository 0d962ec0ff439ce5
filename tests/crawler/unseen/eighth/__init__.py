"""Ten more fictional provider sites, each by a webmaster of its own, with the listings a careful person reads."""
