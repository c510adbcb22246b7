"""What comes onto the page and leaves it: clipboard, drops, dragged blocks, where things land."""
