"""Asking for a password: from COPYTAKER_PASSWORD, else at the terminal, never as an argument."""

import getpass
import os
import sys

from editor.base.errors import EditorError
from editor.base.messages import say

VARIABLE = "COPYTAKER_PASSWORD"


def ask_password(user: str, url: str) -> str:
    """Raises EditorError where there is nobody to ask."""
    if given := os.environ.get(VARIABLE):
        return given
    if not sys.stdin.isatty():
        raise EditorError(
            say("There is no password, and no terminal to ask for one."),
            remedy=say("Set COPYTAKER_PASSWORD to the application password."),
        )
    return getpass.getpass(f"Application password of {user} at {url}: ")
