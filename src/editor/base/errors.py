"""Errors that are meant for the user. Anything else that is raised is a bug."""


class EditorError(Exception):
    """Something went wrong that the user can understand and mend.

    `what` is one plain sentence that says what happened, `remedy` one that says what to do.
    """

    def __init__(self, what: str, *, remedy: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.what} {self.remedy}".strip()


class UsageError(EditorError):
    """The call itself was wrong (an unknown option, an id that doesn't exist): exit code 2."""


class Cancelled(Exception):
    """The user asked the work to stop; what was done so far is kept."""
