"""What every layer may use: errors, progress, clock, ids, text folding."""
