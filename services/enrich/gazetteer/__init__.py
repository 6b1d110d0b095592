"""Countries, regions and cities of the world, looked up by name; from GeoNames."""
