"""Eight invented sites in the untidy hand of real webmasters, with the listings that a careful reader finds."""
