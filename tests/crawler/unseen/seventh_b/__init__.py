"""Eight further invented sites, one of each family of providers, held out from the crawler's making."""
