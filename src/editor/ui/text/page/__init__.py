"""The page: its text, what each block of it is, and the rules that keep it whole."""
