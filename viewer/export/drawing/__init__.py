"""Pictures and typefaces: SVG, raster, fonts."""
