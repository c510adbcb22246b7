"""The story on the page and the list of them: opened, kept, counted, outlined, gone back in."""
