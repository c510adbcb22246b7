"""The photo window: the contact sheet of all photos, its filters, and photos seen large."""
