"""The sheet that the page is seen on: painting, zoom, focus, scrolling, highlights."""
