"""The right side: the story's fields, the chosen photo, the checks."""
