"""Ten invented sites, one for each kind of provider that a newcomer meets most, and two more."""
