"""Makes the table of places that ships, from what packages bring of GeoNames."""
