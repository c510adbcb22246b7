"""What keys, input methods and shortcuts do to the page."""
