"""Random 128-bit ids, as 32 hex digits: two laptops that never met never make the same one."""

import secrets


def new_id() -> str:
    return secrets.token_hex(16)
