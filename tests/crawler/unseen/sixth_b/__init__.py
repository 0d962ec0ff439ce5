"""Eight invented schools of kinds that exist everywhere in the country, each written as its own webmaster would."""
