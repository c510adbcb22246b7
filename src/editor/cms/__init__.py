"""One module per CMS, and a fake one with faults."""
