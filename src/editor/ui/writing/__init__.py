"""What the window adds to writing: formats, links, spelling, comments, the source, aids."""
