"""Protected subjects: what of a photo is blurred, and a look at the words told with it."""
