"""What sync, store and cms share: ports (Protocols), records of remote things, outcomes, errors."""
