"""Photos on their way onto the page, and in the window's memory."""
