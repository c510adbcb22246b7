"""Photos: reading metadata, importing, renditions, thumbnails."""
