"""What lists show, as Qt models over plain rows."""
